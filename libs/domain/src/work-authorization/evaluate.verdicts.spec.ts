import { describe, expect, it } from '@jest/globals';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  FULL_TIME,
  onlyPlacement,
  openPermit,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';

describe('point 6: letters', () => {
  it.each([
    ['none', [], 'not_covered', 'letter_missing', undefined],
    [
      'another kind',
      [{ kind: 'coop_permit_support' as const, issuedOn: '2026-01-05' }],
      'not_covered',
      'letter_missing',
      undefined,
    ],
    [
      'issued during the placement',
      [{ kind: 'placement_confirmation' as const, issuedOn: '2026-09-20' }],
      'partly_covered',
      'letter_missing',
      { from: '2026-09-08', to: '2026-09-19' },
    ],
    [
      'voided during the placement',
      [{ kind: 'placement_confirmation' as const, issuedOn: '2026-01-05', voidedOn: '2026-12-01' }],
      'partly_covered',
      'letter_void',
      { from: '2026-12-01', to: '2026-12-18' },
    ],
  ])('%s', (_name, letters, verdict, code, gap) => {
    const result = evaluated({ letters });
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(codes(result)).toContain(code);
    if (gap) expect(onlyPlacement(result).gaps).toEqual([gap]);
    expect(stateOn(result.work, onlyPlacement(result).firstUncoveredDay ?? '')).toBe('not_authorized');
  });

  it('a second letter takes over from a voided one', () => {
    const result = evaluated({
      letters: [
        { kind: 'placement_confirmation', issuedOn: '2026-01-05', voidedOn: '2026-12-01' },
        { kind: 'placement_confirmation', issuedOn: '2026-12-01' },
      ],
    });
    expect(onlyPlacement(result).verdict).toBe('covered');
  });

  it.each([
    ['a co-op permit', coopPermit()],
    ['an any-employer permit', openPermit()],
  ])('%s needs none', (_name, permit) => {
    expect(onlyPlacement(evaluated({ letters: [], permits: [permit, studyPermit()] })).verdict).toBe(
      'covered',
    );
  });
});

describe('point 7: what nobody verified', () => {
  it('days on an unverified permit are unknown', () => {
    const result = evaluated({ permits: [studyPermit({ verified: false })] });
    expect(onlyPlacement(result).verdict).toBe('unknown');
    expect(result.status).toEqual({ stay: 'unknown', study: 'unknown', work: 'unknown' });
    expect(result.findings).toMatchObject([
      { code: 'unverified_document', severity: 'warn', subject: 'SP1' },
    ]);
  });

  it('a verified permit beside it is enough', () => {
    const result = evaluated({ permits: [coopPermit({ verified: false }), studyPermit()] });
    expect(onlyPlacement(result).verdict).toBe('covered');
    expect(workOnDay(result, '2026-10-01')?.basis).toBe('R186F_SWP');
  });

  it.each([
    ['declared', 'unknown', 'unknown'],
    [undefined, 'unknown', 'unknown'],
    ['proof', 'covered_policy', 'maintained'],
    ['verified', 'covered_policy', 'maintained'],
  ] as const)('an application with evidence %s', (evidence, verdict, stay) => {
    const { evidence: _left, ...filed } = application();
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [{ ...filed, ...(evidence && { evidence }) }],
    });
    expect(result.applications[0]?.inTime).toBe(true);
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(stateOn(result.stay, '2026-12-10')).toBe(stay);
    expect(codes(result).includes('unverified_document')).toBe(stay === 'unknown');
  });
});

describe('point 8: the order of verdicts', () => {
  const partTime = [{ ...FULL_TIME, load: 'part_time' as const }];
  it.each([
    [
      'blocked before uncovered',
      { program: { placementBasis: 'optional' as const }, permits: [] },
      'blocked',
    ],
    ['every day uncovered', { enrolment: partTime }, 'not_covered'],
    [
      'unknown before partly',
      {
        enrolment: [
          { from: '2026-09-01', to: '2026-09-30', load: 'full_time' as const },
          { from: '2026-10-01', to: '2026-10-31', load: 'part_time' as const },
        ],
      },
      'unknown',
    ],
    [
      'partly before policy',
      {
        permits: [studyPermit({ expiresOn: '2026-11-30' })],
        applications: [application()],
        enrolment: [
          { from: '2025-09-01', to: '2026-10-31', load: 'full_time' as const },
          { from: '2026-11-01', to: '2026-11-15', load: 'part_time' as const },
          { from: '2026-11-16', to: '2027-08-31', load: 'full_time' as const },
        ],
      },
      'partly_covered',
    ],
    [
      'any policy day',
      { permits: [studyPermit({ expiresOn: '2026-12-17' })], applications: [application()] },
      'covered_policy',
    ],
    ['covered', {}, 'covered'],
  ])('%s: %s', (_name, over, verdict) => {
    expect(onlyPlacement(evaluated(over)).verdict).toBe(verdict);
  });

  it('an unknown day is no gap', () => {
    const result = evaluated({
      enrolment: [
        { from: '2026-09-01', to: '2026-09-30', load: 'full_time' },
        { from: '2026-10-01', to: '2026-10-31', load: 'part_time' },
      ],
    });
    expect(onlyPlacement(result)).toMatchObject({
      verdict: 'unknown',
      firstUncoveredDay: '2026-10-01',
      gaps: [{ from: '2026-10-01', to: '2026-10-31' }],
    });
  });
});
