import { encode } from 'uqr';

/** Any pattern is read; trying which one is a little more even would take longer than setting the letter. */
const MASK = 2;

/** Squares of white around it, without which readers do not find it. */
const QUIET = 4;

/**
 * An address as a QR code, drawn as one shape so that no viewer shows seams between its squares. Medium correction: a
 * folded or stained sheet is still read. The four squares of quiet around it are part of the picture.
 */
export function qrMark(address: string): Buffer {
  const { data, size } = encode(address, { ecc: 'M', border: 0, maskPattern: MASK });
  const side = size + 2 * QUIET;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side}" height="${side}">` +
      `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${data.map(drawnRow).join('')}"/></svg>`,
  );
}

/** Each run of dark squares in a row as one rectangle. */
function drawnRow(row: readonly boolean[], y: number): string {
  let drawn = '';
  for (let x = row.indexOf(true); x >= 0;) {
    const light = row.indexOf(false, x);
    const end = light < 0 ? row.length : light;
    drawn += `M${x + QUIET} ${y + QUIET}h${end - x}v1h-${end - x}z`;
    x = row.indexOf(true, end);
  }
  return drawn;
}
