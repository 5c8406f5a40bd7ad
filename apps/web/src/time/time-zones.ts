import type { Language } from './calendar-date.js';

interface PlaceZone {
  zone: string;
  place: Record<Language, string>;
}

/** Canadian places by name, west to east; no abbreviations, which mean different things in different places. */
export const PLACES: readonly PlaceZone[] = [
  {
    zone: 'America/Vancouver',
    place: { en: 'Vancouver (British Columbia)', fr: 'Vancouver (Colombie-Britannique)' },
  },
  { zone: 'America/Whitehorse', place: { en: 'Whitehorse (Yukon)', fr: 'Whitehorse (Yukon)' } },
  { zone: 'America/Edmonton', place: { en: 'Edmonton (Alberta)', fr: 'Edmonton (Alberta)' } },
  {
    zone: 'America/Yellowknife',
    place: { en: 'Yellowknife (Northwest Territories)', fr: 'Yellowknife (Territoires du Nord-Ouest)' },
  },
  { zone: 'America/Regina', place: { en: 'Regina (Saskatchewan)', fr: 'Regina (Saskatchewan)' } },
  { zone: 'America/Winnipeg', place: { en: 'Winnipeg (Manitoba)', fr: 'Winnipeg (Manitoba)' } },
  { zone: 'America/Toronto', place: { en: 'Toronto (Ontario)', fr: 'Toronto (Ontario)' } },
  { zone: 'America/Montreal', place: { en: 'Montréal (Quebec)', fr: 'Montréal (Québec)' } },
  { zone: 'America/Halifax', place: { en: 'Halifax (Nova Scotia)', fr: 'Halifax (Nouvelle-Écosse)' } },
  { zone: 'America/St_Johns', place: { en: 'St. John’s (Newfoundland)', fr: 'Saint-Jean (Terre-Neuve)' } },
];

/** The zones to choose from, the office's first, then the Canadian places, then every other zone the browser knows. */
export function zonesToChoose(officeZone: string): { here: string[]; elsewhere: string[] } {
  const canadian = PLACES.map((place) => place.zone);
  const here = [officeZone, ...canadian.filter((zone) => zone !== officeZone)];
  const elsewhere = Intl.supportedValuesOf('timeZone').filter((zone) => !here.includes(zone));
  return { here, elsewhere };
}

/** 'Vancouver (British Columbia)' or, for a zone without a name of ours, its city: 'Kolkata'. */
export function placeOfZone(zone: string, language: Language): string {
  const known = PLACES.find((place) => place.zone === zone);
  return known ? known.place[language] : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** 'Vancouver', for 'Vancouver time'. */
export function cityOfZone(zone: string, language: Language): string {
  return placeOfZone(zone, language).replace(/ \(.*\)$/, '');
}
