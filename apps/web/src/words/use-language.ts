import { useTranslation } from 'react-i18next';
import type { Words } from '../api/shapes/session.js';
import type { Language } from '../time/calendar-date.js';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'fr' ? 'fr' : 'en';
}

/** Picks the reader's language from a sentence that the server wrote in both. */
export function usePick(): (words: Words | undefined | null) => string {
  const language = useLanguage();
  return (words) => (words ? words[language] || words.en : '');
}
