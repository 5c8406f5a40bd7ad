import { describe, expect, it } from '@jest/globals';
import {
  codes,
  coopPermit,
  dayAfter,
  dayBefore,
  evaluated,
  FULL_TIME,
  K2,
  onlyPlacement,
  placement,
  R186V_ONLY,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';

describe('point 4: limited', () => {
  const pre = [placement({ from: '2025-09-08', to: '2025-12-12' })];

  it.each([
    ['K1, full-time', {}, 'limited'],
    ['the old wording', { permits: [studyPermit({ remarks: [R186V_ONLY] })] }, 'limited'],
    ['K2', { permits: [studyPermit({ remarks: [K2] })] }, 'not_authorized'],
    ['part-time', { enrolment: [{ ...FULL_TIME, load: 'part_time' as const }] }, 'not_authorized'],
    ['a secondary student', { student: { level: 'secondary' as const } }, 'not_authorized'],
    ['no permit', { permits: [studyPermit({ issuedOn: '2026-01-05' })] }, 'not_authorized'],
  ])('%s before April 2026: %s', (_name, over, state) => {
    const result = evaluated({ ...over, placements: pre });
    expect(stateOn(result.work, '2025-10-01')).toBe(state);
    expect(onlyPlacement(result).verdict).toBe('not_covered');
  });

  it('twenty hours a week do not make a limited day a covered one', () => {
    const result = evaluated({
      permits: [studyPermit({ remarks: [R186V_ONLY] })],
      placements: [placement({ hoursPerWeek: 20 })],
    });
    expect(onlyPlacement(result)).toMatchObject({ verdict: 'not_covered', firstUncoveredDay: '2026-09-08' });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'limited', basis: 'R186V' });
  });
});

describe('point 5: a scheduled break', () => {
  const rows = (
    breakFrom: string,
    breakTo: string,
    after: 'full_time' | 'part_time' | null = 'full_time',
  ) => [
    { from: '2025-09-01', to: dayBefore(breakFrom), load: 'full_time' as const },
    { from: breakFrom, to: breakTo, load: 'scheduled_break' as const },
    ...(after ? [{ from: dayAfter(breakTo), to: '2027-12-31', load: after }] : []),
  ];
  const summer = [placement({ from: '2026-05-04', to: '2026-08-21' })];

  it.each([
    ['K1', [studyPermit()], rows('2026-05-01', '2026-08-31'), 'authorized', 'R186V', 'covered'],
    [
      'the old wording',
      [studyPermit({ remarks: [R186V_ONLY] })],
      rows('2026-05-01', '2026-08-31'),
      'authorized',
      'R186V',
      'covered',
    ],
    ['K2', [studyPermit({ remarks: [K2] })], rows('2026-05-01', '2026-08-31'), 'unknown', 'R186V', 'unknown'],
    [
      'no remark',
      [studyPermit({ remarks: [] })],
      rows('2026-05-01', '2026-08-31'),
      'not_authorized',
      'NONE',
      'not_covered',
    ],
    [
      'part-time after',
      [studyPermit()],
      rows('2026-05-01', '2026-08-31', 'part_time'),
      'not_authorized',
      'NONE',
      'not_covered',
    ],
    [
      'nothing known after',
      [studyPermit()],
      rows('2026-05-01', '2026-08-31', null),
      'unknown',
      'R186V',
      'unknown',
    ],
  ])('%s', (_name, permits, enrolment, state, basis, verdict) => {
    const result = evaluated({ permits, enrolment, placements: summer });
    expect(workOnDay(result, '2026-06-15')).toMatchObject({ state, basis });
    expect(onlyPlacement(result).verdict).toBe(verdict);
    if (_name === 'K2') expect(codes(result)).toContain('condition_manual_review');
  });

  it('needs no letter', () => {
    const result = evaluated({
      enrolment: rows('2026-05-01', '2026-08-31'),
      letters: [],
      placements: summer,
    });
    expect(onlyPlacement(result).verdict).toBe('covered');
  });

  it('before April 2026 a placement still needs the co-op permit', () => {
    const enrolment = rows('2025-12-15', '2026-01-05');
    const placements = [placement({ from: '2025-12-15', to: '2026-01-05' })];
    expect(onlyPlacement(evaluated({ enrolment, placements })).verdict).toBe('not_covered');
    const withCoop = evaluated({ enrolment, placements, permits: [studyPermit(), coopPermit()] });
    expect(onlyPlacement(withCoop).verdict).toBe('covered');
  });

  it('counts 150 days in a row', () => {
    const result = evaluated({
      enrolment: rows('2026-05-01', '2026-10-31'),
      placements: [placement({ from: '2026-05-01', to: '2026-10-31' })],
    });
    expect(stateOn(result.work, '2026-09-27')).toBe('authorized');
    expect(stateOn(result.work, '2026-09-28')).toBe('not_authorized');
    expect(codes(result)).toContain('break_does_not_count');
  });

  it('counts 180 days in a calendar year, and anew in the next', () => {
    const result = evaluated({
      enrolment: [
        { from: '2025-09-01', to: '2026-04-30', load: 'full_time' },
        { from: '2026-05-01', to: '2026-08-31', load: 'scheduled_break' },
        { from: '2026-09-01', to: '2026-10-31', load: 'full_time' },
        { from: '2026-11-01', to: '2027-01-10', load: 'scheduled_break' },
        { from: '2027-01-11', to: '2027-08-31', load: 'full_time' },
      ],
      placements: [placement({ from: '2026-11-01', to: '2027-01-10' })],
    });
    // 123 days in summer leave 57 for the year: through 27 December.
    expect(stateOn(result.work, '2026-12-27')).toBe('authorized');
    expect(stateOn(result.work, '2026-12-28')).toBe('not_authorized');
    expect(stateOn(result.work, '2026-12-31')).toBe('not_authorized');
    expect(stateOn(result.work, '2027-01-01')).toBe('authorized');
  });
});
