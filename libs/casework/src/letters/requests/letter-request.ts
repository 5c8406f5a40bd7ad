import type { LetterAnswers } from '#domain/letters/answers.js';
import type { RequestClock } from '#domain/letters/request-clock.js';
import type { RequestState } from '#domain/letters/request-states.js';
import type { Words } from '#domain/letters/words.js';
import type { GivenReason } from '../../documents/return-reasons.js';

export interface LetterRequestRow {
  readonly id: string;
  readonly studentId: string;
  readonly reference: string;
  readonly kind: string;
  readonly kindNames: Words;
  /** Business days: what the kind promises, and within which four in five were answered lately. */
  readonly days: { readonly promised: number; readonly lately: number | null };
  readonly state: RequestState;
  readonly answers: LetterAnswers;
  readonly noticeVersion: number | null;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: readonly GivenReason[];
  readonly letterId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A request as the API shows it. */
export interface LetterRequestView {
  readonly id: string;
  readonly studentId: string;
  readonly kind: string;
  readonly kindNames: Words;
  readonly state: RequestState;
  /** Given to the student on submission; null before. */
  readonly reference: string | null;
  readonly answers: LetterAnswers;
  readonly noticeVersion: number | null;
  readonly submittedAt: string | null;
  readonly submittedAtLocal: string | null;
  readonly dueOn: string | null;
  /** By when the letter is to be expected, as the office has worked lately; while it waits alone. */
  readonly expectedOn: string | null;
  /** The office's clock on it; null before it is submitted, while it is back with the student, and once it is withdrawn. */
  readonly clock: RequestClock | null;
  readonly decidedAt: string | null;
  readonly decidedAtLocal: string | null;
  readonly reasons: readonly (GivenReason & { readonly text: Words; readonly fix: Words })[];
  readonly letterId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly version: number;
}
