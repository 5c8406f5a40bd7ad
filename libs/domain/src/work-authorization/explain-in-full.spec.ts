import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import { explainInFull, explainStatus } from './explain.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import {
  application,
  evaluated,
  factsWith,
  FULL_TIME,
  openPermit,
  studyPermit,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

describe('the full list for staff, line by line', () => {
  const { en, fr } = explainInFull(
    evaluated({
      permits: [studyPermit({ expiresOn: '2026-11-30' })],
      applications: [application({ outcome: { kind: 'refused', at: '2026-12-10T20:00:00Z' } })],
      enrolment: [{ ...FULL_TIME, from: '2026-09-01', to: '2026-12-31' }],
    }),
  );

  it('in English', () => {
    expect(en).toEqual([
      '2025-08-20 – 2026-03-31: unknown, work off campus on the study permit (R10, R1, R3).',
      '2026-04-01 – 2026-08-31: unknown, student work placement on the study permit (R3).',
      '2026-09-01 – 2026-11-30: authorized, student work placement on the study permit (R3).',
      '2026-12-01 – 2026-12-10: authorized by policy, with a sign-off, student work placement on the study permit (R25).',
      '2026-12-11 – 2026-12-18: not authorized, no basis (R22).',
      '2025-08-20 – 2026-11-30: stay permitted (R22).',
      '2026-12-01 – 2026-12-10: stay maintained (R22).',
      '2026-12-11 – 2026-12-18: stay not permitted (R22).',
      '2025-08-20 – 2026-11-30: study permitted (R24).',
      '2026-12-01 – 2026-12-10: study maintained (R24).',
      '2026-12-11 – 2026-12-18: study not permitted (R22).',
      'Placement P1: partly covered; without authority 2026-12-11 – 2026-12-18.',
      'SP1 (R34): The permit is good through 2026-11-30 only.',
      'SP1 (R22): There is no permission to stay from 2026-12-11.',
      'SP1, to apply before it expires: too late from 2026-11-30T17:00:00-07:00; advised last day 2026-11-29.',
      'SP1, to restore the status: too late from 2027-03-10T17:00:00-07:00; advised last day 2027-02-23.',
    ]);
  });

  it('in French', () => {
    expect(fr).toEqual([
      '2025-08-20 – 2026-03-31 : inconnu, travail hors campus avec le permis d’études (R10, R1, R3).',
      '2026-04-01 – 2026-08-31 : inconnu, stage d’études avec le permis d’études (R3).',
      '2026-09-01 – 2026-11-30 : autorisé, stage d’études avec le permis d’études (R3).',
      '2026-12-01 – 2026-12-10 : autorisé par politique, avec approbation, stage d’études avec le permis d’études (R25).',
      '2026-12-11 – 2026-12-18 : non autorisé, sans fondement (R22).',
      '2025-08-20 – 2026-11-30 : séjour permis (R22).',
      '2026-12-01 – 2026-12-10 : séjour maintenu (R22).',
      '2026-12-11 – 2026-12-18 : séjour non permis (R22).',
      '2025-08-20 – 2026-11-30 : études permises (R24).',
      '2026-12-01 – 2026-12-10 : études maintenues (R24).',
      '2026-12-11 – 2026-12-18 : études non permises (R22).',
      'Stage P1 : couvert en partie; sans autorisation 2026-12-11 – 2026-12-18.',
      'SP1 (R34) : Le permis ne vaut que jusqu’au 2026-11-30 inclusivement.',
      'SP1 (R22) : Aucune autorisation de séjour à partir du 2026-12-11.',
      'SP1, pour demander avant l’expiration : trop tard dès 2026-11-30T17:00:00-07:00; dernier jour conseillé 2026-11-29.',
      'SP1, pour rétablir le statut : trop tard dès 2027-03-10T17:00:00-07:00; dernier jour conseillé 2027-02-23.',
    ]);
  });

  it('a covered placement, in French too', () => {
    expect(explainInFull(evaluated()).fr).toContain('Stage P1 : couvert.');
  });

  it('several gaps of one placement', () => {
    const leave = (from: string, to: string) => ({ from, to, load: 'leave' as const });
    const enrolment = [
      { ...FULL_TIME, to: '2026-09-30' },
      leave('2026-10-01', '2026-10-10'),
      { ...FULL_TIME, from: '2026-10-11', to: '2026-10-31' },
      leave('2026-11-01', '2026-11-10'),
      { ...FULL_TIME, from: '2026-11-11' },
    ];
    expect(explainInFull(evaluated({ enrolment })).en.find((line) => line.startsWith('Placement'))).toMatch(
      /without authority 2026-10-01 – 2026-10-10, 2026-11-01 – 2026-11-10\.$/,
    );
  });
});

describe('the first sentence speaks of the day it is asked on', () => {
  const first = (over: Parameters<typeof factsWith>[0]): string => {
    const facts = factsWith(over);
    const { en } = explainStatus(evaluate(facts, RULE_PACK_2026_11, fixedZones), facts);
    return (en[0] ?? '').replaceAll('\u00a0', ' ');
  };
  const twice = {
    permits: [
      openPermit({ issuedOn: '2026-01-01', expiresOn: '2026-06-30' }),
      openPermit({ id: 'OP2', issuedOn: '2026-10-01', expiresOn: '2027-06-30' }),
    ],
    placements: [],
  };

  it.each([
    ['2026-03-01T12:00:00Z', '30 June 2026'],
    ['2026-06-30T12:00:00Z', '30 June 2026'],
    ['2026-10-01T12:00:00Z', '30 June 2027'],
    ['2026-11-05T12:00:00Z', '30 June 2027'],
  ])('of two times of authority, at %s', (asOf, until) => {
    expect(first({ ...twice, asOf })).toBe(`You may work an approved co-op placement through ${until}.`);
  });

  it('and says nothing to do in French where nothing is', () => {
    const facts = factsWith({ permits: [], placements: [] });
    const { fr } = explainStatus(evaluate(facts, RULE_PACK_2026_11, fixedZones), facts);
    expect(fr[1]).toBe('Il n’y a rien à faire en ce moment.');
  });

  it('a deadline that has passed is no next step', () => {
    const facts = factsWith({
      asOf: '2026-11-05T12:00:00Z',
      permits: [studyPermit({ id: 'OLD', issuedOn: '2024-01-01', expiresOn: '2025-12-31' }), studyPermit()],
    });
    const { en } = explainStatus(evaluate(facts, RULE_PACK_2026_11, fixedZones), facts);
    expect(en[1]).toContain('2027');
  });
});
