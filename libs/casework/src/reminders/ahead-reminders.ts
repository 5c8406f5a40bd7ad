import { formatDay, parseDay } from '#domain/time/days.js';
import type { LeadTimes } from './forecast/forecasts.js';
import type { DatedNotification } from '../notifications/notification.js';
import type { ReminderPlanContext } from './reminder-plan.js';

/**
 * R41: where decisions take so long that the table's first reminder comes too late, one notice before it: at the permit's end less
 * the time to a decision, the office's turnaround and two weeks. Once for each permit, however the time moves.
 */
export function aheadReminders(
  { studentId, facts, result, superseded, morningOf }: ReminderPlanContext,
  leads: LeadTimes,
): DatedNotification[] {
  const running = new Set(
    result.reminders
      .filter(({ kind }) => kind === 'study_permit_expiry' || kind === 'work_permit_expiry')
      .map(({ subject }) => subject),
  );
  return facts.permits.flatMap(({ id, kind, expiresOn }) => {
    const lead = leads[kind];
    if (lead === undefined || !running.has(id) || superseded.includes(id)) return [];
    return [
      {
        studentId,
        kind: 'plan_ahead' as const,
        class: 'courtesy' as const,
        subjectType: 'permit',
        subjectId: id,
        key: [studentId, id, expiresOn, 'plan_ahead', 'once'].join(':'),
        details: { date: expiresOn, kind },
        dueAt: morningOf(formatDay(parseDay(expiresOn) - lead)),
      },
    ];
  });
}
