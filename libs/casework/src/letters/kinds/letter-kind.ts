import type { LetterKindValues } from '#domain/letters/letter-kind.js';
import type { Turnaround } from '#domain/letters/turnaround.js';

export interface LetterKind extends LetterKindValues {
  /** Comes with the product: never retired. */
  readonly builtIn: boolean;
  /** ISO instant. */
  readonly retiredAt: string | null;
  /** What its letters have taken in the last weeks; null where there were too few. */
  readonly lately: Turnaround | null;
  readonly version: number;
}
