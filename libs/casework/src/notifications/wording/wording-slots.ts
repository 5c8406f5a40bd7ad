import type { NotificationDetails, NotificationKind } from '../notification.js';
import { permitName } from '../reminder-words.js';
import type { Language } from '../mail-words-shape.js';

/** What a mail may say besides its fixed words: nothing of these is an identifier. */
export type Slot =
  | 'date'
  | 'actBy'
  | 'deadline'
  | 'permit'
  | 'until'
  | 'letterName'
  | 'issuedOn'
  | 'replacedOn'
  | 'reason'
  | 'reference';

/** A mail to students by its words: one kind, but for the letter that replaces another, which has more to say than a first one. */
type StudentWordingKind = NotificationKind | 'letter_replaced';

/** The day's digest for staff has words of its own, and no row in the ledger. */
export type WordingKind = StudentWordingKind | 'staff_digest';

interface Editable {
  readonly kind: WordingKind;
  readonly slots: readonly Slot[];
  /** Without these in its subject or its text the mail would not serve its one purpose. */
  readonly needed: readonly Slot[];
}

const only = (kind: WordingKind): Editable => ({ kind, slots: [], needed: [] });
const dated = (kind: WordingKind): Editable => ({ kind, slots: ['date'], needed: ['date'] });
/** May name the date, and does its work without it. */
const withDate = (kind: WordingKind): Editable => ({ kind, slots: ['date'], needed: [] });
const aboutRequest = (kind: WordingKind): Editable => ({ kind, slots: ['reference'], needed: [] });
/** A limit to the minute: the day alone would be too little. */
const limited = (kind: WordingKind): Editable => ({ kind, slots: ['date', 'until'], needed: ['until'] });

/** The mails, whose words an office may all write itself. */
export const EDITABLE: readonly Editable[] = [
  { kind: 'study_permit_expiry', slots: ['date', 'actBy'], needed: ['date', 'actBy'] },
  { kind: 'work_permit_expiry', slots: ['date', 'actBy'], needed: ['date', 'actBy'] },
  { kind: 'filing_deadline', slots: ['permit', 'date', 'deadline'], needed: ['date', 'deadline'] },
  dated('restoration'),
  { kind: 'plan_ahead', slots: ['permit', 'date'], needed: ['date'] },
  dated('passport_expiry'),
  dated('medical_exam_expiry'),
  dated('sin_renewal'),
  dated('proof_letter_expiry'),
  only('maintained_check_in'),
  withDate('approval_letter_waiting'),
  dated('approval_letter_ending'),
  withDate('approval_letter_lapsed'),
  withDate('approval_unshown'),
  withDate('evidence_missing'),
  aboutRequest('letter_request_received'),
  aboutRequest('letter_request_returned'),
  withDate('request_untouched'),
  aboutRequest('letter_request_declined'),
  { kind: 'letter_issued', slots: ['letterName', 'issuedOn'], needed: [] },
  {
    kind: 'letter_replaced',
    slots: ['letterName', 'issuedOn', 'replacedOn'],
    needed: ['letterName', 'issuedOn', 'replacedOn'],
  },
  { kind: 'letter_revoked', slots: ['letterName', 'issuedOn', 'reason'], needed: ['letterName', 'issuedOn'] },
  withDate('letter_waiting'),
  only('document_refused'),
  only('document_returned'),
  only('document_rejected'),
  only('document_verified'),
  only('document_reopened'),
  only('submission_recorded'),
  only('case_changed'),
  only('note_written'),
  limited('iec_invitation'),
  limited('iec_submission'),
  limited('iec_documents'),
  dated('iec_enter_by'),
  dated('iec_insurance'),
  dated('iec_permit_end'),
  only('digest'),
  withDate('staff_digest'),
];

export const editableOf = (kind: string): Editable | undefined => EDITABLE.find((one) => one.kind === kind);

/** Which words a mail is sent in. */
export const wordingKindOf = (
  kind: NotificationKind,
  { replacesIssuedOn }: NotificationDetails,
): StudentWordingKind => (kind === 'letter_issued' && replacesIssuedOn ? 'letter_replaced' : kind);

/** The mail that words belong to, and what of a letter it is told with. */
export function mailOfWording(
  kind: StudentWordingKind,
  details: NotificationDetails,
): { readonly kind: NotificationKind; readonly details: NotificationDetails } {
  if (kind === 'letter_replaced') return { kind: 'letter_issued', details };
  const { replacesIssuedOn: _another, ...first } = details;
  return { kind, details: first };
}

/** The values of a mail's slots; a slot without a value is left out. Dates are prose already. */
export function slotValues(details: NotificationDetails, language: Language): Partial<Record<Slot, string>> {
  const { date, actBy, deadline, kind, until, issuedOn, replacesIssuedOn, reason, reference } = details;
  const letterName = details[language === 'fr' ? 'nameFr' : 'nameEn'];
  return {
    ...(date && { date }),
    ...(actBy && { actBy }),
    ...(deadline && { deadline }),
    ...(kind && { permit: permitName(kind, language) }),
    ...(until && { until }),
    ...(letterName && { letterName }),
    ...(issuedOn && { issuedOn }),
    ...(replacesIssuedOn && { replacedOn: replacesIssuedOn }),
    ...(reason && { reason }),
    ...(reference && { reference }),
  };
}

/** The details from which the built-in words come out with their slots standing open. */
export const OPEN_SLOTS: NotificationDetails = {
  date: '{{ date }}',
  actBy: '{{ actBy }}',
  deadline: '{{ deadline }}',
  kind: '{{ permit }}',
  until: '{{ until }}',
  nameEn: '{{ letterName }}',
  nameFr: '{{ letterName }}',
  issuedOn: '{{ issuedOn }}',
  replacesIssuedOn: '{{ replacedOn }}',
  reason: '{{ reason }}',
  reference: '{{ reference }}',
};
