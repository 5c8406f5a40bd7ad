import type { ReminderEffect } from '../authorization/rule-packs/reminder-effects.js';
import type { DatedNotification, NotificationKind } from '../notifications/notification.js';
import type { ReminderPlan } from './reminder-planning.js';

/** A reminder as the ledger has it, whatever address it went to. */
export interface LedgerReminder {
  readonly key: string;
  readonly state: 'on_its_way' | 'superseded' | 'done';
  readonly dueAt: Date;
  /** Was taken back, and is sent after all where a plan asks for it. */
  readonly comesBack: boolean;
}

/** What a plan makes of the ledger. */
export interface AppliedPlan {
  /** When each reminder goes out that waits then, by its key. */
  readonly waiting: ReadonlyMap<string, Date>;
  /** Keys of those whose day has come and that nobody was sent, nor will be. */
  readonly unsent: ReadonlySet<string>;
}

/**
 * The ledger as it stands once a plan is applied to it, by the ledger's own rules: what was sent never goes out again, whatever
 * waits and is still asked for keeps its instant, and what was taken back returns where it may.
 *
 * @param behind of the plan's rules, those whose day has come
 */
export function appliedTo(
  ledger: readonly LedgerReminder[],
  { all, needed }: ReminderPlan,
  behind: readonly DatedNotification[],
): AppliedPlan {
  const wanted = new Set(all.map(({ key }) => key));
  const having = (state: LedgerReminder['state']): LedgerReminder[] =>
    ledger.filter((one) => one.state === state);
  const waiting = new Map(
    having('on_its_way').flatMap(({ key, dueAt }) => (wanted.has(key) ? [[key, dueAt] as const] : [])),
  );
  const sent = new Set(having('done').map(({ key }) => key));
  const gone = new Set(having('superseded').flatMap(({ key, comesBack }) => (comesBack ? [] : [key])));
  for (const { key, dueAt } of needed)
    if (!waiting.has(key) && !sent.has(key) && !gone.has(key)) waiting.set(key, dueAt);
  const unsent = behind.map(({ key }) => key).filter((key) => !waiting.has(key) && !sent.has(key));
  return { waiting, unsent: new Set(unsent) };
}

/** What of one student's reminders would be other, by kind. `today` ends where mail of this day has gone out. */
export function effectsOf(before: AppliedPlan, after: AppliedPlan, today: Date): ReminderEffect[] {
  const keys = [before.waiting, after.waiting].flatMap((waiting) => [...waiting.keys()]);
  const series = new Set([...keys, ...after.unsent].map(seriesOf));
  return [...series].map((one) => {
    const of = (waiting: AppliedPlan['waiting']): string[] =>
      [...waiting.keys()].filter((key) => seriesOf(key) === one);
    const [was, is] = [of(before.waiting), of(after.waiting)];
    const taken = was.filter((key) => !after.waiting.has(key));
    const come = is.filter((key) => !before.waiting.has(key));
    const moved = Math.min(taken.length, come.length);
    const due = (waiting: AppliedPlan['waiting'], key: string): boolean => waiting.get(key)! <= today;
    // The earliest come in the place of the earliest: what nothing takes the place of are the last.
    const left = taken.toSorted((a, b) => +before.waiting.get(a)! - +before.waiting.get(b)!).slice(moved);
    const newlyUnsent = [...after.unsent].filter(
      (key) => seriesOf(key) === one && !before.unsent.has(key) && !before.waiting.has(key),
    );
    return {
      kind: kindOf(one),
      moved,
      added: come.length - moved,
      dropped: left.length,
      atOnce: come.filter((key) => due(after.waiting, key)).length,
      never: left.filter((key) => due(before.waiting, key)).length + newlyUnsent.length,
      silenced: was.length > 0 && is.length === 0 ? 1 : 0,
    };
  });
}

/** Student, subject and kind of a key: other rules may move the date that a subject is bound to, too. */
function seriesOf(key: string): string {
  const [student, subject, , kind] = key.split(':');
  return [student, subject, kind].join(':');
}

const kindOf = (series: string): NotificationKind => series.split(':')[2] as NotificationKind;
