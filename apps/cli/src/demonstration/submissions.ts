import type { ApplicationKind, Evidence, OutcomeKind } from '#domain/work-authorization/facts.js';
import { DEMONSTRATION_ZONE } from './calendar.js';
import type { SubmissionRow } from './case-rows.js';
import type { Telling } from './telling.js';
import type { Person } from './people.js';

/** Days count from today; a date as text stands for itself. Times are the office's. */
export interface SubmissionWish {
  readonly kind: ApplicationKind;
  readonly received: number | string;
  readonly at?: string;
  readonly evidence?: Evidence;
  readonly outcome?: {
    readonly kind: OutcomeKind;
    readonly on: number | string;
    readonly evidence?: 'declared' | 'verified';
  };
}

export function submissionRow({ calendar, random }: Telling, wish: SubmissionWish): SubmissionRow {
  const instant = (when: number | string, time: string): Date =>
    calendar.instant(typeof when === 'string' ? when : calendar.day(when), time);
  const receivedAt = instant(wish.received, wish.at ?? '14:05:27');
  const { outcome } = wish;
  return {
    id: random.uuid(),
    kind: wish.kind,
    receivedAt,
    statedLocalTime: calendar.wall(receivedAt),
    statedTimeZone: DEMONSTRATION_ZONE,
    applicationNumber: `${wish.kind === 'study_permit_extension' ? 'S' : 'V'}${random.digits(9)}`,
    evidence: wish.evidence ?? 'verified',
    documentId: null,
    outcome: outcome?.kind ?? null,
    outcomeAt: outcome ? instant(outcome.on, '11:20:00') : null,
    outcomeEvidence: outcome ? (outcome.evidence ?? 'verified') : null,
  };
}

export function printedOnConfirmation(person: Person, submission: SubmissionRow): string[] {
  return [
    `Applicant: ${person.givenName} ${person.familyName}`,
    `Application number: ${submission.applicationNumber ?? 'none'}`,
    `Received (UTC): ${submission.receivedAt.toISOString().slice(0, 19)}Z`,
    `Application: ${submission.kind.replaceAll('_', ' ')}`,
  ];
}
