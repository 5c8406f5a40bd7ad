import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { lastDayBefore } from '../last-local-day.js';
import type { WantedEvent } from './calendar-event.js';

/**
 * The deadlines of a student that are still to act on, two events each: the advised last day, and the last hour before it is too
 * late (R20, R31). `result` lists the reminders from long before, so that it tells which deadlines nobody has seen to.
 */
export function studentDeadlines(
  result: WorkAuthorizationResult,
  {
    superseded,
    now,
    today,
  }: { readonly superseded: readonly string[]; readonly now: Date; readonly today: string },
): WantedEvent[] {
  const reminded = new Set(
    result.reminders
      .filter(({ kind }) => kind === 'filing_deadline' || kind === 'restoration')
      .map(({ kind, subject }) => `${kind} ${subject}`),
  );
  return result.deadlines
    .filter(({ permit }) => !superseded.includes(permit))
    .filter(({ kind, permit }) =>
      reminded.has(`${kind === 'restoration' ? 'restoration' : 'filing_deadline'} ${permit}`),
    )
    .filter(({ at }) => new Date(at) > now)
    .flatMap(({ kind, permit, at, local, lastSafeDay }) => [
      ...(lastSafeDay >= today
        ? [{ subject: `${kind}:${permit}:day`, day: lastSafeDay, endsAt: null, amount: null }]
        : []),
      { subject: `${kind}:${permit}:moment`, day: lastDayBefore(local), endsAt: new Date(at), amount: null },
    ]);
}
