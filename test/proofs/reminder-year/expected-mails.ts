import type { ReminderPlan } from '#casework/reminders/reminder-planning.js';

/** One stretch of a student's time in which nothing changed: what the plan of its beginning says. */
interface Stretch {
  readonly from: number;
  readonly plan: Map<string, number>;
}

/** For each student the stretches, each with keys and when they fall due. */
export type NotedPlans = readonly (readonly [
  studentId: string,
  known: readonly { readonly from: number; readonly plan: readonly (readonly [string, number])[] }[],
])[];

/** What should have been mailed, from the plans as they were after each change, apart from the ledger. */
export class ExpectedMails {
  private readonly stretches = new Map<string, Stretch[]>();

  /** As JSON can carry it. */
  toJSON(): NotedPlans {
    return [...this.stretches].map(([id, known]) => [
      id,
      known.map(({ from, plan }) => ({ from, plan: [...plan] })),
    ]);
  }

  static from(noted: NotedPlans): ExpectedMails {
    const mails = new ExpectedMails();
    for (const [id, known] of noted)
      mails.stretches.set(
        id,
        known.map(({ from, plan }) => ({ from, plan: new Map(plan) })),
      );
    return mails;
  }

  /** The plan that holds from `at` on. */
  note(studentId: string, at: Date, { all, needed }: ReminderPlan): void {
    const known = this.stretches.get(studentId) ?? [];
    // What falls due after a stretch has ended is never asked of it.
    for (const [key, dueAt] of known.at(-1)?.plan ?? [])
      if (dueAt > at.getTime()) known.at(-1)?.plan.delete(key);
    known.push({
      from: at.getTime(),
      plan: new Map(
        [...all, ...needed].flatMap(({ key, dueAt }) => (dueAt ? [[key, dueAt.getTime()] as const] : [])),
      ),
    });
    this.stretches.set(studentId, known);
  }

  /** Every key that fell due while it was part of the plan, with when; until `end`. */
  due(end: Date): Map<string, { readonly studentId: string; readonly dueAt: number }> {
    const due = new Map<string, { studentId: string; dueAt: number }>();
    for (const [studentId, known] of this.stretches)
      for (const [at, { from, plan }] of known.entries()) {
        const until = known[at + 1]?.from ?? end.getTime();
        for (const [key, dueAt] of plan)
          if (dueAt >= from && dueAt <= until && !due.has(key)) due.set(key, { studentId, dueAt });
      }
    return due;
  }

  /** Whether a mail that is still on its way at `at` belongs to the plan: what it was before it fell due, or is now. */
  stood(studentId: string, key: string, at: number): boolean {
    const stretch = this.stretches.get(studentId)?.findLast(({ from }) => from <= at);
    return stretch?.plan.has(key) ?? false;
  }
}
