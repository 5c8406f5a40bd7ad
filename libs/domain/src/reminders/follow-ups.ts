/** What the office reminds of again where a step it has asked for does not come. */
export type FollowUpKind =
  'request_untouched' | 'letter_waiting' | 'evidence_missing' | 'approval_letter_waiting';

export interface FollowUp {
  readonly kind: FollowUpKind;
  /** Days after the mail that asked, or told, first. */
  readonly afterDays: readonly number[];
}

/**
 * What follows a mail, by its kind. R16: an approval letter is evidence of a decision, and the permit that comes by mail
 * supersedes it. Whether the step came meanwhile is looked up when the reminder falls due.
 */
export function followUpOf(kind: string, details: Readonly<Record<string, string>>): FollowUp | null {
  switch (kind) {
    case 'letter_request_returned':
      return { kind: 'request_untouched', afterDays: [7, 21] };
    case 'letter_issued':
      return { kind: 'letter_waiting', afterDays: [7] };
    case 'submission_recorded':
      return { kind: 'evidence_missing', afterDays: [3, 14] };
    case 'document_verified':
      return details['purpose'] === 'approval_letter'
        ? { kind: 'approval_letter_waiting', afterDays: [21, 42] }
        : null;
    default:
      return null;
  }
}
