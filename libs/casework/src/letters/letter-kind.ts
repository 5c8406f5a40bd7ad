import type { LetterKindValues } from '#domain/letters/letter-kind.js';

export interface LetterKind extends LetterKindValues {
  /** Comes with the product: never retired. */
  readonly builtIn: boolean;
  /** ISO instant. */
  readonly retiredAt: string | null;
  readonly version: number;
}
