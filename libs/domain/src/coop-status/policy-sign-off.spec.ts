import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bearsSignOff,
  type DaySpan,
  inWords,
  policyDays,
  signedDays,
  signOffAskedFrom,
  type SignOffCircumstances,
  signOffState,
  unsignedDays,
} from './policy-sign-off.js';
import { day, type Dates, EXTENSION, spans, TERM } from './spec-support/asked.js';

const POLICY = spans(['2026-12-01', '2026-12-18']);
const interval = (
  from: string,
  to: string,
  state: 'authorized' | 'authorized_policy' | 'not_authorized',
) => ({
  from,
  to,
  state,
  basis: 'R186F_SWP' as const,
  because: [],
});

describe('the days of a work term that rest on policy alone (R25)', () => {
  it('are those of the term, joined where they touch', () => {
    const work = [
      interval('2026-08-01', '2026-11-30', 'authorized'),
      interval('2026-12-01', '2026-12-05', 'authorized_policy'),
      interval('2026-12-06', '2026-12-10', 'authorized_policy'),
      interval('2026-12-11', '2026-12-12', 'not_authorized'),
      interval('2026-12-13', '2027-03-01', 'authorized_policy'),
    ];
    expect(policyDays(TERM, work)).toEqual(spans(['2026-12-01', '2026-12-10'], ['2026-12-13', '2026-12-18']));
  });
});

describe('the days for which a sign-off counts', () => {
  it.each<[string, Dates, Partial<typeof EXTENSION>, readonly Dates[]]>([
    ['all of them', ['2026-12-01', '2026-12-18'], {}, [['2026-12-01', '2026-12-18']]],
    ['the signed part', ['2026-12-03', '2026-12-10'], {}, [['2026-12-03', '2026-12-10']]],
    [
      'never a day that is not under policy',
      ['2026-11-20', '2027-01-30'],
      {},
      [['2026-12-01', '2026-12-18']],
    ],
    ['none before', ['2026-10-01', '2026-11-30'], {}, []],
    [
      'to the day of the outcome',
      ['2026-12-01', '2026-12-18'],
      { decidedOn: day('2026-12-09') },
      [['2026-12-01', '2026-12-09']],
    ],
    ['none after an early outcome', ['2026-12-05', '2026-12-18'], { decidedOn: day('2026-12-04') }, []],
    ['none without proof', ['2026-12-01', '2026-12-18'], { evidence: 'declared' }, []],
    ['none on an application made too late', ['2026-12-01', '2026-12-18'], { inTime: false }, []],
    ['none where the time is not known', ['2026-12-01', '2026-12-18'], { inTime: null }, []],
    ['none on another kind of application', ['2026-12-01', '2026-12-18'], { kind: 'visitor_record' }, []],
  ])('%s', (_name, [from, until], application, counted) => {
    expect(signedDays({ from, until }, POLICY, { ...EXTENSION, ...application })).toEqual(spans(...counted));
  });

  it('none where the application is not on file', () => {
    expect(signedDays({ from: '2026-12-01', until: '2026-12-18' }, POLICY, undefined)).toEqual([]);
  });

  it('leave open what nobody signed for', () => {
    const signed = spans(
      ['2026-12-12', '2026-12-14'],
      ['2026-12-03', '2026-12-06'],
      ['2026-12-05', '2026-12-08'],
    );
    expect(unsignedDays(POLICY, signed)).toEqual(
      spans(['2026-12-01', '2026-12-02'], ['2026-12-09', '2026-12-11'], ['2026-12-15', '2026-12-18']),
    );
    expect(inWords(unsignedDays(POLICY, signed).slice(0, 2))).toBe(
      '2026-12-01 to 2026-12-02, 2026-12-09 to 2026-12-11',
    );
    expect(unsignedDays(POLICY, POLICY)).toEqual([]);
  });

  it('are told apart day by day, whatever the spans', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, length]) => ({ from, to: from + length }));
    const apart = fc.array(span, { maxLength: 4 }).map((all) =>
      all
        .toSorted((a, b) => a.from - b.from)
        .reduce<DaySpan[]>((kept, one) => {
          const last = kept.at(-1);
          return last && one.from <= last.to + 1 ? kept : [...kept, one];
        }, []),
    );
    const has = (list: readonly DaySpan[], at: number): boolean =>
      list.some(({ from, to }) => from <= at && at <= to);
    fc.assert(
      fc.property(apart, fc.array(span, { maxLength: 5 }), (policy, signed) => {
        const open = unsignedDays(policy, signed);
        for (let at = -1; at <= 90; at += 1) expect(has(open, at)).toBe(has(policy, at) && !has(signed, at));
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});

describe('whether a sign-off still stands', () => {
  const signOff = { from: '2026-12-01', until: '2026-12-15' };
  const now: SignOffCircumstances = {
    withdrawn: false,
    policy: POLICY,
    application: EXTENSION,
    today: day('2026-12-05'),
  };

  it.each<[string, Partial<SignOffCircumstances>]>([
    ['in_force', {}],
    ['in_force', { today: day('2026-11-01') }],
    ['in_force', { today: day('2026-12-15') }],
    ['until_passed', { today: day('2026-12-16') }],
    ['withdrawn', { withdrawn: true }],
    ['work_term_cancelled', { policy: null }],
    ['application_decided', { application: { ...EXTENSION, decidedOn: day('2026-12-04') } }],
    ['no_policy_days', { policy: [] }],
    ['no_policy_days', { policy: spans(['2026-12-01', '2026-12-04']) }],
    ['no_policy_days', { application: undefined }],
    ['no_policy_days', { application: { ...EXTENSION, evidence: 'declared' } }],
  ])('%s', (state, changes) => {
    expect(signOffState(signOff, { ...now, ...changes })).toBe(state);
  });

  it('rests on a proven extension of the study permit alone', () => {
    expect(bearsSignOff(EXTENSION)).toBe(true);
    expect(bearsSignOff({ ...EXTENSION, evidence: 'verified' })).toBe(true);
    expect(bearsSignOff({ ...EXTENSION, kind: 'coop_work_permit_renewal' })).toBe(false);
  });
});

describe('when the office is asked', () => {
  it('is thirty days before the first day that nobody signed off, while the term is not over', () => {
    expect(signOffAskedFrom(TERM, POLICY, day('2026-09-01'))).toBe(day('2026-11-01'));
    expect(signOffAskedFrom(TERM, [], day('2026-09-01'))).toBeNull();
    expect(signOffAskedFrom(TERM, POLICY, day('2026-12-18'))).toBe(day('2026-11-01'));
    expect(signOffAskedFrom(TERM, POLICY, day('2026-12-19'))).toBeNull();
  });
});
