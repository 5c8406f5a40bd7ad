import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import { filingDeadline } from './filing-deadline.js';
import { isNearHalf, programFaults, programShare } from './program-rules.js';
import { compilePack } from './compiled-pack.js';
import { proofLetterLastDay } from './proof-letters.js';
import type { RulePack, RuleRow } from './rule-pack.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import {
  application,
  codes,
  evaluated,
  factsWith,
  FULL_TIME,
  onlyPlacement,
  stateOn,
  studyPermit,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

const rows: RuleRow[] = Object.values(RULE_PACK_2026_11).flatMap((value) =>
  Array.isArray(value) ? (value as RuleRow[]) : [],
);
const withPack = (over: Partial<RulePack>, facts = factsWith()) =>
  evaluate(facts, { ...RULE_PACK_2026_11, ...over }, fixedZones);
const proposed = <Row extends RuleRow>(all: readonly Row[]): Row[] =>
  all.map((row) => ({ ...row, state: 'proposed' }));

describe('the rule pack is dated data', () => {
  it('every row says what it rests on, and since when', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row.source).toMatch(/^https?:\/\//);
      expect(row.verifiedOn).toBe('2026-11-21');
      expect(['in_force', 'disputed', 'proposed']).toContain(row.state);
      if (row.from !== null && row.to !== null) expect(row.from <= row.to).toBe(true);
    }
  });

  it('survives a way through JSON', () => {
    const facts = factsWith();
    const read = JSON.parse(JSON.stringify(RULE_PACK_2026_11)) as RulePack;
    expect(evaluate(facts, read, fixedZones)).toEqual(evaluate(facts, RULE_PACK_2026_11, fixedZones));
  });

  it('the regime turns by its row: without it, placements need the co-op permit', () => {
    const revoked = withPack({
      regimes: RULE_PACK_2026_11.regimes.filter(({ document }) => document !== 'study_permit'),
    });
    expect(onlyPlacement(revoked).verdict).toBe('not_covered');
    expect(stateOn(revoked.work, '2026-10-01')).toBe('limited');
  });

  it('a proposed row is not applied', () => {
    expect(onlyPlacement(withPack({ regimes: proposed(RULE_PACK_2026_11.regimes) })).verdict).toBe(
      'not_covered',
    );
    const facts = factsWith({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application()],
    });
    const strict = withPack({ maintainedStudyWork: proposed(RULE_PACK_2026_11.maintainedStudyWork) }, facts);
    expect(onlyPlacement(strict)).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: '2026-12-01',
    });
  });

  it('where a pack has no row, nothing is invented', () => {
    const none = withPack(
      { programs: [], breaks: [], studyPermitEnds: [], restoration: [] },
      factsWith({
        asOf: '2027-09-10T18:00:00Z',
        program: { months: 1, workTermWeeks: 90 },
        completedOn: '2026-12-31',
        enrolment: [FULL_TIME, { from: '2027-09-01', to: '2027-09-05', load: 'scheduled_break' }],
      }),
    );
    expect(codes(none)).not.toContain('program_too_short');
    expect(none.effectiveExpiries[0]?.reason).toBe('printed');
    expect(none.status).not.toHaveProperty('restorationLastDay');
    expect(codes(none)).toContain('out_of_status');
    expect(none.reminders.filter(({ kind }) => kind === 'restoration')).toEqual([]);
    expect(() => withPack({ filing: [] })).toThrow('no filing rule');
    expect(proofLetterLastDay('2026-05-04', { ...RULE_PACK_2026_11, proofLetters: [] })).toBeUndefined();
  });

  it('a restoration without a rule for its window is open', () => {
    const result = withPack(
      { restoration: [] },
      factsWith({
        asOf: '2027-09-10T18:00:00Z',
        applications: [application({ kind: 'restoration', receivedAt: '2027-09-05T18:00:00Z' })],
      }),
    );
    expect(result.applications[0]?.inTime).toBeNull();
  });
});

describe('small answers for other parts of the house', () => {
  it.each([
    [26, 52, 0.5],
    [28, 52, 28 / 52],
    [0, 96, 0],
    [0, 0, 0],
  ])('%i of %i weeks are a share of %d', (workTermWeeks, totalWeeks, share) => {
    expect(programShare({ workTermWeeks, totalWeeks })).toBe(share);
  });

  it('a program without weeks is neither over nor near half', () => {
    const pack = compilePack(RULE_PACK_2026_11);
    const program = { ...factsWith().program, totalWeeks: 0, workTermWeeks: 0 };
    expect(programFaults(program, pack, 0)).toEqual([]);
    expect(isNearHalf(program, pack, 0)).toBe(false);
  });

  it('the deadline of a permit that ends on a leap day', () => {
    expect(filingDeadline('2028-02-29', RULE_PACK_2026_11, fixedZones, 'America/Vancouver')).toEqual({
      at: '2028-03-01T00:00:00Z',
      local: '2028-02-29T17:00:00-07:00',
      lastSafeDay: '2028-02-28',
    });
  });

  it('asks once for a pack what it means', () => {
    expect(compilePack(RULE_PACK_2026_11)).toBe(compilePack(RULE_PACK_2026_11));
    expect(evaluated().engine.rulePack).toBe(RULE_PACK_2026_11.id);
  });
});
