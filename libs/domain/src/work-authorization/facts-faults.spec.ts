import { describe, expect, it } from '@jest/globals';
import { authorizationFactsFaults } from './facts-faults.js';
import { application, coopPermit, factsWith, placement, studyPermit } from './spec-support/builders.js';

const isZone = (name: string): boolean => name === 'America/Vancouver';
const faults = (facts: unknown) => authorizationFactsFaults(facts, isZone);
const refused = { kind: 'refused', at: '2026-11-12T00:00:00Z' } as const;

describe('faults that a schema cannot tell', () => {
  it('has none to tell of sound facts', () => {
    expect(faults(factsWith({ applications: [application({ outcome: refused })] }))).toEqual([]);
  });

  it('has none to tell of what is no facts at all', () => {
    for (const nothing of [null, undefined, 7, 'facts', [], {}, { institution: null, permits: 'SP1' }])
      expect(faults(nothing)).toEqual([]);
  });

  it.each([
    [
      'enrolment[0].to',
      'is before from: the last day cannot come before the first',
      { enrolment: [{ from: '2026-01-02', to: '2026-01-01', load: 'full_time' as const }] },
    ],
    [
      'permits[0].expiresOn',
      'is before issuedOn: a permit expires after its issue',
      { permits: [studyPermit({ issuedOn: '2027-09-01' })] },
    ],
    [
      'permits[0].expiresOn',
      'is before validFrom: a permit expires after it becomes valid',
      { permits: [studyPermit({ validFrom: '2027-09-01' })] },
    ],
    [
      'permits[1].cancelledOn',
      'is before issuedOn: a permit is cancelled after its issue',
      { permits: [studyPermit(), coopPermit({ cancelledOn: '2025-08-19' })] },
    ],
    [
      'applications[0].outcome.at',
      'is before receivedAt: an application is decided after its receipt',
      { applications: [application({ outcome: { ...refused, at: '2026-11-10T17:59:59.999Z' } })] },
    ],
    [
      'travel[0].returnedAt',
      'is before departedAt: a return comes after the departure',
      { travel: [{ departedAt: '2026-11-10T18:00:00Z', returnedAt: '2026-11-10T17:59:59Z' }] },
    ],
    [
      'letters[0].voidedOn',
      'is before issuedOn: a letter is voided after its issue',
      {
        letters: [
          { kind: 'placement_confirmation' as const, issuedOn: '2026-01-02', voidedOn: '2026-01-01' },
        ],
      },
    ],
    [
      'placements[0].to',
      'is before from: the last day cannot come before the first',
      { placements: [placement({ to: '2026-09-07' })] },
    ],
    [
      'institution.timeZone',
      'is no time zone: give its IANA name, such as America/Vancouver',
      { timeZone: 'America/Surrey' },
    ],
    [
      'student.citizenships[1]',
      'is no country: give an ISO 3166-1 alpha-2 code, such as IN',
      { student: { citizenships: ['IN', 'XQ'] } },
    ],
    [
      'program.workTermWeeks',
      'is more than totalWeeks: the total counts study and work terms together',
      { program: { totalWeeks: 10, workTermWeeks: 11 } },
    ],
    [
      'permits[2].id',
      'is the id of permits[0] too: give each its own',
      { permits: [studyPermit(), coopPermit(), studyPermit()] },
    ],
    [
      'applications[1].id',
      'is the id of applications[0] too: give each its own',
      { applications: [application(), application()] },
    ],
    [
      'placements[1].id',
      'is the id of placements[0] too: give each its own',
      { placements: [placement(), placement()] },
    ],
  ])('%s %s', (path, problem, over) => {
    expect(faults(factsWith(over))).toEqual([{ path, problem }]);
  });

  it.each([
    ['a permit of one day', { permits: [studyPermit({ issuedOn: '2027-08-31' })] }],
    [
      'a decision at the instant of receipt',
      { applications: [application({ outcome: { ...refused, at: '2026-11-10T18:00:00Z' } })] },
    ],
    ['work terms that are all of the program', { program: { totalWeeks: 10, workTermWeeks: 10 } }],
  ])('allows %s', (_what, over) => {
    expect(faults(factsWith(over))).toEqual([]);
  });

  it.each([
    ['an empty zone', { institution: { timeZone: '' } }],
    ['a zone that is no text', { institution: { timeZone: 7 } }],
    ['a citizenship in another shape', { student: { citizenships: ['in', 7, 'INDIA', 'XIN'] } }],
    ['weeks that are no numbers', { program: { totalWeeks: '1', workTermWeeks: 2 } }],
    ['weeks of work that are no number', { program: { totalWeeks: 1, workTermWeeks: '2' } }],
    ['a program of no weeks', { program: { totalWeeks: 0, workTermWeeks: 2 } }],
    [
      'a date where an instant belongs',
      { travel: [{ departedAt: '2026-11-10T18:00:00Z', returnedAt: '2026-11-01' }] },
    ],
    ['a date that is none', { placements: [{ id: 'P1', from: '2026-02-30', to: '2026-01-01' }] }],
    ['a date that is no text', { placements: [{ id: 'P1', from: 20_260_230, to: '2026-01-01' }] }],
    ['ids that are no texts', { permits: [{ id: 7 }, { id: 7 }, {}, {}] }],
    ['entries that are no objects', { permits: [null, 'SP1', 7] }],
    ['keys that every object inherits', { permits: [Object.create({ id: 'SP1' }), { id: 'SP1' }] }],
  ])('leaves %s to the schema', (_what, facts: unknown) => {
    expect(faults(facts)).toEqual([]);
  });
});
