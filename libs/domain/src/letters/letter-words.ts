import type { LetterFacts } from './letter-facts.js';

/** The words of a letter. Both languages are written to the same shape, so that none lacks what the other says. */
export interface LetterWords {
  readonly recipient: string;
  readonly numberLabel: string;
  readonly dateLabel: string;
  title(facts: LetterFacts): string;
  paragraphs(facts: LetterFacts): readonly string[];
  /** Label and value of each fact; those with null are left out. */
  rows(facts: LetterFacts): readonly (readonly [label: string, value: string | null])[];
  closing(facts: LetterFacts): readonly string[];
  footer(facts: LetterFacts): string;
}
