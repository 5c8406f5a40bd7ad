import { describe, expect, it } from '@jest/globals';
import { application, evaluated, FULL_TIME, openPermit, studyPermit } from './spec-support/builders.js';

const IEC = ['Issued under International Experience Canada, International Co-op.'];
const enrolment = [{ ...FULL_TIME, from: '2026-09-01', to: '2026-12-31' }];

describe('a permit of International Experience Canada at a student of ours (R42)', () => {
  it.each([
    ['taken for an open permit', 'other_work_permit'],
    ['taken for a co-op permit', 'coop_work_permit'],
  ] as const)('%s: never authority to work, and the stay it gives stands', (_name, kind) => {
    const { status, work, placements, findings } = evaluated({
      permits: [openPermit({ id: 'IEC1', kind, remarks: IEC })],
      enrolment,
    });
    expect(status).toMatchObject({ work: 'unknown', stay: 'permitted' });
    expect(work.map(({ state }) => state)).not.toContain('authorized');
    expect(placements.map(({ verdict }) => verdict)).toEqual(['unknown']);
    expect(findings).toContainEqual({
      code: 'facts_conflict',
      severity: 'warn',
      rule: 'R42',
      subject: 'IEC1',
      text: 'It is a permit of International Experience Canada: for one employer, of another pathway, and no authority here.',
    });
  });

  it('does not take away what a study permit gives', () => {
    const { placements } = evaluated({
      permits: [studyPermit({ expiresOn: '2027-08-31' }), openPermit({ remarks: IEC })],
      enrolment,
    });
    expect(placements.map(({ verdict }) => verdict)).toEqual(['covered']);
  });

  it('carries no authority on while a renewal is undecided (R53)', () => {
    const { work } = evaluated({
      permits: [openPermit({ id: 'IEC1', remarks: IEC, expiresOn: '2026-10-31' })],
      applications: [
        application({
          kind: 'other_work_permit_renewal',
          receivedAt: '2026-10-20T20:00:00Z',
          evidence: 'verified',
        }),
      ],
      enrolment,
    });
    expect(work.map(({ state }) => state)).not.toContain('authorized');
  });

  it('an open permit with any other print keeps its authority', () => {
    const { placements } = evaluated({
      permits: [openPermit({ remarks: ['Open work permit.'] })],
      enrolment,
    });
    expect(placements.map(({ verdict }) => verdict)).toEqual(['covered']);
  });
});
