import type { Transaction } from '#database/transaction.js';
import type {
  Pathway,
  PathwayFault,
  PathwayLook,
  PathwayRecord,
  StepValues,
} from '#domain/pathways/pathway.js';
import type { NotificationKind } from '../notifications/notification.js';

/** An instant (RFC 3339 in UTC) and the office's day at it. */
export interface Moment {
  readonly now: string;
  readonly today: string;
}

export type ReadFacts =
  | { readonly ok: true; readonly facts: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly PathwayFault[] };

/** How cases of a pathway are judged by the dated data of the moment. */
export interface PathwayRules {
  /** What a step asks beyond the form of its fields. A path of '' is the step as a whole. */
  stepFaults(
    step: string,
    values: StepValues,
    record: PathwayRecord,
    moment: Moment,
  ): readonly PathwayFault[];
  /** What a step keeps beside what was typed. */
  kept(step: string, record: PathwayRecord): StepValues;
  look(record: PathwayRecord, moment: Moment): PathwayLook;
}

/** A pathway at work: its data, how its facts are read, and how its cases are judged. One a slice, registered once. */
export abstract class PathwayBody {
  abstract readonly pathway: Pathway;
  /** Kinds of the ledger that its cases plan mails under. */
  abstract readonly reminderKinds: readonly NotificationKind[];
  /** Facts that the office alone writes. */
  abstract readonly officeFacts: readonly string[];
  abstract readFacts(input: unknown, moment: Moment): ReadFacts;
  /** What a new case of the same person begins with, once this one has ended. */
  abstract nextFacts(record: PathwayRecord): Readonly<Record<string, unknown>>;
  abstract rules(tx: Transaction): Promise<PathwayRules>;
}
