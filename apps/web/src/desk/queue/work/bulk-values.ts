import type { TaskStepKind } from '../../../api/shapes/desk.js';
import type { TaskBatch } from '../../../api/shapes/task-batch.js';
import { addDays, parseCalendarDate } from '../../../time/calendar-date.js';
import { officeToday } from '../../../time/office-day.js';
import type { StayingStep, Step } from './use-task-steps.js';

/** What is typed for a step with many tasks; each step takes what it needs. */
export interface BulkValues {
  accountId: string;
  until: string;
  reason: string;
  text: string;
  textInFrench: string;
  /** Code of the reason for which things go back. */
  code: string;
  note: string;
}

export const noValues = (): BulkValues => ({
  accountId: '',
  until: addDays(officeToday(), 7),
  reason: '',
  text: '',
  textInFrench: '',
  code: '',
  note: '',
});

/** What was done stays done: a note stays as it is written, a mail is not called back, a course gets another state instead. */
export const staysDone = <Kind extends TaskBatch['step']>(kind: Kind): kind is Kind & StayingStep =>
  STAYING.includes(kind);
const STAYING: readonly TaskBatch['step'][] = [
  'note',
  'message',
  'return',
  'invite',
  'course',
  'cancel_work_term',
];

/** The reason that says nothing without a note. */
export const BY_NOTE = 'other';

/** The step as the server takes it; null while something is missing. */
export function bulkStep(kind: TaskStepKind, values: BulkValues): Step | null {
  const [reason, text, french, note] = [values.reason, values.text, values.textInFrench, values.note].map(
    (value) => value.trim(),
  );
  switch (kind) {
    case 'assign':
      return { step: kind, accountId: values.accountId || null };
    case 'snooze':
      return reason && parseCalendarDate(values.until) ? { step: kind, until: values.until, reason } : null;
    case 'note':
      return text ? { step: kind, text } : null;
    case 'message':
      return text ? { step: kind, text, ...(french && { textInFrench: french }) } : null;
    case 'return':
      return values.code && (note || values.code !== BY_NOTE)
        ? { step: kind, returnFor: { code: values.code, ...(note && { note }) } }
        : null;
    default:
      return { step: kind };
  }
}
