import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecStay } from '#testing/builders/iec-facts.js';
import type { CoopTerms } from '../country-table.js';
import { COUNTRY_CODES } from '../country-codes.js';
import { evaluateIec } from '../evaluate-iec.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './edition-2025-12-24.js';

/** country · ages · months · stays · repeat · gap in months · conditions, written out once more from the source. */
const WITH_CATEGORY = `
AU 18-35 12      2 no     0  school
AT 18-35 6       3 no     0  resident,sectors,graduates
CL 18-35 12      2 yes    0  school
CR 18-35 12      2 no     0  school
HR 18-35 12      2 yes    3  school
CZ 18-35 12      2 no     0  resident,school,paid
EE 18-35 12      2 no     0  school
FI 18-35 12      3 no     0  -
FR 18-35 12      2 no     0  -
DE 18-35 12      2 no     0  -
GR 18-35 12      2 no     0  -
IE 18-35 12      2 no     0  school
IT 18-35 12      2 yes    0  resident
LV 18-35 12      2 no     12 resident,school
LT 18-35 12      2 no     3  school
LU 18-35 12      1 single 0  -
NO 18-35 12      2 no     0  resident
PL 18-35 12      2 no     6  school
PT 18-35 24      1 single 0  -
SK 18-35 12      2 no     3  resident,school
SI 18-35 12      2 no     0  school
KR 18-35 24      2 once   0  -
ES 18-35 12      2 no     3  resident,school
SE 18-30 12      2 no     0  resident,school
CH 18-35 18total 2 yes    0  school
TW 18-35 12      1 single 0  school
GB 18-35 24,12   2 yes    0  -`
  .trim()
  .split('\n')
  .map((row) => row.split(/\s+/).join(' '));

const WITHOUT_CATEGORY = ['AD', 'BE', 'DK', 'HK', 'IS', 'JP', 'NL', 'NZ', 'SM'];
const QUOTAS =
  'AU:no_cap AT:20 CL:5 CR:5 HR:5 CZ:null EE:5 FI:no_cap FR:3590 DE:160 GR:10 IE:50 IT:50 LV:2 LT:5 LU:10 NO:5 ' +
  'PL:5 PT:10 SK:5 SI:5 KR:500 ES:30 SE:10 CH:50 TW:10 GB:100';

const REPEAT = { no_repeat: 'no', repeat_allowed: 'yes', coop_once: 'once', single_participation: 'single' };

function line(country: string, terms: CoopTerms): string {
  const { cap, ages } = terms;
  const months = monthsOf(cap);
  const conditions = [
    terms.residentAtHome && 'resident',
    terms.schoolAtHome && 'school',
    terms.sectors && 'sectors',
    terms.graduateWithinMonths && 'graduates',
    terms.paidOnly && 'paid',
  ].filter(Boolean);
  const repeat = REPEAT[terms.repeat];
  return `${country} ${ages.from}-${ages.to} ${months} ${terms.participations} ${repeat} ${terms.gapMonths} ${conditions.join(',') || '-'}`;
}

function monthsOf(cap: CoopTerms['cap']): string {
  if (cap.per === 'order') return `${cap.first},${cap.later}`;
  return cap.per === 'lifetime' ? `${cap.months}total` : String(cap.months);
}

const rowOf = (country: string) => TABLE.rows.find((row) => row.country === country);

describe('the country table of 2025-12-24', () => {
  it('holds 36 partners, each once, with codes that exist', () => {
    const codes = TABLE.rows.map((row) => row.country);
    expect(codes).toHaveLength(36);
    expect(new Set(codes).size).toBe(36);
    expect(codes.filter((code) => !COUNTRY_CODES.has(code))).toEqual([]);
  });

  it('says where it comes from and when it was verified', () => {
    expect(TABLE.source).toMatch(/^https:\/\/www\.canada\.ca\//);
    expect(TABLE.verifiedOn >= TABLE.publishedOn).toBe(true);
  });

  it.each(WITH_CATEGORY)('row %s', (expected) => {
    const country = expected.slice(0, 2);
    const terms = rowOf(country)?.coop;
    expect(terms && line(country, terms)).toBe(expected);
  });

  it.each(WITHOUT_CATEGORY)('%s is a partner without the co-op category', (country) => {
    expect(rowOf(country)?.coop).toBeNull();
  });

  it.each(QUOTAS.split(' '))('quota of 2025 %s', (expected) => {
    const quota = rowOf(expected.slice(0, 2))?.quota;
    expect(quota?.season).toBe(2025);
    expect(`${expected.slice(0, 2)}:${String(quota?.places)}`).toBe(expected);
  });
});

describe('a candidate with everything in order, by citizenship', () => {
  const FIRST_STAY: Record<string, number> = { AT: 6, PT: 24, KR: 24, CH: 18, GB: 24 };

  it.each(WITH_CATEGORY.map((row) => row.slice(0, 2)))(
    '%s is eligible, for the months of the row',
    (country) => {
      const result = evaluateIec(iecFacts({ chosenCitizenship: country }), TABLE);
      expect(result).toMatchObject({ eligible: 'yes', reasons: [], maxMonths: FIRST_STAY[country] ?? 12 });
    },
  );

  it.each(WITHOUT_CATEGORY)('%s: only a recognized organization, for want of the category', (country) => {
    const result = evaluateIec(iecFacts({ chosenCitizenship: country }), TABLE);
    expect(result).toMatchObject({
      eligible: 'ro_only',
      maxMonths: null,
      permitEndsOn: null,
      permitEndReason: null,
    });
    expect(result.reasons.map(({ code }) => code)).toEqual(['no_coop_category']);
  });

  it.each(['US', 'MX', 'UA', 'IN', 'BR', 'CN', 'NG', 'VN', 'XK', 'IL', 'TR'])(
    '%s: no agreement',
    (country) => {
      const result = evaluateIec(iecFacts({ chosenCitizenship: country }), TABLE);
      expect(result.eligible).toBe('ro_only');
      expect(result.reasons.map(({ code }) => code)).toEqual(['no_agreement']);
      expect(result.reasons[0]?.text).toContain(TABLE.verifiedOn);
    },
  );

  it('has no agreement for every country that is not in the table', () => {
    const partners = new Set(TABLE.rows.map((row) => row.country));
    const outside = [...COUNTRY_CODES].filter((code) => !partners.has(code));
    const answers = outside.map(
      (code) => evaluateIec(iecFacts({ chosenCitizenship: code }), TABLE).reasons[0]?.code,
    );
    expect(new Set(answers)).toEqual(new Set(['no_agreement']));
    expect(outside).toHaveLength(COUNTRY_CODES.size - 36);
  });

  it.each(
    WITH_CATEGORY.filter((row) => row.includes(' 2 no ') || row.includes(' 3 no ') || row.includes(' once ')),
  )('the category is used up by an earlier co-op stay: %s', (row) => {
    const country = row.slice(0, 2);
    const previous = [iecStay({ citizenship: country, category: 'coop', months: 6 })];
    const result = evaluateIec(iecFacts({ chosenCitizenship: country, previous }), TABLE);
    expect(result.reasons.map(({ code }) => code)).toEqual(['category_used']);
  });

  it.each(WITH_CATEGORY.filter((row) => row.includes(' yes ')))('the category may be repeated: %s', (row) => {
    const country = row.slice(0, 2);
    const previous = [iecStay({ citizenship: country, category: 'coop', months: 6 })];
    expect(evaluateIec(iecFacts({ chosenCitizenship: country, previous }), TABLE).eligible).toBe('yes');
  });
});
