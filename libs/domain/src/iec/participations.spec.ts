import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer, iecStay } from '#testing/builders/iec-facts.js';
import type { IecFacts, IecParticipation } from './facts.js';
import { evaluateIec } from './evaluate-iec.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

type Stay = Partial<IecParticipation>;

/** Earlier stays under the chosen citizenship unless a stay says otherwise. */
function answer(country: string, stays: readonly Stay[], changes: Partial<IecFacts> = {}) {
  const previous = stays.map((stay) => iecStay({ citizenship: country, ...stay }));
  const result = evaluateIec(iecFacts({ chosenCitizenship: country, previous, ...changes }), TABLE);
  return { ...result, codes: result.reasons.map(({ code }) => code).join() };
}

const wh: Stay = { category: 'wh' };
const yp: Stay = { category: 'yp' };
const coop: Stay = { category: 'coop', months: 6 };
const used = 'participations_used';

describe('earlier stays that count (R43, R45)', () => {
  it.each<[name: string, country: string, stays: Stay[], codes: string]>([
    ['two allowed, none used', 'DE', [], ''],
    ['two allowed, one other used', 'DE', [yp], ''],
    ['two allowed, two others used', 'DE', [wh, yp], used],
    ['two allowed, two used of which one co-op', 'DE', [wh, coop], `${used},category_used`],
    ['three allowed, two others used', 'FI', [wh, yp], ''],
    ['three allowed, three used', 'FI', [wh, yp, coop], `${used},category_used`],
    ['three allowed, co-op used once', 'AT', [coop], 'category_used'],
    ['one allowed, none used', 'TW', [], ''],
    ['one allowed, another category used', 'TW', [wh], used],
    ['one allowed, co-op used: the number alone says it', 'LU', [coop], used],
    ['repeat allowed, co-op used once', 'CL', [coop], ''],
    ['repeat allowed, co-op used twice', 'CL', [coop, coop], used],
    ['Korea: co-op once only', 'KR', [coop], 'category_used'],
    ['Korea: another category leaves co-op open', 'KR', [wh], ''],
    ['Korea: two others use up the number', 'KR', [wh, wh], used],
    ['Australia: one other leaves co-op', 'AU', [wh], ''],
    ['France: 24 months elsewhere leave co-op', 'FR', [{ ...yp, months: 24 }], ''],
    ['Ireland: co-op after co-op', 'IE', [coop], 'category_used'],
    ['United Kingdom: any category, second time', 'GB', [coop], ''],
    ['United Kingdom: third time', 'GB', [wh, coop], used],
    ['E27: a letter of introduction never used', 'DE', [{ ...coop, permitIssued: false }], ''],
    ['an unused letter beside a used one', 'DE', [wh, { ...yp, permitIssued: false }], ''],
    ['a stay under another citizenship', 'DE', [{ ...coop, citizenship: 'FR' }], ''],
    ['stays under both citizenships', 'DE', [wh, { ...yp, citizenship: 'FR' }], ''],
    ['a stay through an organization takes nothing', 'DE', [wh, { ...yp, throughRo: true }], ''],
    ['co-op through an organization leaves the category', 'DE', [{ ...coop, throughRo: true }], ''],
    ['not through an organization, said in words', 'DE', [{ ...coop, throughRo: false }], 'category_used'],
  ])('%s', (_name, country, stays, codes) => {
    const result = answer(country, stays);
    expect(result.codes).toBe(codes);
    expect(result.eligible).toBe(codes === '' ? 'yes' : 'no');
  });

  it.each<[country: string, stays: Stay[]]>([
    ['DE', [wh, yp]],
    ['KR', [coop]],
    ['TW', [coop]],
  ])('the route through an organization lifts the limits of %s', (country, stays) => {
    expect(answer(country, stays, { throughRo: true })).toMatchObject({ eligible: 'yes', codes: '' });
  });
});

