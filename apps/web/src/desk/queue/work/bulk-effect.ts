import type { SelectedTask } from '../../../api/shapes/desk.js';
import type { Step } from './use-task-steps.js';

/** Tasks that a person may close; the others end with the decision on what they are about. */
export const CLOSED_BY_HAND: readonly string[] = [
  'roster_question',
  'letter_problem',
  'mail_problem',
  'permit_order',
  'pathway_case',
  'evidence_lapsed',
  'readings_differ',
  'message',
];

export interface BulkEffect {
  fit: number;
  /** Already as they would become. */
  same: number;
  refused: number;
  /** How many are whose now, most first; null is nobody. */
  holders: { name: string | null; count: number }[];
}

/** What a step would do with the chosen tasks, as far as the screen knows them. */
export function effectOf(step: Step, tasks: readonly SelectedTask[]): BulkEffect {
  const refuses = (task: SelectedTask): boolean =>
    step.step === 'close' && !CLOSED_BY_HAND.includes(task.kind);
  const isSame = (task: SelectedTask): boolean =>
    (step.step === 'assign' && (task.assignee?.id ?? null) === (step.accountId ?? null)) ||
    (step.step === 'snooze' && task.snoozedUntil === step.until);
  const counts = new Map<string | null, number>();
  for (const { assignee } of tasks) {
    const name = assignee?.name ?? null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const refused = tasks.filter(refuses).length;
  const same = tasks.filter((task) => !refuses(task) && isSame(task)).length;
  return {
    fit: tasks.length - refused - same,
    same,
    refused,
    holders: [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count),
  };
}
