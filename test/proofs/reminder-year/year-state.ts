import type { NotedPlans } from './expected-mails.js';

/** How far a year has come: with the database as it stood then, whole enough to go on from. */
export interface YearState {
  readonly step: number;
  readonly now: number;
  readonly random: number;
  readonly ids: readonly string[];
  readonly seen: readonly (readonly [messageId: string, at: number])[];
  readonly expected: NotedPlans;
  readonly received: readonly {
    readonly messageId: string;
    readonly to: string;
    readonly subject: string;
    readonly at: number;
  }[];
  readonly counts: YearCounts;
}

export interface YearCounts {
  changes: number;
  restarts: number;
  heldRuns: number;
  replanDiffered: number;
  doubts: number;
}
