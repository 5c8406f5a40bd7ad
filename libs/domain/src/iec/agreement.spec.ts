import { describe, expect, it } from '@jest/globals';
import { iecFacts, withoutFact } from '#testing/builders/iec-facts.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecFacts } from './facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

function answer(facts: IecFacts) {
  const { eligible, reasons, notes } = evaluateIec(facts, TABLE);
  return { eligible, codes: reasons.map(({ code }) => code).join(), notes: notes.map(({ code }) => code) };
}

describe('no agreement, or none for co-op (R55)', () => {
  it.each([
    ['US', 'no_agreement'],
    ['BE', 'no_coop_category'],
  ])('%s alone leaves the route through an organization', (country, codes) => {
    const result = answer(iecFacts({ chosenCitizenship: country }));
    expect(result).toMatchObject({ eligible: 'ro_only', codes });
    expect(result.notes).toContain('recognized_organization');
  });

  it.each([
    ['US', 'no_agreement,funds'],
    ['BE', 'no_coop_category,funds'],
  ])('%s with another reason is a no', (country, codes) => {
    expect(answer(iecFacts({ chosenCitizenship: country, funds: 10 }))).toMatchObject({
      eligible: 'no',
      codes,
    });
  });

  it.each(['US', 'BE'])('%s through an organization is eligible, with a note on its agreement', (country) => {
    const result = answer(iecFacts({ chosenCitizenship: country, throughRo: true }));
    expect(result).toMatchObject({ eligible: 'yes', codes: '' });
    expect(result.notes).toContain('recognized_organization');
  });

  it('is told before the other questions are answered: what is missing cannot open the ordinary route', () => {
    expect(answer(withoutFact(iecFacts({ chosenCitizenship: 'MX' }), 'offer')).eligible).toBe('ro_only');
  });

  it('is left open through an organization by a missing fact', () => {
    const facts = iecFacts({ chosenCitizenship: 'US', throughRo: true });
    expect(answer(withoutFact(facts, 'funds')).eligible).toBe('unknown');
  });
});

describe('notes on the route', () => {
  it.each<[name: string, changes: Partial<IecFacts>, told: boolean]>([
    ['a citizen of the United States', { chosenCitizenship: 'US' }, true],
    ['a permanent resident there, Mexican', { chosenCitizenship: 'MX', usPermanentResident: true }, true],
    ['a Mexican who is none', { chosenCitizenship: 'MX', usPermanentResident: false }, false],
    ['a German resident there, on the ordinary route', { usPermanentResident: true }, false],
    [
      'a German resident there, through an organization',
      { usPermanentResident: true, throughRo: true },
      true,
    ],
  ])('filing from the United States: %s', (_name, changes, told) => {
    expect(answer(iecFacts(changes)).notes.includes('united_states_filing')).toBe(told);
  });

  it.each<[name: string, citizenships: string[], chosen: string, told: boolean]>([
    ['another with the category', ['US', 'FR'], 'US', true],
    ['another without the category', ['US', 'BE'], 'US', false],
    ['another without an agreement', ['DE', 'US'], 'DE', false],
    ['only one', ['DE'], 'DE', false],
  ])('dual citizens are told of %s', (_name, citizenships, chosenCitizenship, told) => {
    const result = answer(iecFacts({ citizenships, chosenCitizenship }));
    expect(result.notes.includes('other_citizenship')).toBe(told);
  });

  it('judges a dual citizen by the chosen row alone', () => {
    const both = { citizenships: ['DE', 'SE'], birthDate: '1993-01-01' };
    expect(answer(iecFacts({ ...both, chosenCitizenship: 'DE' })).eligible).toBe('yes');
    expect(answer(iecFacts({ ...both, chosenCitizenship: 'SE' })).codes).toBe('age');
  });

  it.each(['JE', 'GG'])('sends British citizens of %s to the row of the United Kingdom', (country) => {
    expect(answer(iecFacts({ chosenCitizenship: country })).notes).toContain('crown_dependency');
  });

  it.each([
    ['IT', ['country_hint', 'quota']],
    ['AU', ['country_hint']],
    ['CZ', []],
    ['BE', ['recognized_organization']],
    ['DE', ['quota']],
  ])("tells the row's hints and a published quota: %s", (country, notes) => {
    expect(answer(iecFacts({ chosenCitizenship: country })).notes).toEqual(notes);
  });
});
