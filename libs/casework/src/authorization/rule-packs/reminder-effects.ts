import type { Transaction } from '#database/transaction.js';
import type { NotificationKind } from '../../notifications/notification.js';
import type { StudentEvaluation } from '../student-evaluation.js';

/** What other rules would do to the reminders of one kind that wait. Counts of reminders, unless they say otherwise. */
export interface ReminderEffect {
  readonly kind: NotificationKind;
  /** Go out on another day. */
  readonly moved: number;
  /** Go out beside those of before. */
  readonly added: number;
  /** Fall away, and none comes in their place. */
  readonly dropped: number;
  /** Of the moved and the added: those whose day has come. They go out on the day of the change. */
  readonly atOnce: number;
  /** Whose day has come, or lies behind under the other rules, and that are not sent: late mail would say what is past. */
  readonly never: number;
  /** Subjects (a permit, a passport …) of which a reminder waits, and of which none would wait any more. */
  readonly silenced: number;
}

export interface StudentUnderBoth {
  readonly studentId: string;
  readonly before: StudentEvaluation;
  readonly after: StudentEvaluation;
}

/** Compares what waits in the ledger under two packs. The slice that plans reminders gives it its body; it writes nothing. */
export abstract class ReminderEffects {
  abstract of(tx: Transaction, students: readonly StudentUnderBoth[], at: Date): Promise<ReminderEffect[]>;
}

const COUNTS = ['moved', 'added', 'dropped', 'atOnce', 'never', 'silenced'] as const;

/** One sum a kind, in the order in which the kinds were met; kinds of which nothing changes are left out. */
export function summed(effects: readonly ReminderEffect[]): ReminderEffect[] {
  const sums = new Map<NotificationKind, ReminderEffect>();
  for (const effect of effects) {
    const sum = sums.get(effect.kind);
    sums.set(
      effect.kind,
      sum
        ? { ...sum, ...Object.fromEntries(COUNTS.map((name) => [name, sum[name] + effect[name]])) }
        : effect,
    );
  }
  return [...sums.values()].filter((sum) => COUNTS.some((name) => sum[name] > 0));
}
