import type { Term } from '../api/shapes/office.js';
import { dateInProse, type Language } from '../time/calendar-date.js';

/** Seasons that offices name their terms by; any other name is their own and stays. */
const SEASONS: Readonly<Record<string, string>> = {
  Spring: 'Printemps',
  Summer: 'Été',
  Fall: 'Automne',
  Autumn: 'Automne',
  Winter: 'Hiver',
};

/** 'Spring 2027', in French 'Printemps 2027'. */
export const termInLanguage = (name: string, language: Language): string =>
  language === 'fr' ? name.replace(/^([A-Z]\w+)(?= \d{4}$)/, (season) => SEASONS[season] ?? season) : name;

/** 'Spring 2027 (4 January 2027 – 30 April 2027)'. */
export const termWithDates = ({ name, startsOn, endsOn }: Term, language: Language): string =>
  `${termInLanguage(name, language)} (${dateInProse(startsOn, language)} – ${dateInProse(endsOn, language)})`;
