import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import { explainInFull, explainStatus } from './explain.js';
import type { WorkAuthorizationFacts } from './facts.js';
import { RULE_PACK_2026_11 } from './rule-packs/2026-11.js';
import { smallestChange } from './smallest-change.js';
import {
  application,
  evaluated,
  factsWith,
  FULL_TIME,
  K2,
  openPermit,
  placement,
  studyPermit,
} from './spec-support/builders.js';
import { fixedZones } from './spec-support/fixed-zones.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const explained = (facts: WorkAuthorizationFacts) =>
  explainStatus(evaluate(facts, RULE_PACK_2026_11, fixedZones), facts);
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('two sentences for a student', () => {
  it('what is so, until when, and the next deadline', () => {
    const { en, fr } = explained(factsWith());
    expect(en.map(plain)).toEqual([
      'You may work an approved co-op placement through 31 August 2027.',
      'To go on after your permit ends, file for its extension by 30 August 2027.',
    ]);
    expect(fr.map(plain)).toEqual([
      'Vous pouvez faire un stage coop approuvé jusqu’au 31 août 2027 inclus.',
      'Pour continuer après la fin de votre permis, déposez la demande de prolongation au plus tard le 30 août 2027.',
    ]);
  });

  it('days under policy that are signed off are said as such, through the last of them', () => {
    const facts = factsWith({
      asOf: '2026-12-05T18:00:00Z',
      permits: [EXPIRING],
      applications: [application()],
    });
    const result = evaluate(facts, RULE_PACK_2026_11, fixedZones);
    const { en, fr } = explainStatus(result, facts, '2026-12-19');
    expect(plain(en[0])).toBe(
      'Your placement may go on through 19 December 2026: the co-op office has signed off on your proof of application.',
    );
    expect(plain(fr[0])).toBe(
      'Votre stage peut se poursuivre jusqu’au 19 décembre 2026 inclus : le bureau coop a approuvé votre preuve de demande.',
    );
    const ended = { ...facts, asOf: '2026-11-20T18:00:00Z' };
    const before = evaluate(ended, RULE_PACK_2026_11, fixedZones);
    expect(plain(explainStatus(before, ended, '2026-12-19').en[0])).toMatch(/^You may work/);
  });

  it('two authorities one after the other are one answer', () => {
    const { en } = explained(
      factsWith({ permits: [studyPermit(), openPermit({ expiresOn: '2026-11-30' })] }),
    );
    expect(plain(en[0])).toContain('31 August 2027');
  });

  it('the answer of today ends where its state changes', () => {
    const { en } = explained(factsWith({ enrolment: [{ ...FULL_TIME, to: '2026-11-15' }] }));
    expect(plain(en[0])).toBe('You may work an approved co-op placement through 15 November 2026.');
  });

  it.each([
    ['2026-10-01T06:30:00Z', '30 September 2026'],
    ['2026-10-01T07:00:00Z', null],
  ])('the day is that of the institution (%s)', (asOf, until) => {
    const { en } = explained(
      factsWith({ asOf, permits: [studyPermit({ expiresOn: '2026-09-30' })], placements: [] }),
    );
    expect(plain(en[0])).toBe(
      until
        ? `You may work an approved co-op placement through ${until}.`
        : 'You may not work a co-op placement at this time.',
    );
  });

  it.each([
    [
      'authorized_policy',
      { asOf: '2026-12-05T18:00:00Z', permits: [EXPIRING], applications: [application()] },
      'signed off',
    ],
    ['limited', { program: { placementBasis: 'optional' as const } }, 'limited in hours'],
    ['not_authorized', { permits: [studyPermit({ remarks: [] })] }, 'free amendment'],
    ['unknown', { permits: [studyPermit({ verified: false })] }, 'waiting to be verified'],
  ])('%s', (_state, over, words) => {
    const { en, fr } = explained(factsWith(over));
    expect(en).toHaveLength(2);
    expect(fr).toHaveLength(2);
    expect(en.join(' ')).toContain(words);
  });

  it('whoever lost the permission to stay hears of that before a placement that runs beyond the permit', () => {
    const { en, fr } = explained(
      factsWith({
        asOf: '2026-12-05T18:00:00Z',
        permits: [EXPIRING],
        applications: [application({ receivedAt: '2026-12-01T00:00:00Z' })],
      }),
    );
    expect(en[1]).toContain('Your permission to stay in Canada has ended');
    expect(fr[1]).toContain('Votre autorisation de séjourner au Canada a pris fin');
  });

  it('nothing to do is said as well, and what merely informs does not alarm', () => {
    const { en } = explained(
      factsWith({
        permits: [
          studyPermit({ remarks: [K2], expiresOn: '2026-09-30' }),
          openPermit({ expiresOn: '2026-09-29' }),
        ],
        asOf: '2026-10-01T07:00:00Z',
        placements: [],
        enrolment: [],
      }),
    );
    expect(en[1]).not.toContain('allows placements');
    expect(explained(factsWith({ permits: [], placements: [] })).en[1]).toBe(
      'There is nothing to do at this time.',
    );
  });

  it('without an interval for the day there is no date', () => {
    const { en } = explained(factsWith({ asOf: '2020-01-01T00:00:00Z' }));
    expect(en[0]).toBe('You may not work a co-op placement at this time.');
  });
});

