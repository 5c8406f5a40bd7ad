import type { Words } from '../../letters/words.js';
import { longDate } from '../../time/long-date.js';

/** A day in prose, in both languages. @param iso `YYYY-MM-DD` */
export const dayWords = (iso: string): Words => ({
  en: longDate(iso, 'en', ' '),
  fr: longDate(iso, 'fr', ' '),
});
