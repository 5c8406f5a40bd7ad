import type { Language } from '../time/calendar-date.js';

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
