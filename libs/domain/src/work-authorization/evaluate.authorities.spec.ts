import { describe, expect, it } from '@jest/globals';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  onlyPlacement,
  openPermit,
  placement,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';

describe('precedence on a day', () => {
  const preExpired = { issuedOn: '2025-08-20', expiresOn: '2026-08-31' };
  const renewal = application({
    kind: 'coop_work_permit_renewal',
    receivedAt: '2026-08-15T18:00:00Z',
  });
  it.each([
    ['OTHER_WP', [studyPermit(), coopPermit(), openPermit()], []],
    ['COOP_WP', [studyPermit(), coopPermit()], []],
    ['R186U', [studyPermit(), coopPermit(preExpired)], [renewal]],
    ['R186F_SWP', [studyPermit(), coopPermit(preExpired)], []],
  ] as const)('%s', (basis, permits, applications) => {
    const result = evaluated({ permits, applications });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'authorized', basis });
  });

  it('an authority that is certain goes before one in doubt', () => {
    const result = evaluated({ permits: [openPermit({ verified: false }), studyPermit()] });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'authorized', basis: 'R186F_SWP' });
  });

  it('doubt goes before mere hours off campus', () => {
    const result = evaluated({
      permits: [openPermit({ verified: false }), studyPermit()],
      program: { placementBasis: 'optional' },
    });
    expect(workOnDay(result, '2026-10-01')).toMatchObject({ state: 'unknown', basis: 'OTHER_WP' });
    expect(onlyPlacement(result).verdict).toBe('unknown');
  });

  it('two placements on a day: the one with less authority speaks for the day', () => {
    const placements = [
      placement(),
      placement({ id: 'P2', from: '2026-10-01', to: '2026-10-31', setting: 'child_care' }),
    ];
    const result = evaluated({ permits: [studyPermit({ restrictions: ['child_care'] })], placements });
    expect(stateOn(result.work, '2026-09-30')).toBe('authorized');
    expect(stateOn(result.work, '2026-10-01')).toBe('not_authorized');
    expect(result.placements.map(({ verdict }) => verdict)).toEqual(['covered', 'blocked']);
    const reversed = evaluated({
      permits: [studyPermit({ restrictions: ['child_care'] })],
      placements: placements.toReversed(),
    });
    expect(reversed).toEqual(result);
  });
});

describe('the regime of each day (R1, R12)', () => {
  it.each([
    ['2026-03-31', 'limited', 'R186V'],
    ['2026-04-01', 'authorized', 'R186F_SWP'],
  ])('%s', (day, state, basis) => {
    const result = evaluated({ placements: [placement({ from: '2026-03-02', to: '2026-04-30' })] });
    expect(workOnDay(result, day)).toMatchObject({ state, basis });
    expect(codes(result)).toContain('coop_permit_needed');
  });

  it.each([
    ['a study permit alone', [studyPermit()], 'not_covered', ['secondary_needs_coop_permit']],
    ['with a co-op permit', [studyPermit(), coopPermit()], 'covered', []],
    ['with an open permit', [studyPermit(), openPermit()], 'covered', []],
  ])('a secondary student: %s', (_name, permits, verdict, found) => {
    const result = evaluated({ student: { level: 'secondary' }, permits });
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(codes(result)).toEqual(found);
  });

  it('a co-op permit issued before keeps its days', () => {
    const result = evaluated({
      permits: [studyPermit({ remarks: [] }), coopPermit({ expiresOn: '2026-10-31' })],
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'partly_covered',
      gaps: [{ from: '2026-11-01', to: '2026-12-18' }],
    });
  });
});

describe('study load (R9)', () => {
  const session = (load: 'full_time' | 'part_time' | 'not_enrolled', finalSession?: boolean) => [
    { from: '2025-09-01', to: '2026-08-31', load: 'full_time' as const },
    { from: '2026-09-01', to: '2026-12-31', load, ...(finalSession !== undefined && { finalSession }) },
  ];
  it.each([
    ['full-time', session('full_time'), 'covered'],
    ['part-time', session('part_time'), 'not_covered'],
    ['part-time, not the final session', session('part_time', false), 'not_covered'],
    ['part-time in the final session', session('part_time', true), 'covered'],
    ['not enrolled', session('not_enrolled'), 'not_covered'],
    ['unknown', [session('full_time')[0]!], 'unknown'],
    ['final session without a history', [session('part_time', true)[1]!], 'unknown'],
    [
      'final session after part-time study',
      [{ from: '2025-09-01', to: '2026-08-31', load: 'part_time' as const }, session('part_time', true)[1]!],
      'not_covered',
    ],
  ])('%s: %s', (_name, enrolment, verdict) => {
    expect(onlyPlacement(evaluated({ enrolment })).verdict).toBe(verdict);
  });

  it('part-time study does not touch a co-op permit, being out of enrolment does', () => {
    const permits = [studyPermit(), coopPermit()];
    expect(onlyPlacement(evaluated({ permits, enrolment: session('part_time') })).verdict).toBe('covered');
    expect(onlyPlacement(evaluated({ permits, enrolment: session('not_enrolled') })).verdict).toBe(
      'not_covered',
    );
    expect(onlyPlacement(evaluated({ permits, enrolment: [] })).verdict).toBe('unknown');
  });

  it('a K1 student of the final session has no hours off campus', () => {
    const result = evaluated({
      enrolment: session('part_time', true),
      program: { placementBasis: 'optional' },
    });
    expect(stateOn(result.work, '2026-10-01')).toBe('not_authorized');
  });
});
