import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import {
  authorizationFacts,
  extension,
  placement,
  studyPermit,
} from '#testing/builders/authorization-facts.js';
import { authorizationFactsValidation } from './facts-validation.js';

const validate = authorizationFactsValidation(new MomentZones());
const faults = (input: unknown) => {
  const answer = validate(input);
  return answer.ok ? [] : answer.faults;
};

/** Whole facts, every key of the contract given. */
const whole = (): WorkAuthorizationFacts =>
  authorizationFacts({
    student: {
      level: 'secondary',
      citizenships: ['IN', 'FR'],
      passportExpiresOn: '2030-05-01',
      disasterMeasure: true,
    },
    enrolment: [{ from: '2025-09-01', to: '2027-08-31', load: 'full_time', finalSession: true }],
    completedOn: '2027-08-31',
    deEnrolledOn: '2027-08-31',
    permits: [
      studyPermit({
        validFrom: '2025-09-01',
        documentNumber: 'F123456789',
        restrictions: ['child_care'],
        cancelledOn: '2027-01-01',
      }),
    ],
    applications: [
      extension({
        channel: 'paper',
        stampedOn: '2026-11-30',
        outcome: { kind: 'refused', at: '2026-12-20T18:00:00.25Z' },
      }),
    ],
    travel: [{ departedAt: '2026-10-10T08:00:00Z', returnedAt: '2026-10-11T08:00:00Z' }],
    letters: [{ kind: 'coop_permit_support', issuedOn: '2026-08-01', voidedOn: '2026-08-01' }],
    placements: [placement({ setting: 'agriculture', hoursPerWeek: 37.5 })],
  });

/** The facts with the value at a path replaced, or taken out. */
function changed(path: string, value?: unknown): unknown {
  const facts: unknown = structuredClone(whole());
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<unknown>(
    (here, step) => (here as Record<string, unknown>)[step],
    facts,
  ) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return facts;
}

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
    ['letters', Array.from({ length: 201 }).fill({}), 'has 201 entries: give at most 200'],
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

describe('ids', () => {
  it('stand once in their list, and may stand in another', () => {
    const twice = {
      ...whole(),
      permits: [studyPermit(), studyPermit({ id: 'A1' }), studyPermit()],
      applications: [extension(), extension()],
      placements: [placement(), placement()],
    };
    expect(faults(twice)).toEqual([
      { path: 'permits[2].id', problem: 'is the id of permits[0] too: give each its own' },
      { path: 'applications[1].id', problem: 'is the id of applications[0] too: give each its own' },
      { path: 'placements[1].id', problem: 'is the id of placements[0] too: give each its own' },
    ]);
  });
});

describe('several faults', () => {
  it('are all told at once, whatever kind they are, and none quotes a value', () => {
    const facts = {
      ...whole(),
      asOf: 'yesterday',
      shoe: 43,
      institution: { dliNumber: 'O19359011033', timeZone: 'Vancouver' },
      permits: [studyPermit({ issuedOn: '2026-02-31' }), studyPermit({ id: 'SP2', expiresOn: '2020-01-01' })],
    };
    const found = faults(facts);
    expect(found.map(({ path }) => path).toSorted()).toEqual([
      'asOf',
      'institution.timeZone',
      'permits[0].issuedOn',
      'permits[1].expiresOn',
      'shoe',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/yesterday|43|"Vancouver"|02-31|2020-01/);
  });
});

describe('any JSON at all', () => {
  it('is facts or has problems, and never throws', () => {
    const keys = fc.constantFrom(
      ...Object.keys(whole()),
      'id',
      'from',
      'to',
      'issuedOn',
      'outcome',
      'at',
      '__proto__',
      '',
      '0',
    );
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('2026-01-01', '2026-02-30', '2026-01-01T00:00:00Z', 'SP1', null),
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('json'), { maxLength: 4 }),
        fc
          .array(fc.tuple(keys, tie('json')), { maxLength: 8 })
          .map(
            (entries) =>
              JSON.parse(
                `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`,
              ) as unknown,
          ),
      ),
    }));
    fc.assert(
      fc.property(json, (input) => {
        const answer = validate(input);
        expect(
          answer.ok || (answer.faults.length > 0 && answer.faults.every(({ problem }) => problem !== '')),
        ).toBe(true);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('put anywhere into sound facts is facts or has problems at or under that place', () => {
    const places = [
      'asOf',
      'institution',
      'student.citizenships',
      'program.months',
      'permits',
      'permits[0]',
      'permits[0].remarks',
      'applications[0].outcome',
      'travel[0].departedAt',
      'completedOn',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const answer = validate(changed(place, value));
        expect(answer.ok || answer.faults.every(({ path }) => path.startsWith(place))).toBe(true);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
