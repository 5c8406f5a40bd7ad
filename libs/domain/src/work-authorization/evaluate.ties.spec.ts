import { describe, expect, it } from '@jest/globals';
import type { RulePack } from './rule-pack.js';
import { evaluate } from './evaluate.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { smallestChange } from './smallest-change.js';
import {
  application,
  coopPermit,
  evaluated,
  factsWith,
  onlyPlacement,
  placement,
  R186V_ONLY,
  stateOn,
  studyPermit,
  workOnDay,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

describe('things that are alike but for their ids', () => {
  const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });

  it('two permits, two applications and two placements answer in the order of their ids', () => {
    const facts = {
      permits: [EXPIRING, studyPermit({ id: 'SP0', expiresOn: '2026-11-30' })],
      applications: [application(), application({ id: 'A0' })],
      placements: [placement(), placement({ id: 'P0' }), placement({ id: 'P2', to: '2026-12-10' })],
    };
    const result = evaluated(facts);
    expect(result.effectiveExpiries.map(({ permit }) => permit)).toEqual(['SP0', 'SP1']);
    expect(result.applications.map(({ id }) => id)).toEqual(['A0', 'A1']);
    expect(result.placements.map(({ id }) => id)).toEqual(['P2', 'P0', 'P1']);
    const reversed = {
      permits: facts.permits.toReversed(),
      applications: facts.applications.toReversed(),
      placements: facts.placements.toReversed(),
    };
    expect(evaluated(reversed)).toEqual(result);
  });

  it('two permits of one end, the one that began earlier first', () => {
    const result = evaluated({
      permits: [studyPermit({ id: 'SP0', issuedOn: '2026-01-05' }), studyPermit()],
    });
    expect(result.effectiveExpiries.map(({ permit }) => permit)).toEqual(['SP1', 'SP0']);
  });
});

describe('several permits at once', () => {
  it('hours off campus come from the permit that certainly gives them', () => {
    const doubtful = studyPermit({ id: 'SP0', remarks: [R186V_ONLY], verified: false });
    const certain = studyPermit({ remarks: [R186V_ONLY] });
    for (const permits of [
      [doubtful, certain],
      [certain, doubtful],
    ])
      expect(stateOn(evaluated({ permits }).work, '2026-10-01')).toBe('limited');
    expect(stateOn(evaluated({ permits: [doubtful] }).work, '2026-10-01')).toBe('unknown');
  });

  it('a permit that bars the setting gives no hours, one beside it may', () => {
    const barred = studyPermit({ id: 'SP0', remarks: [R186V_ONLY], restrictions: ['agriculture'] });
    const placements = [placement({ setting: 'agriculture' })];
    const both = evaluated({ permits: [barred, studyPermit({ remarks: [R186V_ONLY] })], placements });
    expect(stateOn(both.work, '2026-10-01')).toBe('limited');
    const alone = evaluated({ permits: [barred], placements });
    expect(stateOn(alone.work, '2026-10-01')).toBe('not_authorized');
    expect(onlyPlacement(alone).verdict).toBe('blocked');
  });
});

describe('rows of law that change during the facts', () => {
  it('a program rule that begins in the middle divides the placement', () => {
    const [row] = RULE_PACK_2026_11.programs;
    const pack: RulePack = {
      ...RULE_PACK_2026_11,
      programs: [
        { ...row!, to: '2026-10-31' },
        { ...row!, from: '2026-11-01', minimumMonths: 36 },
      ],
    };
    const result = evaluate(factsWith(), pack, fixedZones);
    expect(onlyPlacement(result).gaps).toEqual([{ from: '2026-11-01', to: '2026-12-18' }]);
    expect(workOnDay(result, '2026-11-01')?.state).toBe('limited');
  });
});

describe('a change is made to one thing only', () => {
  it('other permits and other placements stay as they are', () => {
    const facts = factsWith({
      permits: [studyPermit({ remarks: [] }), coopPermit({ expiresOn: '2026-09-30' })],
      placements: [
        placement({ approvedByDli: false }),
        placement({ id: 'P2', from: '2026-09-08', to: '2026-09-30' }),
      ],
    });
    expect(smallestChange(facts, 'P1', RULE_PACK_2026_11, fixedZones)).toMatchObject({
      code: 'approve_placement',
      verdict: 'partly_covered',
    });
    const unread = factsWith({
      permits: [studyPermit({ remarks: [] }), coopPermit({ expiresOn: '2026-09-30' })],
    });
    expect(smallestChange(unread, 'P1', RULE_PACK_2026_11, fixedZones)).toMatchObject({
      code: 'amend_condition',
      verdict: 'covered',
    });
  });

  it('an application that was approved decides days that nothing else tells of', () => {
    const result = evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application({ outcome: { kind: 'approved', at: '2026-12-05T18:00:00Z' } })],
    });
    expect(workOnDay(result, '2026-12-10')?.because.map(({ text }) => text)).toContain(
      'Application A1 decides these days.',
    );
  });
});
