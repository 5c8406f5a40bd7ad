import { useState } from 'react';
import type { Mark } from './mark.js';

export interface Marks {
  all: readonly Mark[];
  /** Whether the next thing done on the page draws a box. */
  marking: boolean;
  setMarking: (marking: boolean) => void;
  keep: (mark: Mark) => void;
  /** @param number from 1 on */
  drop: (number: number) => void;
}

export function useMarks(): Marks {
  const [all, setAll] = useState<readonly Mark[]>([]);
  const [marking, setMarking] = useState(false);
  return {
    all,
    marking,
    setMarking,
    keep: (mark) => {
      setAll((old) => [...old, mark]);
      setMarking(false);
    },
    drop: (number) => setAll((old) => old.filter((_, at) => at + 1 !== number)),
  };
}
