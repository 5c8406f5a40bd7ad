import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import {
  application,
  codes,
  coopPermit,
  evaluated,
  factsWith,
  FULL_TIME,
  onlyPlacement,
  ON_CAMPUS,
  openPermit,
  placement,
  R186V_ONLY,
  stateOn,
  studyPermit,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

describe('findings on permits', () => {
  it.each([
    ['study permit past the passport', { student: { passportExpiresOn: '2027-08-30' } }, true],
    ['to the day', { student: { passportExpiresOn: '2027-08-31' } }, false],
    [
      'a citizen of the United States',
      { student: { passportExpiresOn: '2027-01-01', citizenships: ['US'] } },
      false,
    ],
    [
      'one of two citizenships',
      { student: { passportExpiresOn: '2027-01-01', citizenships: ['IN', 'US'] } },
      false,
    ],
  ])('permit_beyond_passport: %s', (_name, over, found) => {
    const result = evaluated(over);
    expect(
      result.findings.some(
        ({ code, severity, subject }) =>
          code === 'permit_beyond_passport' && severity === 'warn' && subject === 'SP1',
      ),
    ).toBe(found);
    expect(onlyPlacement(result).verdict).toBe('covered');
  });

  it('permit_beyond_passport holds where nobody recorded a citizenship', () => {
    const facts = factsWith({ student: { passportExpiresOn: '2027-01-01' } });
    const { citizenships: _none, ...student } = facts.student;
    expect(codes(evaluate({ ...facts, student }, RULE_PACK_2026_11, fixedZones))).toEqual([
      'permit_beyond_passport',
    ]);
  });

  it.each([
    ['2027-08-31', []],
    ['2027-09-01', ['permit_beyond_study_permit']],
  ])('a co-op permit to %s', (expiresOn, found) => {
    expect(codes(evaluated({ permits: [studyPermit(), coopPermit({ expiresOn })] }))).toEqual(
      found.length > 0 ? found : ['both_documents_expire'],
    );
  });

  it('a co-op permit without any study permit to compare', () => {
    expect(codes(evaluated({ permits: [coopPermit()] }))).toEqual([]);
  });

  it.each([
    [[], 'condition_missing', 'block', 'not_covered'],
    [[R186V_ONLY], 'condition_not_qualifying', 'block', 'not_covered'],
    [[ON_CAMPUS], 'condition_manual_review', 'warn', 'unknown'],
    [[ON_CAMPUS, R186V_ONLY], 'condition_manual_review', 'warn', 'unknown'],
  ])('remarks %j', (remarks, code, severity, verdict) => {
    const result = evaluated({ permits: [studyPermit({ remarks })] });
    expect(result.findings).toMatchObject([{ code, severity, rule: 'R4', subject: 'SP1' }]);
    expect(onlyPlacement(result).verdict).toBe(verdict);
  });

  it('a permit that is over and touched no placement is history', () => {
    const old = studyPermit({
      id: 'SP0',
      issuedOn: '2024-08-20',
      expiresOn: '2026-08-31',
      remarks: [],
      verified: false,
    });
    expect(codes(evaluated({ permits: [old, studyPermit()] }))).toEqual([]);
  });

  it('a permit that was over before study permits sufficed has no remark to lack', () => {
    const result = evaluated({
      asOf: '2025-10-01T18:00:00Z',
      permits: [studyPermit({ expiresOn: '2026-03-31', remarks: [] })],
      placements: [placement({ from: '2025-09-08', to: '2025-12-12' })],
    });
    expect(codes(result)).not.toContain('condition_missing');
  });

  it('permit_expired names the permit that ran out during the placement', () => {
    const result = evaluated({ permits: [studyPermit({ expiresOn: '2026-11-30' })] });
    expect(result.findings).toContainEqual({
      code: 'permit_expired',
      severity: 'block',
      rule: 'R34',
      subject: 'SP1',
      text: 'The permit is good through 2026-11-30 only.',
    });
  });

  it('a co-op permit that ran out is named only where one is needed', () => {
    const coop = coopPermit({ expiresOn: '2025-10-31' });
    const before = evaluated({
      permits: [studyPermit(), coop],
      placements: [placement({ from: '2025-09-08', to: '2025-12-12' })],
    });
    expect(before.findings.find(({ code }) => code === 'permit_expired')?.subject).toBe('WP1');
    const after = evaluated({
      permits: [studyPermit(), coop],
      enrolment: [{ ...FULL_TIME, load: 'part_time' }],
    });
    expect(codes(after)).not.toContain('permit_expired');
  });

  it('both_documents_expire: on one day, or during one placement', () => {
    const both = (study: string, coop: string) =>
      codes(
        evaluated({ permits: [studyPermit({ expiresOn: study }), coopPermit({ expiresOn: coop })] }),
      ).includes('both_documents_expire');
    expect(both('2026-12-31', '2026-12-31')).toBe(true);
    expect(both('2026-11-30', '2026-10-31')).toBe(true);
    expect(both('2026-12-18', '2026-10-31')).toBe(false);
    expect(both('2027-08-31', '2026-12-31')).toBe(false);
    const open = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' }), openPermit({ expiresOn: '2026-11-15' })],
    });
    expect(codes(open)).toContain('both_documents_expire');
  });
});

