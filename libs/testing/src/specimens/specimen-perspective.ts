import type { SeededChoice } from './seeded-choice.js';

/** The most that a corner is drawn in, as a share of the page's side: a telephone held by hand, not quite above the page. */
const MOST = 0.035;

/** A grey picture as seen not quite from above: its corners drawn in, each by another share; the table shows around it. */
export function fromTheSide(
  grey: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  { next }: SeededChoice,
  table: number,
): Buffer {
  const inward = (): number => next() * MOST;
  const corners = [
    [width * inward(), height * inward()],
    [width * (1 - inward()), height * inward()],
    [width * (1 - inward()), height * (1 - inward())],
    [width * inward(), height * (1 - inward())],
  ] as const satisfies readonly (readonly [number, number])[];
  const toSquare = fromUnitSquare(corners);
  const seen = Buffer.alloc(width * height, table);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = toSquare(x, y);
      const [fromX, fromY] = [u * (width - 1), v * (height - 1)];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [across, down] = [fromX - left, fromY - top];
      const at = top * width + left;
      const value = (offset: number): number => grey[at + offset] as number;
      seen[y * width + x] =
        (value(0) * (1 - across) + value(1) * across) * (1 - down) +
        (value(width) * (1 - across) + value(width + 1) * across) * down;
    }
  }
  return seen;
}

type Corner = readonly [number, number];

/** Of the projection that leads the unit square to the four corners (Heckbert 1989), its inverse. */
function fromUnitSquare([p0, p1, p2, p3]: readonly [Corner, Corner, Corner, Corner]): (
  x: number,
  y: number,
) => readonly [number, number] {
  const [sx, sy] = [p0[0] - p1[0] + p2[0] - p3[0], p0[1] - p1[1] + p2[1] - p3[1]];
  const [dx1, dy1, dx2, dy2] = [p1[0] - p2[0], p1[1] - p2[1], p3[0] - p2[0], p3[1] - p2[1]];
  const whole = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / whole, (dx1 * sy - sx * dy1) / whole];
  const [a, b, c] = [p1[0] - p0[0] + g * p1[0], p3[0] - p0[0] + h * p3[0], p0[0]];
  const [d, e, f] = [p1[1] - p0[1] + g * p1[1], p3[1] - p0[1] + h * p3[1], p0[1]];
  // The adjugate is the inverse but for a factor, which the division takes out.
  return (x, y) => {
    const w = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
    const u = (e - f * h) * x + (c * h - b) * y + (b * f - c * e);
    const v = (f * g - d) * x + (a - c * g) * y + (c * d - a * f);
    return [u / w, v / w];
  };
}