describe('the full list for staff', () => {
  it('a line for each interval, placement, finding and deadline, in both languages', () => {
    const result = evaluated({ permits: [studyPermit({ expiresOn: '2026-11-30', remarks: [] })] });
    const { en, fr } = explainInFull(result);
    expect(en).toHaveLength(fr.length);
    expect(en.join('\n')).toContain('2025-08-20 – 2026-12-18: not authorized, no basis');
    expect(en.join('\n')).toContain('Placement P1: not covered; without authority 2026-09-08 – 2026-12-18.');
    expect(fr.join('\n')).toContain('Stage P1 : non couvert; sans autorisation 2026-09-08 – 2026-12-18.');
    expect(en.join('\n')).toContain(
      'SP1, to apply before it expires: too late from 2026-11-30T17:00:00-07:00; advised last day 2026-11-29.',
    );
    expect(fr.join('\n')).toContain('SP1 (R4) : Le permis d’études n’imprime aucune condition');
  });

  it('without traces it names no rules', () => {
    const { en } = explainInFull(evaluated({}, { traces: false }));
    expect(en).toContain('2026-04-01 – 2027-08-31: authorized, student work placement on the study permit.');
    expect(en).toContain('Placement P1: covered.');
  });
});

describe('the smallest change that would alter the verdict', () => {
  const change = (over: Parameters<typeof factsWith>[0]) =>
    smallestChange(factsWith(over), 'P1', RULE_PACK_2026_11, fixedZones);

  it.each([
    ['verify_documents', 'covered', { permits: [studyPermit({ verified: false })] }],
    [
      'prove_filing',
      'covered_policy',
      { permits: [EXPIRING], applications: [application({ evidence: 'declared' })] },
    ],
    ['approve_placement', 'covered', { placements: [placement({ approvedByDli: false })] }],
    ['issue_letter', 'covered', { letters: [] }],
    [
      'certify_stream',
      'covered',
      { program: { placementBasis: 'required_in_stream', streamCertified: false } },
    ],
    ['record_full_time', 'covered', { enrolment: [{ ...FULL_TIME, load: 'part_time' }] }],
    [
      'record_full_time',
      'covered',
      {
        enrolment: [
          { from: '2025-09-01', to: '2026-08-31', load: 'full_time' },
          { from: '2026-10-01', to: '2026-10-31', load: 'leave' },
          { from: '2027-01-01', to: '2027-04-30', load: 'full_time' },
        ],
      },
    ],
    ['amend_condition', 'covered', { permits: [studyPermit({ remarks: [] })] }],
    ['extend_study_permit', 'covered_policy', { permits: [EXPIRING] }],
    [
      'remove_restriction',
      'covered',
      {
        permits: [studyPermit({ restrictions: ['child_care'] })],
        placements: [placement({ setting: 'child_care' })],
      },
    ],
  ] as const)('%s leads to %s', (code, verdict, over) => {
    expect(change(over)).toMatchObject({
      code,
      verdict,
      words: { en: expect.any(String), fr: expect.any(String) },
    });
  });

  it('none where nothing is wrong, where no single change helps, or for a placement nobody knows', () => {
    expect(change({})).toBeUndefined();
    expect(change({ program: { months: 3 } })).toBeUndefined();
    expect(change({ placements: [placement({ id: 'P9' })] })).toBeUndefined();
  });

  it('a permit that has expired cannot be extended in time any more', () => {
    expect(change({ asOf: '2026-12-05T18:00:00Z', permits: [EXPIRING] })).toBeUndefined();
  });
});
