const MONTHS = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const;

/**
 * `2026-08-31` as it stands in prose: 31 August 2026, 31 août 2026, 1er août 2026. No-break spaces keep it on a line of a
 * page; mail subjects and plain text take ordinary ones.
 */
export function longDate(iso: string, language: 'en' | 'fr', space: '\u00a0' | ' ' = '\u00a0'): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const number = Number(day);
  const first = language === 'fr' && number === 1 ? '1er' : String(number);
  return [first, MONTHS[language][Number(month) - 1], year].join(space);
}

/** `2026-08-31` without its day: August 2026, août 2026. */
export function monthYear(iso: string, language: 'en' | 'fr'): string {
  const [year = '', month = ''] = iso.split('-');
  return `${MONTHS[language][Number(month) - 1]}\u00a0${year}`;
}
