import { describe, expect, it } from '@jest/globals';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { extension, placement, studyPermit } from '#testing/builders/authorization-facts.js';
import { changed, whole } from '#testing/builders/whole-facts.js';
import { authorizationFactsValidation } from './facts-validation.js';

const validate = authorizationFactsValidation(new MomentZones());
const faults = (input: unknown) => {
  const answer = validate(input);
  return answer.ok ? [] : answer.faults;
};

describe('facts of a student', () => {
  it('pass whole, and come back as they were', () => {
    expect(validate(whole())).toEqual({ ok: true, value: whole() });
  });

  it('pass with every optional key left out; left-out lists are empty', () => {
    const { asOf, institution, program } = whole();
    const least = { asOf, institution, student: { level: 'post_secondary' }, program };
    const none = { enrolment: [], permits: [], applications: [], travel: [], letters: [], placements: [] };
    expect(validate(structuredClone(least))).toEqual({ ok: true, value: { ...least, ...none } });
  });

  it.each([
    'asOf',
    'institution',
    'institution.dliNumber',
    'institution.timeZone',
    'student',
    'student.level',
    'program',
    'program.credential',
    'program.months',
    'program.totalWeeks',
    'program.workTermWeeks',
    'program.kind',
    'program.placementBasis',
    'program.streamCertified',
    'enrolment[0].from',
    'enrolment[0].to',
    'enrolment[0].load',
    'permits[0].id',
    'permits[0].kind',
    'permits[0].issuedOn',
    'permits[0].expiresOn',
    'permits[0].verified',
    'applications[0].id',
    'applications[0].kind',
    'applications[0].receivedAt',
    'applications[0].outcome.kind',
    'applications[0].outcome.at',
    'travel[0].departedAt',
    'letters[0].kind',
    'letters[0].issuedOn',
    'placements[0].id',
    'placements[0].from',
    'placements[0].to',
    'placements[0].approvedByDli',
  ])('%s is required', (path) => {
    const [fault, ...others] = faults(changed(path));
    expect(fault?.path).toBe(path);
    expect(fault?.problem).toMatch(/^is missing: give \w/);
    expect(others).toEqual([]);
  });

  it.each([
    'colour',
    'institution.name',
    'student.age',
    'program.title',
    'enrolment[0].term',
    'permits[0].expiry',
    'applications[0].fee',
    'applications[0].outcome.reason',
    'travel[0].to',
    'letters[0].id',
    'placements[0].employer',
    '__proto__x',
    'constructor',
  ])('%s is not a key', (path) => {
    const [fault, ...others] = faults(changed(path, 1));
    expect(fault?.path).toBe(path);
    expect(fault?.problem).toMatch(
      /^is not a known key: remove it or correct its spelling; known here are \w+/,
    );
    expect(others).toEqual([]);
  });

  it('__proto__ is not a key either', () => {
    const text = JSON.stringify(whole()).replace('{', '{"__proto__":{"asOf":1},');
    expect(faults(JSON.parse(text)).map(({ path }) => path)).toEqual(['__proto__']);
  });

  const date = 'must be a calendar date, YYYY-MM-DD';
  const instant = 'must be an RFC 3339 instant in UTC with Z';
  it.each<[path: string, value: unknown, problem: string]>([
    ['permits[0].expiresOn', '2027-02-29', date],
    ['permits[0].expiresOn', '2027-13-01', date],
    ['permits[0].expiresOn', '2027-1-1', date],
    ['permits[0].expiresOn', '2027-01-01T00:00:00Z', date],
    ['permits[0].expiresOn', '9999-12-31', date],
    ['permits[0].expiresOn', 20_270_101, date],
    ['completedOn', null, `${date}, in the years 1900 to 2199; leave the key out where it is unknown`],
    ['asOf', '2026-11-21', instant],
    ['asOf', '2026-11-21T20:00:00', instant],
    ['asOf', '2026-11-21T20:00:00-08:00', instant],
    ['asOf', '2026-11-21T20:00:00+00:00', instant],
    ['asOf', '2026-11-21T20:00:00z', instant],
    ['asOf', '2026-11-21T24:00:00Z', instant],
    ['asOf', '2026-11-21T20:00:60Z', instant],
    ['asOf', '2026-02-30T20:00:00Z', instant],
    ['asOf', '2026-11-21T20:00:00.Z', instant],
    ['applications[0].receivedAt', '2026-11-30', instant],
    ['permits[0].kind', 'visitor_record', 'must be one of study_permit, coop_work_permit, other_work_permit'],
    ['permits[0].verified', 'yes', 'must be true or false'],
    ['permits[0].remarks', 'K1', 'must be the printed lines as printed'],
    ['permits[0].remarks[0]', 7, 'must be a text'],
    [
      'permits[0].restrictions[0]',
      'general',
      'must be one of child_care, school_teaching, health_service, agriculture',
    ],
    ['permits', {}, 'must be a list'],
    ['student', [], 'must be an object'],
    ['student.citizenships[1]', 'India', 'must be an ISO 3166-1 alpha-2 code'],
    ['student.citizenships[1]', 'ZZ', 'is no country: give an ISO 3166-1 alpha-2 code'],
    ['program.months', '24', 'must be a number of months'],
    ['program.months', -1, 'must be at least 0'],
    ['program.totalWeeks', 0, 'must be more than 0'],
    ['program.totalWeeks', 1001, 'must be at most 1000'],
    ['program.workTermWeeks', 97, 'is more than totalWeeks'],
    ['placements[0].hoursPerWeek', 169, 'must be at most 168'],
    ['placements[0].id', '', 'is empty: write it'],
    ['placements[0].id', 'x'.repeat(101), 'is too long: give at most 100 characters'],
    ['permits[0].remarks[0]', 'x'.repeat(2001), 'is too long: give at most 2000 characters'],
    ['institution.timeZone', 'PST', 'is no time zone: give its IANA name'],
    ['institution.timeZone', 'America/Surrey', 'is no time zone: give its IANA name'],
    ['letters', Array.from({ length: 201 }, () => ({})), 'has 201 entries: give at most 200'],
  ])('%s may not be %j', (path, value, problem) => {
    const [fault, ...others] = faults(changed(path, value));
    expect(fault?.path).toBe(path);
    expect(fault?.problem.slice(0, problem.length)).toBe(problem);
    expect(others).toEqual([]);
  });
});