describe('months the country still allows', () => {
  it.each<[name: string, country: string, stays: Stay[], months: number, codes: string]>([
    ['Switzerland, first stay', 'CH', [], 18, ''],
    ['Switzerland, after 6 months', 'CH', [coop], 12, ''],
    ['Switzerland, after 17 months', 'CH', [{ months: 17 }], 1, ''],
    ['Switzerland, after 17.5 months only part of a month is left', 'CH', [{ months: 17.5 }], 0, used],
    ['Switzerland, after 18 months', 'CH', [{ months: 18 }], 0, used],
    ['Switzerland, after more than allowed', 'CH', [{ months: 20 }], 0, used],
    ['Switzerland, unused letter', 'CH', [{ months: 18, permitIssued: false }], 18, ''],
    ['Switzerland, two stays within the total', 'CH', [coop, coop], 6, used],
    ['United Kingdom, first', 'GB', [], 24, ''],
    ['United Kingdom, second', 'GB', [{ months: 24 }], 12, ''],
    ['United Kingdom, second after a short first', 'GB', [{ months: 3 }], 12, ''],
    ['United Kingdom, third', 'GB', [wh, wh], 12, used],
    ['Q9: Australia, second stay', 'AU', [{ months: 24 }], 12, ''],
    ['Austria', 'AT', [], 6, ''],
    ['France, second stay', 'FR', [{ months: 24 }], 12, ''],
    ['Portugal', 'PT', [], 24, ''],
  ])('%s', (_name, country, stays, months, codes) => {
    expect(answer(country, stays)).toMatchObject({ maxMonths: months, codes });
  });

  it('does not know the months of an organization once the country has given all of its own', () => {
    const result = answer('CH', [{ months: 18 }], { throughRo: true });
    expect(result).toMatchObject({ eligible: 'yes', maxMonths: null, permitEndReason: 'offer' });
  });

  it('names the total where it is used up', () => {
    expect(answer('CH', [{ months: 18 }]).reasons[0]?.text).toContain('2 stays of 18 months in total');
    expect(answer('LU', [wh]).reasons[0]?.text).toContain('Luxembourg allows 1 stay;');
  });
});

describe('the gap between two stays (R46)', () => {
  const from = (day: string): Partial<IecFacts> => ({ offer: iecOffer({ from: day, to: '2027-12-31' }) });

  it.each<[name: string, country: string, expiredOn: string, start: string | undefined]>([
    ['Croatia, three months', 'HR', '2026-12-15', '2027-03-15'],
    ['Lithuania, three months', 'LT', '2026-11-30', '2027-02-28'],
    ['Slovakia, three months over a year', 'SK', '2026-10-01', '2027-01-01'],
    ['Spain, to the end of a shorter month', 'ES', '2026-08-31', '2026-11-30'],
    ['Poland, six months', 'PL', '2026-08-31', '2027-02-28'],
    ['Poland, six months into a leap year', 'PL', '2027-08-31', '2028-02-29'],
    ['Latvia, twelve months', 'LV', '2026-05-20', '2027-05-20'],
    ['Latvia, from a leap day', 'LV', '2024-02-29', '2025-02-28'],
    ['Germany asks for none', 'DE', '2026-12-15', undefined],
  ])('%s', (_name, country, expiredOn, start) => {
    expect(answer(country, [{ expiredOn }], from('2028-03-01')).earliestStart).toBe(start);
  });

  it.each([
    ['the day before', '2027-03-14', 'discontinuity'],
    ['the very day', '2027-03-15', ''],
    ['a day later', '2027-03-16', ''],
  ])('an offer that begins %s', (_name, day, codes) => {
    const result = answer('HR', [{ expiredOn: '2026-12-15' }], from(day));
    expect(result).toMatchObject({ codes, earliestStart: '2027-03-15' });
  });

  it('counts from the later of two expiries', () => {
    const result = answer(
      'HR',
      [{ expiredOn: '2026-12-15' }, { expiredOn: '2026-01-10' }],
      from('2027-06-01'),
    );
    expect(result.earliestStart).toBe('2027-03-15');
  });

  it('is left open by an expiry that is not known, and says which', () => {
    const { expiredOn: _unknown, ...stay } = iecStay({ citizenship: 'HR' });
    const result = evaluateIec(iecFacts({ chosenCitizenship: 'HR', previous: [stay] }), TABLE);
    expect(result.eligible).toBe('unknown');
    expect(result).not.toHaveProperty('earliestStart');
    expect(result.notes).toContainEqual(
      expect.objectContaining({ code: 'fact_missing', fact: 'previous[0].expiredOn', rule: 'R46' }),
    );
  });

  it('does not mind an unknown expiry where there is no gap', () => {
    const { expiredOn: _unknown, ...stay } = iecStay();
    expect(evaluateIec(iecFacts({ previous: [stay] }), TABLE).eligible).toBe('yes');
  });

  it.each<[name: string, stay: Stay]>([
    ['under another citizenship', { citizenship: 'DE' }],
    ['never begun', { permitIssued: false }],
    ['through an organization', { throughRo: true }],
  ])('does not follow a stay %s', (_name, stay) => {
    const result = answer('HR', [{ expiredOn: '2027-05-01', ...stay }]);
    expect(result.codes).toBe('');
    expect(result).not.toHaveProperty('earliestStart');
  });

  it('is lifted by the route through an organization', () => {
    const result = answer('LV', [{ expiredOn: '2027-05-01' }], { throughRo: true });
    expect(result.codes).toBe('');
    expect(result).not.toHaveProperty('earliestStart');
  });

  it('shows the earliest start while there is no offer yet', () => {
    const { offer: _none, ...facts } = iecFacts({
      chosenCitizenship: 'HR',
      previous: [iecStay({ citizenship: 'HR', expiredOn: '2026-12-15' })],
    });
    expect(evaluateIec(facts, TABLE)).toMatchObject({ earliestStart: '2027-03-15', reasons: [] });
  });
});
