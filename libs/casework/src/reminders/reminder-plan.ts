import { formatDay, parseDay } from '#domain/time/days.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type {
  Deadline,
  PlannedReminder,
  WorkAuthorizationResult,
} from '#domain/work-authorization/result.js';
import type {
  DatedNotification,
  NotificationClass,
  NotificationDetails,
  NotificationKind,
} from '../notifications/notification.js';
import { lastDayBefore } from './last-local-day.js';

/** The kinds that are planned ahead from an assessment; receipts are not among them. */
export const REMINDER_KINDS: readonly NotificationKind[] = [
  'study_permit_expiry',
  'work_permit_expiry',
  'filing_deadline',
  'passport_expiry',
  'medical_exam_expiry',
  'maintained_check_in',
  'restoration',
  'sin_renewal',
  'proof_letter_expiry',
  'plan_ahead',
];

export interface ReminderPlanContext {
  readonly studentId: string;
  readonly facts: WorkAuthorizationFacts;
  readonly result: WorkAuthorizationResult;
  /** Permits that a newer version replaced: nobody is reminded of them. */
  readonly superseded: readonly string[];
  /** The instant at which reminders of a local day go out. */
  readonly morningOf: (localDay: string) => Date;
}

/** Turns the engine's reminders (R41) into ledger rows. Each key says student, subject and its version, kind, offset. */
export function planNotifications(context: ReminderPlanContext): DatedNotification[] {
  return context.result.reminders
    .filter(({ subject }) => !context.superseded.includes(subject))
    .flatMap((reminder) => {
      const words = wordsFor(reminder, context);
      return words ? [toNotification(reminder, words, context)] : [];
    });
}

interface ReminderWords {
  readonly kind: NotificationKind;
  readonly class: NotificationClass;
  readonly subjectType: string;
  /** What the reminder is bound to beside its subject's id; a changed date makes a new reminder. */
  readonly version: string;
  readonly details: NotificationDetails;
}

function toNotification(
  reminder: PlannedReminder,
  words: ReminderWords,
  context: ReminderPlanContext,
): DatedNotification {
  const { studentId } = context;
  const offset = reminder.at ?? (reminder.offsetDays === undefined ? reminder.on : `${reminder.offsetDays}d`);
  return {
    studentId,
    kind: words.kind,
    class: words.class,
    subjectType: words.subjectType,
    subjectId: isUuid(reminder.subject) ? reminder.subject : null,
    key: [studentId, reminder.subject, words.version, words.kind, offset].join(':'),
    details: words.details,
    dueAt: reminder.at ? new Date(reminder.at) : context.morningOf(reminder.on),
  };
}

function wordsFor(reminder: PlannedReminder, { facts, result }: ReminderPlanContext): ReminderWords | null {
  const permit = facts.permits.find(({ id }) => id === reminder.subject);
  const deadlineOf = (kind: Deadline['kind']): Deadline | undefined =>
    result.deadlines.find((deadline) => deadline.kind === kind && deadline.permit === reminder.subject);
  if (permit && reminder.kind === 'restoration') {
    const deadline = deadlineOf('restoration');
    const version = deadline?.lastSafeDay ?? permit.expiresOn;
    // A mail that comes after the advised day names the last one there is, not a day that has passed.
    const date = deadline && reminder.on > version ? lastDayBefore(deadline.local) : version;
    return { kind: 'restoration', class: 'legal', subjectType: 'permit', version, details: { date } };
  }
  if (permit) {
    const date = permit.expiresOn;
    const deadline = deadlineOf('apply_before_expiry');
    const base = { class: 'legal', subjectType: 'permit', version: date } as const;
    if (reminder.kind === 'filing_deadline') {
      const details = {
        kind: permit.kind,
        date,
        deadline: deadline?.local ?? date,
        zone: facts.institution.timeZone,
      };
      return { ...base, kind: 'filing_deadline', details };
    }
    const kind = permit.kind === 'study_permit' ? 'study_permit_expiry' : 'work_permit_expiry';
    return {
      ...base,
      kind,
      details: { date, actBy: deadline?.lastSafeDay ?? formatDay(parseDay(date) - 1) },
    };
  }
  if (facts.applications.some(({ id }) => id === reminder.subject)) {
    return {
      kind: 'maintained_check_in',
      class: 'courtesy',
      subjectType: 'submission',
      version: reminder.on,
      details: { date: reminder.on },
    };
  }
  const passport = facts.student.passportExpiresOn;
  if (passport && reminder.kind === 'passport_expiry') {
    return {
      kind: 'passport_expiry',
      class: 'courtesy',
      subjectType: 'passport',
      version: passport,
      details: { date: passport },
    };
  }
  return null;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
