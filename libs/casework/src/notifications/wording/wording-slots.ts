import type { NotificationDetails, NotificationKind } from '../notification.js';
import { permitName } from '../reminder-words.js';
import type { Language } from '../mail-words-shape.js';

/** What a mail may say besides its fixed words: nothing of these is an identifier. */
export type Slot = 'date' | 'actBy' | 'deadline' | 'permit';

interface Editable {
  readonly kind: NotificationKind;
  readonly slots: readonly Slot[];
  /** Without these in its subject or its text the mail would not serve its one purpose. */
  readonly needed: readonly Slot[];
}

const only = (kind: NotificationKind): Editable => ({ kind, slots: [], needed: [] });
const dated = (kind: NotificationKind): Editable => ({ kind, slots: ['date'], needed: ['date'] });

/** The mails whose words an office may write itself. Those of letters and of other pathways have words of their own. */
export const EDITABLE: readonly Editable[] = [
  { kind: 'study_permit_expiry', slots: ['date', 'actBy'], needed: ['date', 'actBy'] },
  { kind: 'work_permit_expiry', slots: ['date', 'actBy'], needed: ['date', 'actBy'] },
  { kind: 'filing_deadline', slots: ['permit', 'date', 'deadline'], needed: ['date', 'deadline'] },
  dated('restoration'),
  { kind: 'plan_ahead', slots: ['permit', 'date'], needed: ['date'] },
  dated('passport_expiry'),
  dated('sin_renewal'),
  dated('proof_letter_expiry'),
  only('maintained_check_in'),
  { kind: 'approval_letter_waiting', slots: ['date'], needed: [] },
  { kind: 'evidence_missing', slots: ['date'], needed: [] },
  { kind: 'letter_waiting', slots: ['date'], needed: [] },
  { kind: 'request_untouched', slots: ['date'], needed: [] },
  only('document_refused'),
  only('document_returned'),
  only('document_rejected'),
  only('document_verified'),
  only('submission_recorded'),
  only('case_changed'),
];

export const editableOf = (kind: string): Editable | undefined => EDITABLE.find((one) => one.kind === kind);

/** The values of a mail's slots; a slot without a value is left out. Dates are prose already. */
export function slotValues(
  { date, actBy, deadline, kind }: NotificationDetails,
  language: Language,
): Partial<Record<Slot, string>> {
  return {
    ...(date && { date }),
    ...(actBy && { actBy }),
    ...(deadline && { deadline }),
    ...(kind && { permit: permitName(kind, language) }),
  };
}

/** The details from which the built-in words come out with their slots standing open. */
export const OPEN_SLOTS: NotificationDetails = {
  date: '{{ date }}',
  actBy: '{{ actBy }}',
  deadline: '{{ deadline }}',
  kind: '{{ permit }}',
};
