import type { ReadPlace } from '../../../api/shapes/document.js';

/** In shares of the page as it was drawn, whatever way it is turned on screen. */
export type Box = ReadPlace['box'];
/** A box that staff drew on a page, to be shown to the student with a reason. */
export type Mark = Pick<ReadPlace, 'fileId' | 'page' | 'box'>;

export interface Point {
  x: number;
  y: number;
}

/** Smaller than this is a click, not a box. */
export const SMALLEST = 0.012;
const inside = (share: number): number => Math.max(0, Math.min(1, share));

/** Where a pointer stands on the page: shares of what is on screen, turned back by as many degrees as the page is turned. */
export function onPage({ x, y }: Point, turn: number): Point {
  const turned: Record<number, Point> = {
    0: { x, y },
    90: { x: y, y: 1 - x },
    180: { x: 1 - x, y: 1 - y },
    270: { x: 1 - y, y: x },
  };
  const point = turned[turn] ?? { x, y };
  return { x: inside(point.x), y: inside(point.y) };
}

/** The box of two corners, whichever was first. */
export function boxBetween(one: Point, other: Point): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return { x, y, width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y) };
}

export const isBox = ({ width, height }: Box): boolean => width >= SMALLEST && height >= SMALLEST;

const STEP = 0.02;
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** What an arrow key makes of a box: it moves, or grows and shrinks with the shift key; null for another key. */
export function withArrow(box: Box, key: string, sizes: boolean): Box | null {
  const by = ARROWS[key];
  if (!by) return null;
  if (sizes)
    return {
      ...box,
      width: Math.max(SMALLEST, Math.min(1 - box.x, box.width + by.x)),
      height: Math.max(SMALLEST, Math.min(1 - box.y, box.height + by.y)),
    };
  return {
    ...box,
    x: Math.max(0, Math.min(1 - box.width, box.x + by.x)),
    y: Math.max(0, Math.min(1 - box.height, box.y + by.y)),
  };
}
