import type { Words } from '../letters/words.js';

const NAMES = {
  en: new Intl.DisplayNames(['en'], { type: 'region' }),
  fr: new Intl.DisplayNames(['fr'], { type: 'region' }),
};

/** A country's name in both languages; the code itself where there is none. */
export const countryNames = (code: string): Words => ({
  en: NAMES.en.of(code) ?? code,
  fr: NAMES.fr.of(code) ?? code,
});
