import { describe, expect, it } from '@jest/globals';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { RecordedStep } from './past-assessment.store.js';
import { factSources } from './past-fact-sources.js';

const FACTS: WorkAuthorizationFacts = {
  asOf: '2026-11-01T00:00:00Z',
  institution: { dliNumber: 'O19359011033', timeZone: 'America/Vancouver' },
  student: { level: 'post_secondary' },
  program: {
    credential: true,
    months: 24,
    totalWeeks: 96,
    workTermWeeks: 32,
    kind: 'academic',
    placementBasis: 'mandatory_all',
    streamCertified: true,
  },
  enrolment: [],
  permits: [
    { id: 'P', kind: 'study_permit', issuedOn: '2025-01-01', expiresOn: '2027-01-01', verified: true },
  ],
  applications: [{ id: 'A', kind: 'study_permit_extension', receivedAt: '2026-10-01T00:00:00Z' }],
  travel: [],
  letters: [],
  placements: [{ id: 'W', from: '2026-09-01', to: '2026-12-01', approvedByDli: true }],
};

const step = (
  day: number,
  action: string,
  subject: string,
  fields: string[] | null = null,
): RecordedStep => ({
  at: new Date(Date.UTC(2026, 9, day)),
  actorKind: 'staff',
  actorName: `Clerk ${day}`,
  action,
  subjectIds: [subject],
  fields,
});

const told = (steps: readonly RecordedStep[], documents: Record<string, string> = {}) =>
  Object.fromEntries(
    factSources(FACTS, steps, new Map(Object.entries(documents))).map(({ path, actor }) => [
      path,
      actor.name,
    ]),
  );

describe('who recorded a fact', () => {
  it('is whoever touched it last, through its document where it was read from one', () => {
    const steps = [
      step(9, 'work_term.changed', 'W'),
      step(8, 'document.verified', 'D'),
      step(7, 'work_term.recorded', 'W'),
      step(6, 'submission.recorded', 'A'),
      step(5, 'document.verified', 'another'),
    ];
    expect(told(steps, { P: 'D' })).toEqual({
      'permits.P': 'Clerk 8',
      'applications.A': 'Clerk 6',
      'placements.W': 'Clerk 9',
    });
  });

  it('is told for the record by its fields, and for what has no id by what was done', () => {
    const steps = [
      step(9, 'student.changed', 'S', ['completedOn', 'email']),
      step(8, 'travel.recorded', 'T'),
      step(7, 'letter.issued', 'L'),
      step(6, 'letter.downloaded', 'L'),
      step(5, 'study_enrolment.changed', 'E', ['to']),
      step(1, 'student.created', 'S'),
    ];
    expect(told(steps)).toEqual({
      program: 'Clerk 1',
      completedOn: 'Clerk 9',
      deEnrolledOn: 'Clerk 1',
      student: 'Clerk 1',
      enrolment: 'Clerk 5',
      travel: 'Clerk 8',
      letters: 'Clerk 7',
    });
  });

  it('is nobody where nobody is known', () => {
    expect(told([])).toEqual({});
  });
});
