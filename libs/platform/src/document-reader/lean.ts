import { skewOf } from './skew.js';

/** Least difference between the lines at the top and at the bottom that is worth bending a page for, in degrees. */
const SLIGHT = 0.4;

/** How far the lines lean in the middle of a page, and how much more with each pixel further down; both in radians. */
export interface Lean {
  readonly middle: number;
  readonly perPixel: number;
}

/**
 * A page photographed from its side is narrower at one edge: its lines fan out. Null where they run level enough.
 * @param grey one byte a pixel, already turned so that its lines lie level on the whole
 */
export function fanOf(grey: Uint8Array, width: number, height: number): Lean | null {
  const half = Math.floor(height / 2);
  const upper = skewOf(grey.subarray(0, half * width), width, half);
  const lower = skewOf(grey.subarray(half * width, 2 * half * width), width, half);
  if (Math.abs(lower - upper) < SLIGHT) return null;
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  return { middle: radians((upper + lower) / 2), perPixel: radians(lower - upper) / half };
}

/** So many pixels further down lies what belongs at the point of the level page. */
export const dropAt = (
  { middle, perPixel }: Lean,
  x: number,
  y: number,
  width: number,
  height: number,
): number => (x - width / 2) * Math.tan(middle + (y - height / 2) * perPixel);

/** The page with its lines led back to level, each point from where `dropAt` says; paper where there was none. */
export function levelled(grey: Uint8Array, width: number, height: number, lean: Lean): Buffer {
  const level = Buffer.alloc(width * height, 255);
  for (let y = 0; y < height; y += 1) {
    const slope = Math.tan(lean.middle + (y - height / 2) * lean.perPixel);
    for (let x = 0; x < width; x += 1) {
      const from = y + (x - width / 2) * slope;
      const above = Math.floor(from);
      if (above < 0 || above + 1 >= height) continue;
      const share = from - above;
      const at = above * width + x;
      level[y * width + x] = (grey[at] as number) * (1 - share) + (grey[at + width] as number) * share;
    }
  }
  return level;
}
