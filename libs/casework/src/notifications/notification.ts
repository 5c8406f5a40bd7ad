/** How a mail is treated in doubt: legal deadlines are sent again, courtesies become a task, receipts are courtesies. */
export type NotificationClass = 'legal' | 'courtesy' | 'receipt';

export const NOTIFICATION_KINDS = [
  'letter_request_received',
  'letter_request_returned',
  'letter_request_declined',
  'letter_issued',
  'letter_revoked',
  'document_refused',
  'document_returned',
  'document_rejected',
  'document_verified',
  'document_reopened',
  'submission_recorded',
  'study_permit_expiry',
  'work_permit_expiry',
  'passport_expiry',
  'medical_exam_expiry',
  'maintained_check_in',
  'restoration',
  'filing_deadline',
  'sin_renewal',
  'proof_letter_expiry',
  'case_changed',
  'note_written',
  'plan_ahead',
  'approval_letter_waiting',
  'approval_letter_ending',
  'approval_letter_lapsed',
  'approval_unshown',
  'evidence_missing',
  'letter_waiting',
  'request_untouched',
  'digest',
  'iec_invitation',
  'iec_submission',
  'iec_documents',
  'iec_enter_by',
  'iec_insurance',
  'iec_permit_end',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * What a mail may carry beside the name: words that the template asks for. Never a number, birth date or refusal; of a
 * letter its kind and its date, and why the office revoked it.
 */
export type NotificationDetails = Readonly<Record<string, string>>;

/** A mail that shall be sent exactly once, for ever. */
export interface PlannedNotification {
  readonly studentId: string;
  readonly kind: NotificationKind;
  readonly class: NotificationClass;
  /** The row it is about: `letter_request`, `document`, `permit` … and its id. */
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** Unique for ever: `student : subject and its version : kind : offset`. */
  readonly key: string;
  readonly details?: NotificationDetails;
  /** When it falls due; now if left out. */
  readonly dueAt?: Date;
  /** Waits so long from now on, so that a slip can be taken back before anybody hears of it. */
  readonly afterSeconds?: number;
}

/** A mail that falls due at an instant of its own. */
export interface DatedNotification extends PlannedNotification {
  readonly dueAt: Date;
}
