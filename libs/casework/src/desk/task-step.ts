import { isDate, parseDay } from '#domain/time/days.js';
import type { GivenReason } from '../documents/return-reasons.js';
import type { Fault } from '../outcome.js';

/** What may be done with many tasks at once. */
export const TASK_STEPS = [
  'assign',
  'snooze',
  'wake',
  'close',
  'reopen',
  'note',
  'message',
  'return',
] as const;

export type TaskStep = StateStep | WordStep | ReturnStep;

/** What may be done with a task itself, singly and in bulk; deciding what it is about is another matter. */
export type StateStep =
  /** Null puts the task back for anybody. */
  | { readonly kind: 'assign'; readonly accountId: string | null }
  /** Not shown before that day, `YYYY-MM-DD`. */
  | { readonly kind: 'snooze'; readonly until: string; readonly reason: string }
  | { readonly kind: 'wake' }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen' };

/** Words about the students of the tasks, each once: for the office alone (`note`), or to the student (`message`). */
export interface WordStep {
  readonly kind: 'note' | 'message';
  readonly text: string;
  /** For students who read French; null: everybody gets the same words. */
  readonly textInFrench: string | null;
}

/** What the tasks are about goes back to its student, for one reason with its fix. */
export interface ReturnStep {
  readonly kind: 'return';
  readonly reason: GivenReason;
}

export const isWordStep = (step: TaskStep): step is WordStep =>
  step.kind === 'note' || step.kind === 'message';

/** A task as it stands when a step is about to be taken. */
export interface TaskState {
  readonly id: string;
  readonly kind: string;
  readonly state: 'open' | 'done';
  readonly studentId: string;
  readonly assignedTo: string | null;
  readonly snoozedUntil: string | null;
  readonly snoozeReason: string | null;
  readonly version: number;
  /** Another task about the same thing is open. */
  readonly hasOpenTwin: boolean;
}

/** Tasks that end when a person says so; the others end with the decision on what they are about. */
const CLOSED_BY_HAND: readonly string[] = [
  'roster_question',
  'letter_problem',
  'mail_problem',
  'permit_order',
  'pathway_case',
  'evidence_lapsed',
  'readings_differ',
  'message',
];

/** What of a task a step may change, as it was before. */
export type TaskBefore = Pick<TaskState, 'assignedTo' | 'snoozedUntil' | 'snoozeReason'>;

/** The step that leads back to where a task was; null where nothing was changed, or what was done stays done. */
export function wayBack({ kind }: TaskStep, before: TaskBefore): StateStep | null {
  const { assignedTo, snoozedUntil: until, snoozeReason: reason } = before;
  const putOff: StateStep | null = until && reason ? { kind: 'snooze', until, reason } : null;
  switch (kind) {
    case 'assign':
      return { kind, accountId: assignedTo };
    case 'snooze':
      return putOff ?? { kind: 'wake' };
    case 'wake':
      return putOff;
    case 'close':
      return { kind: 'reopen' };
    case 'reopen':
      return { kind: 'close' };
    case 'note':
    case 'message':
    case 'return':
      return null;
  }
}

export const STEP_REFUSALS = {
  done: 'This task is done. Go back to the queue.',
  not_done: 'This task is open. There is nothing to reopen.',
  not_snoozed: 'This task is not put off. Go back to the queue.',
  ends_with_decision: 'This task ends with the decision on what it is about. Open it and decide.',
  open_twin: 'Another task about the same is open. Open that one.',
  said_already: 'These very words were written about this student within a day.',
  not_returnable: 'Only a document or a request for a letter goes back to its student this way. Open it.',
  reason_unfit: 'This reason is not meant for what the task is about. Choose another, or open it.',
  not_waiting: 'What it is about does not wait for a decision. Open it.',
  reading_closed: 'You are to read a document of this student a second time first.',
} as const;
export type StepRefusal = keyof typeof STEP_REFUSALS;

/** Why a step is not possible with a task as it stands; null when it is. */
export function refusalOf(step: StateStep, task: TaskState): StepRefusal | null {
  const byHand = CLOSED_BY_HAND.includes(task.kind);
  switch (step.kind) {
    case 'reopen':
      if (task.state === 'open') return 'not_done';
      if (!byHand) return 'ends_with_decision';
      return task.hasOpenTwin ? 'open_twin' : null;
    case 'close':
      if (!byHand) return 'ends_with_decision';
      return task.state === 'done' ? 'done' : null;
    case 'wake':
      if (task.state === 'done') return 'done';
      return task.snoozedUntil === null ? 'not_snoozed' : null;
    case 'assign':
    case 'snooze':
      return task.state === 'done' ? 'done' : null;
  }
}

/** Longer is forgetting: what waits for months belongs to a date of the case, not to a queue. */
export const LONGEST_SNOOZE_DAYS = 180;

/** Faults of the day until which a task is put off. @param today `YYYY-MM-DD` in the office's zone */
export function snoozeFaults(until: string, today: string): Fault[] {
  const days = isDate(until) ? parseDay(until) - parseDay(today) : 0;
  return days >= 1 && days <= LONGEST_SNOOZE_DAYS
    ? []
    : [{ path: 'until', problem: `Choose a day from tomorrow to ${LONGEST_SNOOZE_DAYS} days ahead.` }];
}
