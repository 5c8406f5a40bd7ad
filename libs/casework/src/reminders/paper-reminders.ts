import { type Day, formatDay, parseDay } from '#domain/time/days.js';
import { type Instant, parseInstant } from '#domain/time/instants.js';
import type { ApplicationKind, PermitFacts } from '#domain/work-authorization/facts.js';
import { proofLetterLastDay } from '#domain/work-authorization/proof-letters.js';
import type { WorkState } from '#domain/work-authorization/result.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import type { DatedNotification } from '../notifications/notification.js';
import type { ReminderPlanContext } from './reminder-plan.js';

export interface PaperReminderContext extends ReminderPlanContext {
  readonly rulePack: RulePack;
  /** The institution's day of an instant. */
  readonly localDay: (at: Instant) => Day;
  /** The last day on which the medical exam is valid; null: none on file. */
  readonly medicalExamExpiresOn: string | null;
}

/**
 * Courtesies about papers that end while the permission they go with may not: they hang on nobody's answer, so the engine
 * does not plan them. The plan is the same whenever it is made; what lies behind is left to the ledger.
 */
export function paperReminders(context: PaperReminderContext): DatedNotification[] {
  return [...medicalExamReminders(context), ...sinReminders(context), ...proofLetterReminders(context)];
}

/** R6, R54: some settings and applications need an exam that is still valid; which, the office sees on the permit. */
function medicalExamReminders(context: PaperReminderContext): DatedNotification[] {
  const { medicalExamExpiresOn: date, rulePack } = context;
  if (date === null) return [];
  return (rulePack.reminders.medicalExamDays ?? []).map((offset) =>
    reminderOf(context, 'medical_exam_expiry', { type: 'medical_exam', id: null }, date, offset),
  );
}

/** R18: a SIN that is tied to the study permit ends with it, and is not renewed on maintained status. */
function sinReminders(context: PaperReminderContext): DatedNotification[] {
  const { rulePack, result } = context;
  return lastStudyPermits(context).flatMap((permit) =>
    (rulePack.reminders.sinDays ?? [])
      .filter((offset) => {
        const day = formatDay(parseDay(permit.expiresOn) + offset);
        return result.work.some(
          ({ from, to, state }) => from <= day && day <= to && MAY_WORK.includes(state),
        );
      })
      .map((offset) =>
        reminderOf(context, 'sin_renewal', { type: 'permit', id: permit.id }, permit.expiresOn, offset),
      ),
  );
}

const MAY_WORK: readonly WorkState[] = ['authorized', 'authorized_policy', 'limited'];

/** Study permits that no newer permit of any kind goes beyond: a SIN follows the newest paper. */
function lastStudyPermits({ facts, superseded }: PaperReminderContext): PermitFacts[] {
  const current = facts.permits.filter(({ id }) => !superseded.includes(id));
  return current.filter(
    ({ kind, issuedOn, expiresOn }) =>
      kind === 'study_permit' &&
      !current.some((other) => other.issuedOn > issuedOn && other.expiresOn > expiresOn),
  );
}

const RENEWALS: readonly ApplicationKind[] = ['coop_work_permit_renewal', 'other_work_permit_renewal'];

/** R30: the letter that proves a pending renewal of a work permit, filed online and in time, has a last day of its own. */
function proofLetterReminders(context: PaperReminderContext): DatedNotification[] {
  const { facts, result, rulePack, localDay } = context;
  return facts.applications.flatMap(({ id, kind, channel = 'online', receivedAt, outcome }) => {
    const answer = result.applications.find((one) => one.id === id);
    const keepsWork = answer?.inTime === true && answer.effect === 'maintains_stay_and_work';
    if (!RENEWALS.includes(kind) || channel !== 'online' || outcome || !keepsWork) return [];
    const lastDay = proofLetterLastDay(formatDay(localDay(parseInstant(receivedAt))), rulePack);
    if (lastDay === undefined) return [];
    return (rulePack.reminders.proofLetterDays ?? []).map((offset) =>
      reminderOf(context, 'proof_letter_expiry', { type: 'submission', id }, lastDay, offset),
    );
  });
}

function reminderOf(
  { studentId, morningOf }: PaperReminderContext,
  kind: 'medical_exam_expiry' | 'sin_renewal' | 'proof_letter_expiry',
  subject: { readonly type: string; readonly id: string | null },
  date: string,
  offset: number,
): DatedNotification {
  return {
    studentId,
    kind,
    class: 'courtesy',
    subjectType: subject.type,
    subjectId: subject.id,
    key: [studentId, subject.id ?? subject.type, date, kind, `${offset}d`].join(':'),
    details: { date },
    dueAt: morningOf(formatDay(parseDay(date) + offset)),
  };
}
