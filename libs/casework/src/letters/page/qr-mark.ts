import { encode } from 'uqr';

/** Any pattern is read; trying which one is a little more even would take longer than setting the letter. */
const MASK = 2;

/**
 * An address as a QR code, drawn as one shape so that no viewer shows seams between its squares. Medium correction: a
 * folded or stained sheet is still read. The four squares of quiet around it are part of the picture.
 */
export function qrMark(address: string): Buffer {
  const { data, size } = encode(address, { ecc: 'M', border: 4, maskPattern: MASK });
  const path = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
      `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path.join('')}"/></svg>`,
  );
}

/** Where dark squares of a row begin, and how many follow. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    if (!dark) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
