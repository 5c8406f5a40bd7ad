/** A rectangle on a page, in fractions of its width and height, from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadWord {
  readonly text: string;
  readonly box: Box;
  /** 0 to 1: how sure the reader of the picture was; 1 where the text stood in the file. */
  readonly confidence: number;
}

export interface ReadLine {
  /** From left to right. */
  readonly words: readonly ReadWord[];
}

/** What was read on one page, its lines from above to below. */
export interface ReadPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly ReadLine[];
}

/** The smallest rectangle around all of them. */
export function boxAround(words: readonly ReadWord[]): Box {
  const left = Math.min(...words.map(({ box }) => box.x));
  const top = Math.min(...words.map(({ box }) => box.y));
  const right = Math.max(...words.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A reading is as sure as its least sure word. */
export const leastConfidence = (words: readonly ReadWord[]): number =>
  Math.min(1, ...words.map(({ confidence }) => confidence));

export const textOf = (words: readonly ReadWord[]): string => words.map(({ text }) => text).join(' ');
