import type { Words } from '../letters/words.js';

/** Who has to do something for the case to go on. `authority` is IRCC or the border. */
export type Acting = 'candidate' | 'employer' | 'office' | 'authority' | 'nobody';

/** Who may record a step. */
export type Recorder = 'candidate' | 'office';

/** Where a case can stand. A final stage is left by no step but taking the last one back. */
export interface Stage {
  readonly code: string;
  readonly names: Words;
  readonly acting: Acting;
  /** What has to happen now, in one sentence. */
  readonly next: Words;
  readonly final?: true;
}

/** One answer of a step's form. Dates are `YYYY-MM-DD`, moments instants in UTC once they are read. */
export type StepValue = string | number | boolean | readonly string[];
export type StepValues = Readonly<Record<string, StepValue>>;

export interface StepField {
  readonly code: string;
  readonly kind: 'date' | 'moment' | 'text' | 'number' | 'yes_no' | 'choice' | 'choices';
  readonly names: Words;
  readonly hint?: Words;
  readonly optional?: true;
  /** Of a choice. */
  readonly options?: readonly { readonly code: string; readonly names: Words }[];
  /** Of a text: a regular expression for the whole of it, and how it is said. */
  readonly form?: { readonly pattern: string; readonly said: Words };
}

/** What can be recorded of a case, from which stages and to which one; `to: null` leaves the stage as it is. */
export interface StepKind {
  readonly code: string;
  readonly names: Words;
  readonly by: readonly Recorder[];
  readonly from: readonly string[];
  readonly to: string | null;
  readonly fields: readonly StepField[];
}

/**
 * A pathway as data: its stages and steps. Forms, lists and histories are drawn from it, so that another pathway needs
 * no page and no table of its own.
 */
export interface Pathway {
  readonly code: string;
  readonly names: Words;
  /** What the reference of a case begins with, such as `IEC`. */
  readonly prefix: string;
  readonly first: string;
  readonly stages: readonly Stage[];
  readonly steps: readonly StepKind[];
}

/** A step that was recorded and not taken back. Instants are RFC 3339 in UTC. */
export interface TakenStep {
  readonly step: string;
  readonly from: string;
  readonly to: string;
  readonly values: StepValues;
  readonly recordedAt: string;
}

/** Everything that is recorded of one case. The facts have passed the pathway's own check. */
export interface PathwayRecord {
  readonly stage: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly steps: readonly TakenStep[];
}

/** A fault in what was sent, by its path, with what to do about it; quotes no value. */
export interface PathwayFault {
  readonly path: string;
  readonly problem: Words;
}

export type ClockState = 'running' | 'half_gone' | 'day_left' | 'hours_left' | 'ran_out';

/** A limit that runs. `remains`: what is still possible once it ran out. */
export interface PathwayClock {
  readonly code: string;
  readonly names: Words;
  readonly startsAt: string;
  readonly endsAt: string;
  /** When it warns: half of the time gone, a day left, four hours left. */
  readonly warnAt: readonly string[];
  readonly state: ClockState;
  /** Whether something has to be done before it ends; otherwise it is an end that comes by itself. */
  readonly toDo: boolean;
  readonly remains: Words | null;
}

export interface MissingThing {
  readonly code: string;
  readonly from: Acting;
  readonly text: Words;
}

export interface PathwayFinding {
  readonly code: string;
  readonly severity: 'block' | 'warn' | 'info';
  readonly rule: string;
  readonly text: Words;
}

/** A line of the sheet above a case: an answer with its name. */
export interface SummaryLine {
  readonly code: string;
  readonly label: Words;
  readonly value: Words;
}

/**
 * A mail that the case asks for. `at` is the instant at which it falls due, or `on` a day of the office, whose morning
 * is meant. `version` is what it is bound to: another date makes another mail.
 */
export interface PathwayReminder {
  readonly kind: string;
  readonly class: 'legal' | 'courtesy';
  readonly version: string;
  readonly offset: string;
  readonly at?: string;
  readonly on?: string;
  readonly details: Readonly<Record<string, string>>;
}

/** What a case looks like at an instant. */
export interface PathwayLook {
  readonly clocks: readonly PathwayClock[];
  readonly missing: readonly MissingThing[];
  readonly findings: readonly PathwayFinding[];
  readonly summary: readonly SummaryLine[];
  readonly reminders: readonly PathwayReminder[];
}
