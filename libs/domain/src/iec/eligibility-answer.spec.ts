import { describe, expect, it } from '@jest/globals';
import type { IecCaseFacts } from './candidate-case/case-facts.js';
import { answerEligibility } from './eligibility-answer.js';
import { SHIPPED_PROGRAMME } from './programme/shipped-programme.js';

const GERMAN: IecCaseFacts = {
  citizenships: ['DE'],
  chosenCitizenship: 'DE',
  birthDate: '2003-04-05',
  residence: 'DE',
  school: { country: 'DE', enrolled: true },
  curriculumRequires: true,
  passportExpiresOn: '2031-01-31',
  funds: 4000,
  dependants: false,
  host: { employer: 'A', onCampus: false, site: 'B', from: '2026-07-01', to: '2026-10-29', paid: true },
};
const OPEN_DAY = '2026-05-01';
const CLOSED_DAY = '2026-11-21';

const answerOn = (today: string, facts: Partial<IecCaseFacts> = {}) =>
  answerEligibility({ ...GERMAN, ...facts }, SHIPPED_PROGRAMME, { now: `${today}T20:00:00Z`, today });
const stay = (more: object) => ({
  previous: [{ citizenship: 'FR', category: 'wh' as const, months: 6, permitIssued: true, ...more }],
});

describe('one stay a season, in the public answer (R45)', () => {
  it('says so where the season that is open was used, whatever the citizenship', () => {
    const { season, seasonLimit } = answerOn(OPEN_DAY, stay({ season: 2026 }));
    expect(season.state).toBe('open');
    expect(seasonLimit?.en).toContain('a permit of the season of 2026 was issued already');
    expect(seasonLimit?.fr).toContain('un permis de la saison 2026 a déjà été délivré');
  });

  it('asks of which season the stay was where its year is not told', () => {
    expect(answerOn(OPEN_DAY, stay({ expiredOn: '2026-03-01' })).seasonLimit?.en).toContain(
      'of which season was the earlier stay?',
    );
  });

  it.each([
    ['there was no stay', OPEN_DAY, {}],
    ['the stay was of the season before', OPEN_DAY, stay({ season: 2025 })],
    ['its permit expired before the year of the season', OPEN_DAY, stay({ expiredOn: '2025-12-31' })],
    ['the letter was never used', OPEN_DAY, stay({ season: 2026, permitIssued: false })],
    ['no season is open', CLOSED_DAY, stay({ season: 2026 })],
  ])('says nothing of it where %s', (_name, today, facts) => {
    expect(answerOn(today, facts).seasonLimit).toBeNull();
  });
});

it('an invitation of weeks ago tests the age on its day, and holds no clock against anybody', () => {
  const { result } = answerEligibility(GERMAN, SHIPPED_PROGRAMME, {
    now: `${CLOSED_DAY}T20:00:00Z`,
    today: CLOSED_DAY,
    invitedOn: '2026-10-20',
  });
  expect(result).toMatchObject({ eligible: 'yes', ageTestedOn: '2026-10-20' });
  expect(result?.notes.map(({ code }) => code)).not.toContain('clock_half_gone');
});

describe('what people read', () => {
  it('names country, age and days in prose, in both languages', () => {
    const reasonOf = (facts: Partial<IecCaseFacts>) => answerOn(CLOSED_DAY, facts).result?.reasons[0]?.text;
    expect(reasonOf({ birthDate: '1980-01-01' })).toEqual({
      en: 'Germany takes ages 18 to 35; on 21 November 2026 the candidate is 46.',
      fr: 'Allemagne : de 18 à 35 ans; le 21 novembre 2026, l’âge est de 46 ans.',
    });
    expect(reasonOf({ citizenships: ['MX'], chosenCitizenship: 'MX' })).toEqual({
      en: 'Canada has no agreement with Mexico (table verified on 12 February 2026).',
      fr: 'Le Canada n’a pas d’accord avec ce pays (Mexique; tableau vérifié le 12 février 2026).',
    });
    expect(reasonOf({ funds: 100 })?.en).toBe('Funds of $2,500 are needed at entry.');
  });

  it('names the other citizenship under which one may apply', () => {
    const { result } = answerOn(CLOSED_DAY, { citizenships: ['MX', 'FR'], chosenCitizenship: 'MX' });
    const note = result?.notes.find(({ code }) => code === 'other_citizenship')?.text;
    expect(note?.en).toContain('(France)');
    expect(note?.fr).toContain('(France)');
  });
});