describe('an order that cannot be, within one object', () => {
  it.each<[path: string, value: string, problem: string]>([
    ['enrolment[0].to', '2025-08-31', 'is before from: the last day cannot come before the first'],
    ['permits[0].expiresOn', '2025-08-19', 'is before issuedOn: a permit expires after its issue'],
    ['permits[0].cancelledOn', '2025-08-19', 'is before issuedOn: a permit is cancelled after its issue'],
    [
      'applications[0].outcome.at',
      '2026-11-30T23:59:58Z',
      'is before receivedAt: an application is decided after its receipt',
    ],
    [
      'travel[0].returnedAt',
      '2026-10-10T07:59:59Z',
      'is before departedAt: a return comes after the departure',
    ],
    ['letters[0].voidedOn', '2026-07-31', 'is before issuedOn: a letter is voided after its issue'],
    ['placements[0].to', '2026-09-07', 'is before from: the last day cannot come before the first'],
  ])('%s %s', (path, value, problem) => {
    expect(faults(changed(path, value))).toEqual([{ path, problem }]);
  });

  it('a permit cannot become valid after its expiry', () => {
    expect(faults(changed('permits[0].validFrom', '2027-09-01'))).toEqual([
      {
        path: 'permits[0].expiresOn',
        problem: 'is before validFrom: a permit expires after it becomes valid',
      },
    ]);
  });

  it('the same day, or the same instant, is an order that can be', () => {
    const same = {
      issuedOn: '2025-08-20',
      validFrom: '2025-08-20',
      expiresOn: '2025-08-20',
      cancelledOn: '2025-08-20',
    };
    const at = '2026-11-30T23:59:59Z';
    const facts = {
      ...whole(),
      enrolment: [{ from: '2025-09-01', to: '2025-09-01', load: 'full_time' }],
      permits: [studyPermit(same)],
      applications: [extension({ receivedAt: at, outcome: { kind: 'approved', at } })],
      travel: [{ departedAt: at, returnedAt: at }],
      placements: [placement({ from: '2026-09-08', to: '2026-09-08' })],
    };
    expect(faults(facts)).toEqual([]);
  });

  it('instants are compared as instants, fractions and all', () => {
    const travel = [{ departedAt: '2026-10-10T08:00:00.5Z', returnedAt: '2026-10-10T08:00:00Z' }];
    expect(faults({ ...whole(), travel }).map(({ path }) => path)).toEqual(['travel[0].returnedAt']);
  });
});
