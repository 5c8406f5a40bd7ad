import type { AuditEntry, AuditTrail } from '#casework/audit/audit-trail.js';
import type { Transaction } from '#database/transaction.js';
import type { DemonstrationCase } from './demonstration-case.js';

/**
 * What was recorded, in the order in which it would have happened. All of it is written by the demonstration's own hand
 * and at the time of loading: the trail never claims that a person did what no person did.
 */
export async function loadHistory(
  tx: Transaction,
  audit: AuditTrail,
  cases: readonly DemonstrationCase[],
): Promise<void> {
  await audit.recordMany(tx, cases.flatMap(historyOf));
  await audit.record(tx, {
    action: 'demonstration.loaded',
    subjectType: 'office',
    change: { students: cases.length },
  });
}

function historyOf(story: DemonstrationCase): AuditEntry[] {
  const { person, standing } = story;
  const dated = [
    ...story.requests.flatMap((request) => [
      step(request.submittedAt, 'letter_request.submitted', 'letter_request', request.id),
      step(request.decidedAt, `letter_request.${request.state}`, 'letter_request', request.id),
      ...(request.letter && request.letter.state !== 'failed'
        ? [step(request.decidedAt, 'letter.issued', 'letter', request.letter.id)]
        : []),
    ]),
    ...story.documents.flatMap((document) => [
      step(document.createdAt, 'document.received', 'document', document.id),
      step(document.decidedAt, `document.${document.state}`, 'document', document.id),
    ]),
    ...story.submissions.flatMap((submission) => [
      step(submission.receivedAt, 'submission.recorded', 'submission', submission.id),
      step(submission.outcomeAt, 'submission.outcome_recorded', 'submission', submission.id),
    ]),
  ].flatMap((entry) => (entry.at ? [{ ...entry, at: entry.at }] : []));
  const steps = dated.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return [
    {
      action: 'student.created',
      subjectType: 'student',
      subjectIds: [person.id],
      studentId: person.id,
      change: { version: 1, fields: Object.keys(standing) },
      values: { after: { ...person, ...standing } },
    },
    ...steps.map(({ at, ...entry }) => ({
      ...entry,
      studentId: person.id,
      change: { happenedAt: at.toISOString() },
    })),
  ];
}

function step(
  at: Date | null,
  action: string,
  subjectType: string,
  id: string,
): { at: Date | null; action: string; subjectType: string; subjectIds: string[] } {
  return { at, action, subjectType, subjectIds: [id] };
}
