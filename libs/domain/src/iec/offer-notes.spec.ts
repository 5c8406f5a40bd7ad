import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer } from '#testing/builders/iec-facts.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecOffer } from './facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

const ita = { issuedAt: '2026-11-20T00:00:00Z' };

function notes(offer: Partial<IecOffer>, noteTeer?: boolean, invited = false): string[] {
  const facts = iecFacts({ offer: iecOffer(offer), ...(invited && { ita }) });
  const result = evaluateIec(facts, TABLE, noteTeer === undefined ? {} : { noteTeer });
  expect(result.eligible).toBe('yes');
  return result.notes.map(({ code }) => code);
}

describe('notes on the offer: they warn and never refuse', () => {
  it.each([
    ['invited, no number yet', {}, true, true],
    ['invited, number known', { offerNumber: 'A1234567' }, true, false],
    ['not invited yet', {}, false, false],
  ])('offer number: %s (R48)', (_name, offer, invited, told) => {
    expect(notes(offer, undefined, invited).includes('offer_number_missing')).toBe(told);
  });

  it.each([
    [true, false],
    [false, true],
  ])('paid %s: means for the whole stay %s (R52)', (paid, told) => {
    expect(notes({ paid }).includes('unpaid_needs_means')).toBe(told);
  });

  it.each([
    ['31301', true],
    ['32101', true],
    ['33102', true],
    ['30010', true],
    ['41221', true],
    ['42202', true],
    ['43100', true],
    ['44100', true],
    ['21231', false],
    ['41200', false],
    ['13100', false],
  ])('NOC %s: medical exam %s (R54)', (nocCode, told) => {
    expect(notes({ nocCode }).includes('medical_setting')).toBe(told);
  });

  it.each<[nocCode: string, on: boolean | undefined, told: boolean]>([
    ['65201', undefined, false],
    ['65201', false, false],
    ['65201', true, true],
    ['64100', true, true],
    ['63200', true, false],
    ['21231', true, false],
  ])('TEER of %s with the disputed row %s: %s (R42)', (nocCode, on, told) => {
    expect(notes({ nocCode }, on).includes('teer_disputed')).toBe(told);
  });

  it('has nothing to say of an occupation that is not known', () => {
    expect(notes({}, true)).toEqual(['quota']);
  });
});
