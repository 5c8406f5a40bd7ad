import type { Words } from '../letters/words.js';
import { longDate } from '../time/long-date.js';

const DAY = /\b\d{4}-\d{2}-\d{2}\b(?!T)/g;

/** The engine dates in ISO, as tables and programs want it; people read its days in prose. Instants stay: a page gives them a zone. */
export const inProse = ({ en, fr }: Words): Words => ({
  en: en.replace(DAY, (day) => longDate(day, 'en', ' ')),
  fr: fr.replace(DAY, (day) => longDate(day, 'fr', ' ')),
});
