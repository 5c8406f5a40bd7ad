import { describe, expect, it } from '@jest/globals';
import {
  codes,
  coopPermit,
  dayAfter,
  dayBefore,
  evaluated,
  FULL_TIME,
  onlyPlacement,
  openPermit,
  placement,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';

const ELSEWHERE = 'O19395299688';

describe('point 9: what blocks', () => {
  it.each([
    [{ placementBasis: 'optional' }, 'placement_optional', 'R70'],
    [{ placementBasis: 'required_in_stream', streamCertified: false }, 'stream_not_certified', 'R70'],
    [{ totalWeeks: 100, workTermWeeks: 51 }, 'share_over_half', 'R35'],
    [{ months: 5 }, 'program_too_short', 'R3'],
    [{ kind: 'language' }, 'program_kind_excluded', 'R3'],
    [{ kind: 'general_interest' }, 'program_kind_excluded', 'R3'],
    [{ kind: 'preparatory' }, 'program_kind_excluded', 'R3'],
    [{ credential: false }, 'no_credential', 'R3'],
  ] as const)('%j', (program, code, rule) => {
    const result = evaluated({ program });
    expect(onlyPlacement(result).verdict).toBe('blocked');
    expect(result.findings).toMatchObject([{ code, severity: 'block', rule, subject: 'program' }]);
  });

  it.each([
    [{ placementBasis: 'required_in_stream' as const }, []],
    [{ placementBasis: 'mandatory_all' as const, streamCertified: false }, []],
    [{ months: 6 }, []],
    [{ totalWeeks: 100, workTermWeeks: 50 }, ['share_near_half']],
    [{ totalWeeks: 100, workTermWeeks: 45 }, ['share_near_half']],
    [{ totalWeeks: 1000, workTermWeeks: 449 }, []],
  ])('%j does not block', (program, found) => {
    const result = evaluated({ program });
    expect(onlyPlacement(result).verdict).toBe('covered');
    expect(codes(result)).toEqual(found);
  });

  it('an unapproved placement is blocked', () => {
    const result = evaluated({ placements: [placement({ approvedByDli: false })] });
    expect(onlyPlacement(result).verdict).toBe('blocked');
    expect(result.findings).toMatchObject([
      { code: 'not_approved_by_dli', severity: 'block', subject: 'P1' },
    ]);
  });

  it('without any permit it is still said', () => {
    const result = evaluated({ permits: [], placements: [placement({ approvedByDli: false })] });
    expect(onlyPlacement(result).verdict).toBe('blocked');
    expect(codes(result)).toContain('not_approved_by_dli');
  });

  it.each([
    ['program', { program: { placementBasis: 'optional' as const } }],
    ['approval', { placements: [placement({ approvedByDli: false })] }],
    ['leave', { enrolment: [{ ...FULL_TIME, load: 'leave' as const }] }],
    ['enrolment', { enrolment: [] }],
    ['institution', { permits: [studyPermit({ dliNumber: ELSEWHERE }), openPermit()] }],
  ])('an any-employer permit is no student authority: %s', (_name, over) => {
    const result = evaluated({ permits: [studyPermit(), openPermit()], ...over });
    expect(onlyPlacement(result)).toMatchObject({ verdict: 'covered', gaps: [] });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'authorized', basis: 'OTHER_WP' });
    expect(result.findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('the program blocks the days that are not on the any-employer permit', () => {
    const result = evaluated({
      program: { placementBasis: 'optional' },
      permits: [studyPermit(), openPermit({ expiresOn: '2026-10-15' })],
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      gaps: [{ from: '2026-10-16', to: '2026-12-18' }],
    });
  });

  it('a program fault blocks a co-op permit too', () => {
    const result = evaluated({ program: { credential: false }, permits: [studyPermit(), coopPermit()] });
    expect(onlyPlacement(result).verdict).toBe('blocked');
  });

  it.each([
    ['2026-09-01', '2026-12-31', 'blocked', [{ from: '2026-09-08', to: '2026-12-18' }]],
    ['2026-10-01', '2026-10-31', 'partly_covered', [{ from: '2026-10-01', to: '2026-10-31' }]],
  ])('a leave from %s to %s: %s', (from, to, verdict, gaps) => {
    const result = evaluated({
      enrolment: [
        { from: '2025-09-01', to: dayBefore(from), load: 'full_time' },
        { from, to, load: 'leave' },
        { from: dayAfter(to), to: '2027-08-31', load: 'full_time' },
      ],
      permits: [studyPermit(), coopPermit()],
    });
    expect(onlyPlacement(result)).toMatchObject({ verdict, gaps });
    expect(codes(result)).toContain('on_leave');
    expect(stateOn(result.work, from)).toBe('not_authorized');
  });

  it.each(['child_care', 'school_teaching', 'health_service', 'agriculture'] as const)(
    'a permit that bars %s',
    (setting) => {
      const barred = studyPermit({ restrictions: [setting] });
      const blocked = evaluated({ permits: [barred], placements: [placement({ setting })] });
      expect(onlyPlacement(blocked).verdict).toBe('blocked');
      expect(blocked.findings).toMatchObject([
        { code: 'setting_restricted', severity: 'block', subject: 'P1' },
      ]);
      expect(onlyPlacement(evaluated({ permits: [barred] })).verdict).toBe('covered');
    },
  );

  it('only restrictions on the permit relied on count', () => {
    const barred = ['health_service'] as const;
    const placements = [placement({ setting: 'health_service' })];
    const onStudy = evaluated({ permits: [studyPermit(), coopPermit({ restrictions: barred })], placements });
    expect(workOnDay(onStudy, '2026-10-01')).toMatchObject({ state: 'authorized', basis: 'R186F_SWP' });
    const onCoop = evaluated({ permits: [studyPermit({ restrictions: barred }), coopPermit()], placements });
    expect(workOnDay(onCoop, '2026-10-01')).toMatchObject({ state: 'authorized', basis: 'COOP_WP' });
    const onOpen = evaluated({ permits: [openPermit({ restrictions: barred })], placements });
    expect(onlyPlacement(onOpen).verdict).toBe('blocked');
  });

  it('a setting that is barred on some days only leaves the others', () => {
    const result = evaluated({
      permits: [
        studyPermit({ expiresOn: '2026-10-31', restrictions: ['child_care'] }),
        studyPermit({ id: 'SP2', issuedOn: '2026-11-01' }),
      ],
      placements: [placement({ setting: 'child_care' })],
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      gaps: [{ from: '2026-09-08', to: '2026-10-31' }],
    });
  });

  it('a study permit for another institution', () => {
    const result = evaluated({ permits: [studyPermit({ dliNumber: ELSEWHERE })] });
    expect(onlyPlacement(result).verdict).toBe('blocked');
    expect(stateOn(result.work, '2026-10-01')).toBe('not_authorized');
    expect(result.findings).toMatchObject([
      { code: 'dli_mismatch', severity: 'block', rule: 'R5', subject: 'SP1' },
    ]);
  });

  it('a co-op permit of another institution gives way to a study permit of ours', () => {
    const result = evaluated({ permits: [coopPermit({ dliNumber: ELSEWHERE }), studyPermit()] });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'authorized', basis: 'R186F_SWP' });
    expect(result.findings).toMatchObject([{ code: 'dli_mismatch', severity: 'warn', subject: 'WP1' }]);
  });

  it.each([
    ['o19359011033', 'covered'],
    ['O-19359011033', 'covered'],
    ['019359011033', 'covered'],
    ['a number of no known form', 'blocked'],
  ])('writes the same institution as %s', (dliNumber, verdict) => {
    expect(onlyPlacement(evaluated({ permits: [studyPermit({ dliNumber })] })).verdict).toBe(verdict);
  });

  it('a permit that shows no institution is open since permits show one', () => {
    const without = (issuedOn: string) => {
      const { dliNumber: _none, ...permit } = studyPermit({ issuedOn });
      return evaluated({ permits: [permit] });
    };
    expect(onlyPlacement(without('2024-11-07')).verdict).toBe('covered');
    const later = without('2024-11-08');
    expect(onlyPlacement(later).verdict).toBe('unknown');
    expect(later.findings).toMatchObject([{ code: 'fact_missing', rule: 'R5', subject: 'SP1' }]);
    const { dliNumber: _none, ...coop } = coopPermit();
    expect(onlyPlacement(evaluated({ permits: [coop, studyPermit({ remarks: [] })] })).verdict).toBe(
      'covered',
    );
  });
});
