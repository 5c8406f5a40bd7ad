import type { SelectedTask, TaskStepKind } from '../../../api/shapes/desk.js';
import type { BulkValues } from './bulk-values.js';

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
  /** Tasks, or students where words are written about each once. */
  fit: number;
  /** Already as they would become; of a student who is counted already. */
  same: number;
  refused: number;
  /** Could be sent back, but not for the chosen reason. */
  unfit: number;
  /** How many are whose now, most first; null is nobody. */
  holders: { name: string | null; count: number }[];
}

/** What goes back to its student; the kinds of the tasks are those of the reasons. */
const isReturnable = (kind: string): boolean => RETURNED.includes(kind);
const RETURNED: readonly string[] = ['document', 'letter_request'];

/** What a step would do with the chosen tasks, as far as the screen knows them. */
export function effectOf(
  kind: TaskStepKind,
  values: Pick<BulkValues, 'accountId' | 'until'>,
  tasks: readonly SelectedTask[],
  /** What the chosen reason for a return is meant for. */
  uses: readonly string[] = RETURNED,
): BulkEffect {
  const met = new Set<string>();
  const isSame = ({ assignee, snoozedUntil, student }: SelectedTask): boolean => {
    if (kind === 'assign') return (assignee?.id ?? '') === values.accountId;
    if (kind === 'snooze') return snoozedUntil === values.until;
    if (kind !== 'note' && kind !== 'message') return false;
    const isMet = met.has(student.id);
    met.add(student.id);
    return isMet;
  };
  const counts = new Map<string | null, number>();
  for (const { assignee } of tasks) {
    const name = assignee?.name ?? null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isPossible = (task: SelectedTask): boolean =>
    kind === 'close' ? CLOSED_BY_HAND.includes(task.kind) : kind !== 'return' || isReturnable(task.kind);
  const possible = tasks.filter(isPossible);
  const unfit = kind === 'return' ? possible.filter((task) => !uses.includes(task.kind)).length : 0;
  const same = possible.filter(isSame).length;
  return {
    fit: possible.length - same - unfit,
    same,
    refused: tasks.length - possible.length,
    unfit,
    holders: [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count),
  };
}
