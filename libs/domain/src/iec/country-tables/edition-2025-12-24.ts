import type { CoopTerms, CountryTable, PartnerRow, Quota } from '../country-table.js';

/** What most agreements say: 18–35, twelve months, two stays of different categories, nothing else. */
const USUAL: CoopTerms = {
  ages: { from: 18, to: 35 },
  cap: { per: 'participation', months: 12 },
  participations: 2,
  repeat: 'no_repeat',
  gapMonths: 0,
  residentAtHome: false,
  schoolAtHome: false,
  paidOnly: false,
};
const ONCE = { participations: 1, repeat: 'single_participation' } as const;
const REPEAT = { repeat: 'repeat_allowed' } as const;
const SCHOOL = { schoolAtHome: true } as const;
const RESIDENT = { residentAtHome: true } as const;

/** Quotas are those of the 2025 season; the ones of 2026 were not published by country. */
const partner = (
  country: string,
  name: string,
  places: Quota['places'],
  differences: Partial<CoopTerms> = {},
  ...hints: string[]
): PartnerRow => ({
  country,
  name,
  coop: { ...USUAL, ...differences },
  quota: { season: 2025, places },
  ...(hints.length > 0 && { hints, hintsFr: hints.map((hint) => IN_FRENCH[hint] ?? hint) }),
});

const withoutCoop = (country: string, name: string): PartnerRow => ({ country, name, coop: null });

/** Two categories of which one is co-op: "one other and one co-op" says the same as "no repeat" (R43). */
const OTHER_AND_COOP = 'One stay in another category and one in co-op, in either order.';

const TRAINING_CENTRE = 'Enrolment in a training centre in France is accepted.';
const CERTIFICATE = 'A certificato di residenza is asked for.';
const BRITISH = 'Only British citizens of the United Kingdom, Jersey or Guernsey are covered.';
const IN_FRENCH: Readonly<Record<string, string>> = {
  [OTHER_AND_COOP]: 'Un séjour dans une autre catégorie et un en Stage coop, dans l’ordre de votre choix.',
  [CERTIFICATE]: 'Un certificato di residenza est demandé.',
  [BRITISH]:
    'Seules les personnes de citoyenneté britannique du Royaume-Uni, de Jersey ou de Guernesey sont visées.',
  [TRAINING_CENTRE]: 'L’inscription à un centre de formation en France est acceptée.',
};

/**
 * The 36 partners of International Experience Canada as the official page listed them on 2025-12-24. A later edition is
 * a new file or an administrator's edition in the database; this one stays as it was, for cases decided under it.
 */
export const COUNTRY_TABLE_2025_12_24: CountryTable = {
  table: 'iec-coop-2025-12-24',
  source:
    'https://www.canada.ca/en/immigration-refugees-citizenship/corporate/publications-manuals/' +
    'operational-bulletins-manuals/temporary-residents/foreign-workers/exemption-codes/international-experience/' +
    'canadian-interests-reciprocal-employment-international-experience-canada-bilateral-agreements-arrangements.html',
  publishedOn: '2025-12-24',
  verifiedOn: '2026-02-12',
  rows: [
    withoutCoop('AD', 'Andorra'),
    // Q9: the official cell grants 24 months on a second stay, its own header 12; the lower figure is safe.
    partner('AU', 'Australia', 'no_cap', { ...SCHOOL }, OTHER_AND_COOP),
    partner('AT', 'Austria', 20, {
      cap: { per: 'participation', months: 6 },
      participations: 3,
      ...RESIDENT,
      sectors: ['forestry', 'agriculture', 'tourism'],
      graduateWithinMonths: 12,
    }),
    withoutCoop('BE', 'Belgium'),
    partner('CL', 'Chile', 5, { ...REPEAT, ...SCHOOL }),
    partner('CR', 'Costa Rica', 5, { ...SCHOOL }),
    partner('HR', 'Croatia', 5, { ...REPEAT, gapMonths: 3, ...SCHOOL }),
    partner('CZ', 'Czech Republic', null, { ...RESIDENT, ...SCHOOL, paidOnly: true }),
    withoutCoop('DK', 'Denmark'),
    partner('EE', 'Estonia', 5, { ...SCHOOL }),
    partner('FI', 'Finland', 'no_cap', { participations: 3 }),
    partner('FR', 'France', 3590, {}, OTHER_AND_COOP, TRAINING_CENTRE),
    partner('DE', 'Germany', 160),
    partner('GR', 'Greece', 10),
    withoutCoop('HK', 'Hong Kong'),
    withoutCoop('IS', 'Iceland'),
    partner('IE', 'Ireland', 50, { ...SCHOOL }, OTHER_AND_COOP),
    partner('IT', 'Italy', 50, { ...REPEAT, ...RESIDENT }, CERTIFICATE),
    withoutCoop('JP', 'Japan'),
    partner('LV', 'Latvia', 2, { gapMonths: 12, ...RESIDENT, ...SCHOOL }),
    partner('LT', 'Lithuania', 5, { gapMonths: 3, ...SCHOOL }),
    partner('LU', 'Luxembourg', 10, { ...ONCE }),
    withoutCoop('NL', 'Netherlands'),
    withoutCoop('NZ', 'New Zealand'),
    partner('NO', 'Norway', 5, { ...RESIDENT }),
    partner('PL', 'Poland', 5, { gapMonths: 6, ...SCHOOL }),
    partner('PT', 'Portugal', 10, { cap: { per: 'participation', months: 24 }, ...ONCE }),
    withoutCoop('SM', 'San Marino'),
    partner('SK', 'Slovakia', 5, { gapMonths: 3, ...RESIDENT, ...SCHOOL }),
    partner('SI', 'Slovenia', 5, { ...SCHOOL }),
    partner('KR', 'South Korea', 500, { cap: { per: 'participation', months: 24 }, repeat: 'coop_once' }),
    partner('ES', 'Spain', 30, { gapMonths: 3, ...RESIDENT, ...SCHOOL }),
    partner('SE', 'Sweden', 10, { ages: { from: 18, to: 30 }, ...RESIDENT, ...SCHOOL }),
    partner('CH', 'Switzerland', 50, { cap: { per: 'lifetime', months: 18 }, ...REPEAT, ...SCHOOL }),
    partner('TW', 'Taiwan', 10, { ...ONCE, ...SCHOOL }),
    partner('GB', 'United Kingdom', 100, { cap: { per: 'order', first: 24, later: 12 }, ...REPEAT }, BRITISH),
  ],
};
