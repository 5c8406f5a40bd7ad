import type { LetterFacts } from '#domain/letters/letter-facts.js';
import type { Words } from '#domain/letters/words.js';
import type { LetterState } from './letter-states.js';

export interface LetterRow {
  readonly id: string;
  readonly studentId: string;
  readonly requestId: string;
  readonly requestReference: string;
  /** The words that were in force on the day of issue. */
  readonly templateId: string | null;
  readonly number: string;
  readonly kind: string;
  readonly kindNames: Words;
  readonly language: 'en' | 'fr';
  readonly facts: LetterFacts;
  readonly state: LetterState;
  readonly storageKey: string | null;
  /** Hex. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly issuedOn: string | null;
  readonly issuedAt: Date | null;
  /** The letter that ended when this one was issued. */
  readonly supersedesId: string | null;
  /** The one that is made, or was made, in its place. */
  readonly replacedById: string | null;
  readonly voidedOn: string | null;
  readonly voidReason: string | null;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** A letter as the API shows it. */
export interface LetterView {
  readonly id: string;
  readonly requestId: string;
  readonly requestReference: string;
  readonly number: string;
  readonly kind: string;
  readonly kindNames: Words;
  readonly language: 'en' | 'fr';
  readonly state: LetterState;
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly issuedOn: string | null;
  readonly issuedAt: string | null;
  readonly issuedAtLocal: string | null;
  /** The letter that takes its place, being made or issued. */
  readonly replacedById: string | null;
  /** Where anybody can check it; null in the first letters and while it is made. */
  readonly verificationAddress: string | null;
  readonly voidedOn: string | null;
  readonly voidReason: string | null;
  readonly version: number;
}
