import fc from 'fast-check';
import { formatDay, parseDay } from '../../time/days.js';
import type {
  ApplicationFacts,
  EnrolmentRow,
  LetterFacts,
  PermitFacts,
  PlacementFacts,
  TravelFacts,
  WorkAuthorizationFacts,
} from '../facts.js';
import { DLI, K1, K2, ON_CAMPUS, R186V_ONLY } from './builders.js';

const FIRST = parseDay('2025-06-01');
const day = fc.integer({ min: 0, max: 900 }).map((offset) => FIRST + offset);
const length = fc.integer({ min: 0, max: 400 });
const secondOfDay = fc.integer({ min: 0, max: 86_399 });
const instant = fc
  .tuple(day, secondOfDay)
  .map(([on, second]) => `${new Date(on * 86_400_000 + second * 1000).toISOString().slice(0, 19)}Z`);
const after = (at: string, days: number): string =>
  `${new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
const mostly = <T, U>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: other });
/** A key that may be left out. */
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ [Key in K]?: T }> =>
  fc.record({ [key]: value }, { requiredKeys: [] }) as fc.Arbitrary<{ [Key in K]?: T }>;
const setting = fc.constantFrom('child_care', 'health_service');

const permit: fc.Arbitrary<Omit<PermitFacts, 'id'>> = fc
  .tuple(
    mostly(fc.constant('study_permit' as const), fc.constantFrom('coop_work_permit', 'other_work_permit')),
    day,
    length,
    mostly(fc.constant(true), fc.constant(false)),
    maybe('dliNumber', mostly(fc.constant(DLI), fc.constant('O19395299688'))),
    maybe('remarks', fc.constantFrom([K1], [K1], [K2], [R186V_ONLY], [ON_CAMPUS], [])),
    maybe('restrictions', fc.constantFrom([], ['child_care' as const])),
    mostly(
      fc.constant({}),
      fc.integer({ min: 0, max: 200 }).map((offset) => ({ offset })),
    ),
  )
  .map(([kind, issued, days, verified, dli, remarks, restrictions, cancelled]) => ({
    kind,
    issuedOn: formatDay(issued),
    expiresOn: formatDay(issued + days),
    verified,
    ...dli,
    ...remarks,
    ...restrictions,
    ...('offset' in cancelled && { cancelledOn: formatDay(issued + cancelled.offset) }),
  }));

export const outcome = fc.tuple(
  fc.constantFrom('approved', 'refused', 'withdrawn', 'withdrawn_by_ircc', 'returned_incomplete'),
  fc.integer({ min: 0, max: 200 }),
);

const application: fc.Arbitrary<Omit<ApplicationFacts, 'id'>> = fc
  .tuple(
    mostly(
      fc.constant('study_permit_extension' as const),
      fc.constantFrom(
        'coop_work_permit_first',
        'coop_work_permit_renewal',
        'other_work_permit_renewal',
        'condition_amendment',
        'restoration',
        'visitor_record',
      ),
    ),
    instant,
    mostly(fc.constantFrom('proof', 'verified'), fc.constant('declared' as const)),
    fc.option(outcome),
    mostly(
      fc.constant({}),
      maybe('stampedOn', day.map(formatDay)).map((stamp) => ({ channel: 'paper' as const, ...stamp })),
    ),
  )
  .map(([kind, receivedAt, evidence, decided, channel]) => ({
    kind,
    receivedAt,
    evidence,
    ...channel,
    ...(decided && { outcome: { kind: decided[0], at: after(receivedAt, decided[1]) } }),
  }));

const enrolment: fc.Arbitrary<readonly EnrolmentRow[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.array(
      fc.tuple(
        fc.integer({ min: 30, max: 200 }),
        mostly(
          fc.constant('full_time' as const),
          fc.constantFrom('part_time', 'leave', 'scheduled_break', 'not_enrolled'),
        ),
        fc.boolean(),
        mostly(fc.constant(0), fc.integer({ min: -5, max: 5 })),
      ),
      { maxLength: 7 },
    ),
  )
  .map(([start, rows]) => {
    let from = FIRST + start;
    return rows.map(([days, load, finalSession, gap]) => {
      const row = { from: formatDay(from), to: formatDay(from + days - 1), load, finalSession };
      from += days + gap;
      return row;
    });
  });

const trip: fc.Arbitrary<TravelFacts> = fc
  .tuple(instant, fc.option(fc.integer({ min: 0, max: 40 })))
  .map(([departedAt, days]) => ({
    departedAt,
    ...(days !== null && { returnedAt: after(departedAt, days) }),
  }));

const letter: fc.Arbitrary<LetterFacts> = fc
  .tuple(
    mostly(fc.constant('placement_confirmation' as const), fc.constant('coop_permit_support' as const)),
    day,
    fc.option(length),
  )
  .map(([kind, issued, voided]) => ({
    kind,
    issuedOn: formatDay(issued - 200),
    ...(voided !== null && { voidedOn: formatDay(issued + voided) }),
  }));

const placement: fc.Arbitrary<Omit<PlacementFacts, 'id'>> = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 150 }),
    mostly(fc.constant(true), fc.constant(false)),
    mostly(
      fc.constant({}),
      setting.map((each) => ({ setting: each })),
    ),
  )
  .map(([from, days, approvedByDli, where]) => ({
    from: formatDay(from),
    to: formatDay(from + days),
    approvedByDli,
    ...where,
  }));

const named = <T>(prefix: string, items: fc.Arbitrary<T>, maxLength: number) =>
  fc
    .array(items, { maxLength })
    .map((list) => list.map((item, index) => ({ ...item, id: `${prefix}${index + 1}` })));

/** Many things may be wrong, missing or odd at once, so that hardly any placement is covered. */
const muddled: fc.Arbitrary<WorkAuthorizationFacts> = fc
  .record({
    asOf: instant,
    level: mostly(fc.constant('post_secondary' as const), fc.constant('secondary' as const)),
    basis: mostly(fc.constant('mandatory_all' as const), fc.constantFrom('required_in_stream', 'optional')),
    months: mostly(fc.constant(24), fc.constant(5)),
    weeks: mostly(fc.constant(32), fc.constantFrom(45, 50, 60)),
    completed: maybe(
      'completedOn',
      day.map((each) => formatDay(each + 300)),
    ),
    deEnrolled: mostly(fc.constant({}), maybe('deEnrolledOn', day.map(formatDay))),
    passport: maybe(
      'passportExpiresOn',
      day.map((each) => formatDay(each + 300)),
    ),
    enrolment,
    permits: named('SP', permit, 4),
    applications: named('A', application, 4),
    travel: fc.array(trip, { maxLength: 2 }),
    letters: mostly(fc.array(letter, { minLength: 1, maxLength: 3 }), fc.constant([])),
    placements: named('P', placement, 3),
  })
  .map(({ asOf, level, basis, months, weeks, completed, deEnrolled, passport, ...lists }) => ({
    asOf,
    institution: { dliNumber: DLI, timeZone: 'America/Vancouver' },
    student: { level, citizenships: ['IN'], ...passport },
    program: {
      credential: true,
      months,
      totalWeeks: 100,
      workTermWeeks: weeks,
      kind: 'academic' as const,
      placementBasis: basis,
      streamCertified: true,
    },
    ...completed,
    ...deEnrolled,
    ...lists,
  }));

/** The same with what a placement needs: it is as often covered as not, by what else may be wrong. */
const orderly = fc
  .tuple(muddled, fc.integer({ min: 200, max: 1500 }))
  .map(([facts, days]): WorkAuthorizationFacts => ({
    ...facts,
    student: { ...facts.student, level: 'post_secondary' },
    program: { ...facts.program, months: 24, workTermWeeks: 32, placementBasis: 'mandatory_all' },
    enrolment: [{ from: '2025-01-01', to: '2029-12-31', load: 'full_time' }],
    permits: [
      ...facts.permits,
      {
        id: 'SP9',
        kind: 'study_permit',
        issuedOn: formatDay(FIRST),
        expiresOn: formatDay(FIRST + days),
        dliNumber: DLI,
        remarks: [K1],
        verified: true,
      },
    ],
    letters: [...facts.letters, { kind: 'placement_confirmation', issuedOn: '2025-01-01' }],
    placements: facts.placements.map((each) => ({ ...each, approvedByDli: true })),
  }));

/** Any student: many a history in order but for this or that, others with much amiss. */
export const histories: fc.Arbitrary<WorkAuthorizationFacts> = fc.oneof(muddled, orderly);
