import { describe, expect, it } from '@jest/globals';
import { SHIPPED_PROGRAMME } from '../programme/shipped-programme.js';
import type { CaseParticipation, IecCaseFacts } from './case-facts.js';
import { lookAtCandidate } from './look.js';
import { factsForNextCase } from './next-case.js';
import { FACTS, recordUpTo } from './spec-support/records.js';

const codesAt = (upTo: string | null, facts: IecCaseFacts, today = '2027-06-15'): string[] =>
  lookAtCandidate(recordUpTo(upTo, { facts }), {
    programme: SHIPPED_PROGRAMME,
    now: `${today}T12:00:00Z`,
    today,
  }).findings.map(({ code }) => code);

describe('the next case of the same person', () => {
  it('begins with the stay of this one, which counts once its permit was issued (R45)', () => {
    expect(factsForNextCase(recordUpTo('begin_placement'))).toMatchObject({
      birthDate: FACTS.birthDate,
      previous: [
        {
          citizenship: 'DE',
          category: 'coop',
          months: 7,
          permitIssued: true,
          expiredOn: '2027-10-29',
          season: 2027,
        },
      ],
      iecPermitUntil: '2027-10-29',
    });
  });

  it('begins without a stay where the letter was never used (E27), and leaves host, funds and insurance behind', () => {
    const next = factsForNextCase(recordUpTo('receive_letter'));
    expect(next.previous).toEqual([]);
    expect(Object.keys(next)).not.toEqual(expect.arrayContaining(['iecPermitUntil']));
    for (const gone of ['host', 'funds', 'insuranceUntil']) expect(next).not.toHaveProperty(gone);
  });
});

describe('one participation a season (R45)', () => {
  const stay: CaseParticipation = {
    citizenship: 'FR',
    category: 'wh',
    months: 12,
    permitIssued: true,
    expiredOn: '2027-12-01',
  };
  const after = (changes: Partial<CaseParticipation>) => ({ ...FACTS, previous: [{ ...stay, ...changes }] });

  it.each<[string, Partial<CaseParticipation>, string[]]>([
    ['of the same season', { season: 2027 }, ['season_used']],
    ['of the season before', { season: 2026 }, []],
    ['of a season that nobody named', {}, ['season_unknown']],
    ['over before the year of the season', { expiredOn: '2026-12-31' }, []],
    ['whose letter was never used', { season: 2027, permitIssued: false }, []],
    ['through an organization', { season: 2027, throughRo: true }, ['season_used']],
  ])('an earlier stay %s', (_name, changes, found) => {
    for (const upTo of ['enter_pool', 'accept', 'receive_letter'])
      expect(codesAt(upTo, after(changes)).filter((code) => code.startsWith('season_u'))).toEqual(found);
    expect(codesAt('enter', after(changes))).not.toContain('season_used');
  });

  it('asks for the open season before a pool is entered', () => {
    expect(codesAt(null, after({ season: 2026 }), '2026-03-01')).toContain('season_used');
    expect(codesAt(null, after({ season: 2026 }), '2026-11-21')).not.toContain('season_used');
  });
});

describe('an IEC permit held in Canada already (R53, E28)', () => {
  const holding = { ...FACTS, iecPermitUntil: '2027-06-15' };

  it.each([
    ['enter_pool', '2027-06-15', 'held_permit_ends'],
    ['receive_letter', '2027-06-15', 'web_form_possible'],
    ['receive_letter', '2027-06-16', 'held_permit_over'],
    ['submit', '2027-06-16', 'held_permit_over'],
  ])('after %s, on %s', (upTo, today, found) => {
    expect(codesAt(upTo, holding, today).filter((code) => /^held_|^web_/.test(code))).toEqual([found]);
    expect(codesAt(upTo, holding, today)).toContain('no_maintained_status');
    expect(codesAt(upTo, FACTS, today).filter((code) => /^held_|^web_/.test(code))).toEqual([]);
  });

  it('is mailed about until its own end, whatever the application does', () => {
    const { reminders } = lookAtCandidate(recordUpTo('submit', { facts: holding }), {
      programme: SHIPPED_PROGRAMME,
      now: '2027-03-01T12:00:00Z',
      today: '2027-03-01',
    });
    expect(reminders.map(({ kind, version }) => `${kind} ${version}`)).toContain('iec_permit_end 2027-06-15');
  });
});
