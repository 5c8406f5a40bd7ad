import type { LetterFinding } from '#domain/letters/finding.js';
import type { Words } from '#domain/letters/words.js';
import type { BatchProblem } from './batch-problem.js';

export const BATCH_OUTCOMES = ['waiting', 'making', 'issued', 'failed', 'refused', 'stopped'] as const;

/**
 * Where a row has come to. `making`: approved, its page is still to come. `failed`: no page; its number is void and the
 * letter waits for a person. `refused`: nothing was written, the request is where it was. `stopped`: never looked at.
 */
export type BatchOutcome = (typeof BATCH_OUTCOMES)[number];

/** Many requests approved in one go. Instants are ISO 8601 in UTC. */
export interface LetterBatch {
  readonly id: string;
  /** `done`: every row was looked at; the last letters may still be in the making. */
  readonly state: 'running' | 'done' | 'stopped';
  readonly total: number;
  readonly counts: Readonly<Record<BatchOutcome, number>>;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** What a row is approved from: the request at the version that was seen, with the warnings that were seen. */
export interface ChosenRequest {
  readonly requestId: string;
  readonly version: number;
  /** Codes of findings. */
  readonly seen?: readonly string[] | undefined;
}

/** Who a request is about, beside the request. */
export interface RowOfStudent {
  readonly position: number;
  readonly requestId: string;
  readonly reference: string;
  readonly kind: string;
  readonly kindNames: Words;
  readonly studentId: string;
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
}

export interface LetterBatchRow extends RowOfStudent {
  readonly outcome: BatchOutcome;
  /** Where the row was approved; of a failed letter the number is void. */
  readonly letter: { readonly id: string; readonly number: string; readonly state: string } | null;
  /** Why there is no letter, and what to do. */
  readonly problem: BatchProblem | null;
  /** What the record says against the letter, or what nobody had seen yet. */
  readonly findings: readonly LetterFinding[];
  readonly doneAt: string | null;
}
