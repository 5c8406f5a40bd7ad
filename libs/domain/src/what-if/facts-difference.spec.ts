import { describe, expect, it } from '@jest/globals';
import {
  application,
  factsWith,
  placement,
  studyPermit,
} from '../work-authorization/spec-support/builders.js';
import { factsDifference } from './facts-difference.js';

describe('where two states of the facts differ', () => {
  it('is nowhere for the same facts, asked at another time or with keys in another order', () => {
    const facts = factsWith({
      applications: [application({ outcome: { kind: 'refused', at: '2026-12-01T00:00:00Z' } })],
    });
    const reordered = JSON.parse(
      JSON.stringify({
        ...facts,
        asOf: '2026-12-24T00:00:00Z',
        applications: facts.applications.map(({ outcome, ...rest }) => ({
          outcome: { at: outcome!.at, kind: outcome!.kind },
          ...rest,
        })),
      }),
    ) as typeof facts;
    expect(factsDifference(facts, reordered)).toEqual([]);
  });

  it('tells entries by their ids, and which keys of them are others', () => {
    const before = factsWith({ permits: [studyPermit({ verified: false })], applications: [application()] });
    const after = factsWith({
      permits: [studyPermit({ cancelledOn: '2026-11-01' }), studyPermit({ id: 'SP2' })],
      placements: [placement({ to: '2026-12-11' })],
    });
    expect(factsDifference(before, after)).toEqual([
      { path: 'permits', entry: 'SP1', change: 'changed', fields: ['verified', 'cancelledOn'] },
      { path: 'permits', entry: 'SP2', change: 'added', fields: [] },
      { path: 'applications', entry: 'A1', change: 'removed', fields: [] },
      { path: 'placements', entry: 'P1', change: 'changed', fields: ['to'] },
    ]);
  });

  it('tells objects, dates and entries without an id', () => {
    const before = factsWith({ completedOn: '2027-01-01', travel: [{ departedAt: '2026-12-01T00:00:00Z' }] });
    const after = factsWith({
      deEnrolledOn: '2026-11-01',
      program: { months: 12 },
      student: { passportExpiresOn: '2031-01-01' },
      travel: [
        { departedAt: '2026-12-01T00:00:00Z', returnedAt: '2026-12-09T00:00:00Z' },
        { departedAt: '2026-12-01T00:00:00Z' },
      ],
    });
    expect(factsDifference(before, after)).toEqual([
      { path: 'student', entry: null, change: 'changed', fields: ['passportExpiresOn'] },
      { path: 'program', entry: null, change: 'changed', fields: ['months'] },
      { path: 'completedOn', entry: null, change: 'removed', fields: [] },
      { path: 'deEnrolledOn', entry: null, change: 'added', fields: [] },
      { path: 'travel', entry: '2026-12-01T00:00:00Z', change: 'changed', fields: ['returnedAt'] },
      { path: 'travel', entry: '2026-12-01T00:00:00Z', change: 'added', fields: [] },
    ]);
  });

  it('begins and ends with nothing', () => {
    const paths = (differences: ReturnType<typeof factsDifference>) =>
      differences.map(({ path, change }) => `${path} ${change}`);
    expect(paths(factsDifference(null, factsWith()))).toEqual(
      ['institution', 'student', 'program', 'permits', 'placements', 'enrolment', 'letters'].map(
        (path) => `${path} added`,
      ),
    );
    expect(paths(factsDifference(factsWith(), null))).toContain('permits removed');
    expect(factsDifference(null, null)).toEqual([]);
  });
});