describe('facts that contradict each other', () => {
  const overlapping = [FULL_TIME, { from: '2026-10-01', to: '2026-10-31', load: 'part_time' as const }];

  it('two loads on one day leave it unknown', () => {
    const result = evaluated({ enrolment: overlapping });
    expect(onlyPlacement(result).verdict).toBe('unknown');
    expect(stateOn(result.work, '2026-10-15')).toBe('unknown');
    expect(stateOn(result.work, '2026-11-01')).toBe('authorized');
    expect(result.findings).toMatchObject([{ code: 'facts_conflict', subject: 'enrolment' }]);
    expect(evaluated({ enrolment: overlapping.toReversed() })).toEqual(result);
  });

  it('also on a co-op permit, and where only hours off campus are in question', () => {
    const onCoop = evaluated({
      enrolment: overlapping,
      permits: [studyPermit({ remarks: [] }), coopPermit()],
    });
    expect(stateOn(onCoop.work, '2026-10-15')).toBe('unknown');
    const optional = evaluated({ enrolment: overlapping, program: { placementBasis: 'optional' } });
    expect(stateOn(optional.work, '2026-10-15')).toBe('unknown');
  });

  it('two rows of one load are no contradiction', () => {
    const rows = [FULL_TIME, { from: '2026-10-01', to: '2026-10-31', load: 'full_time' as const }];
    expect(codes(evaluated({ enrolment: rows }))).toEqual([]);
  });

  it.each([
    ['other dates', { expiresOn: '2027-12-31' }, 'unknown'],
    ['another first day', { validFrom: '2026-01-01' }, 'unknown'],
    ['another issue', { issuedOn: '2025-08-21' }, 'unknown'],
    ['another kind', { kind: 'other_work_permit' as const }, 'unknown'],
    ['the same dates', {}, 'covered'],
    ['another number', { documentNumber: 'F000000002', expiresOn: '2027-12-31' }, 'covered'],
  ])('one document number twice: %s', (_name, over, verdict) => {
    const number = { documentNumber: 'F000000001' };
    const result = evaluated({
      permits: [studyPermit(number), studyPermit({ id: 'SP2', ...number, ...over })],
    });
    expect(onlyPlacement(result).verdict).toBe(verdict);
    expect(codes(result).filter((code) => code === 'facts_conflict')).toHaveLength(
      verdict === 'unknown' ? 2 : 0,
    );
  });
});

describe('findings and verdicts together', () => {
  it('the gravest come first', () => {
    const result = evaluated({
      student: { passportExpiresOn: '2026-12-01' },
      permits: [studyPermit({ remarks: [], verified: false })],
      applications: [application({ kind: 'coop_work_permit_first', receivedAt: '2026-09-20T18:00:00Z' })],
    });
    expect(result.findings.map(({ severity }) => severity)).toEqual(['block', 'warn', 'warn', 'info']);
  });

  it('covered never stands beside a blocking finding', () => {
    const result = evaluated({
      permits: [
        openPermit(),
        studyPermit({ remarks: [], dliNumber: 'O19395299688', expiresOn: '2026-09-30' }),
      ],
      program: { months: 3, credential: false },
    });
    expect(onlyPlacement(result).verdict).toBe('covered');
    expect(result.findings.map(({ severity }) => severity)).not.toContain('block');
    expect(codes(result)).toEqual(
      expect.arrayContaining(['program_too_short', 'no_credential', 'dli_mismatch', 'condition_missing']),
    );
  });

  it.each([
    ['2026-03-31T18:00:00Z', 'post_secondary', 'coop_work_permit_first', false],
    ['2026-04-01T18:00:00Z', 'post_secondary', 'coop_work_permit_first', true],
    ['2026-04-01T18:00:00Z', 'post_secondary', 'coop_work_permit_renewal', true],
    ['2026-04-01T18:00:00Z', 'secondary', 'coop_work_permit_first', false],
    ['2026-04-01T18:00:00Z', 'post_secondary', 'study_permit_extension', false],
    ['2026-02-01T18:00:00Z', 'post_secondary', 'coop_work_permit_first', false],
  ] as const)('R7 asked at %s, %s, %s: %s', (asOf, level, kind, found) => {
    const result = evaluated({
      asOf,
      student: { level },
      applications: [application({ kind, receivedAt: '2026-02-20T18:00:00Z' })],
    });
    expect(codes(result).includes('withdrawn_by_ircc')).toBe(found);
  });

  it('R7 an outcome speaks for itself', () => {
    const decided = (kind: 'refused' | 'withdrawn_by_ircc') =>
      codes(
        evaluated({
          applications: [
            application({
              kind: 'coop_work_permit_first',
              receivedAt: '2026-02-20T18:00:00Z',
              outcome: { kind, at: '2026-05-01T18:00:00Z' },
            }),
          ],
        }),
      ).includes('withdrawn_by_ircc');
    expect(decided('withdrawn_by_ircc')).toBe(true);
    expect(decided('refused')).toBe(false);
  });

  it('a late second filing warns while the first carries on', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application(), application({ id: 'A2', receivedAt: '2026-12-02T18:00:00Z' })],
    });
    expect(result.findings.find(({ code }) => code === 'application_late')).toMatchObject({
      severity: 'warn',
      subject: 'A2',
    });
  });
});
