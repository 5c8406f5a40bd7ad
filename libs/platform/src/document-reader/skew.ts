const MOST_DEGREES = 8;
const COARSE = 0.5;
const FINE = 0.05;
/** Every so many pixels are looked at. */
const STEP = 3;
const DARK = 128;

/**
 * How far the lines of a page lean, in degrees, clockwise positive: at the angle along which dark pixels fall together in
 * rows, their counts differ most.
 */
export function skewOf(grey: Uint8Array, width: number, height: number): number {
  const [xs, ys] = darkPoints(grey, width, height);
  const sharpness = (degrees: number): number => rowsAlong(xs, ys, degrees, width, height);
  const coarse = best(-MOST_DEGREES, MOST_DEGREES, COARSE, sharpness);
  return best(coarse - COARSE, coarse + COARSE, FINE, sharpness);
}

/** Whether dark pixels fall together in columns rather than in rows, as on a page that lies on its side. */
export function liesOnItsSide(grey: Uint8Array, width: number, height: number): boolean {
  const [xs, ys] = darkPoints(grey, width, height);
  const sharpest = (as: readonly number[], bs: readonly number[], across: number, down: number): number => {
    let most = 0;
    for (let degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += COARSE)
      most = Math.max(most, rowsAlong(as, bs, degrees, across, down));
    return most;
  };
  return sharpest(ys, xs, height, width) > sharpest(xs, ys, width, height);
}

function best(from: number, to: number, step: number, measure: (at: number) => number): number {
  let found = 0;
  let most = -1;
  for (let at = from; at <= to + step / 2; at += step) {
    const value = measure(at);
    // Of equals the least turn: an empty page stays as it is.
    if (value > most || (value === most && Math.abs(at) < Math.abs(found))) [found, most] = [at, value];
  }
  return found;
}

function darkPoints(grey: Uint8Array, width: number, height: number): [number[], number[]] {
  const xs: number[] = [];
  const ys: number[] = [];
  // A photograph's edge is often dark desk, which has no lines.
  const [marginX, marginY] = [Math.round(width * 0.06), Math.round(height * 0.06)];
  for (let y = marginY; y < height - marginY; y += STEP) {
    for (let x = marginX; x < width - marginX; x += STEP) {
      if ((grey[y * width + x] as number) < DARK) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  return [xs, ys];
}

function rowsAlong(
  xs: readonly number[],
  ys: readonly number[],
  degrees: number,
  width: number,
  height: number,
): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width);
  const rows = new Uint32Array(Math.ceil((height + 2 * shift) / STEP) + 1);
  for (let at = 0; at < xs.length; at += 1) {
    const y = (ys[at] as number) - (xs[at] as number) * slope + shift;
    const row = Math.floor(y / STEP);
    rows[row] = (rows[row] as number) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1)
    sum += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  return sum;
}
