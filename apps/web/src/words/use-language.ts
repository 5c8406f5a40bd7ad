import { useTranslation } from 'react-i18next';
import type { Words } from '../api/shapes/session.js';
import type { Language } from '../time/calendar-date.js';
import { withFrenchSpaces } from './french-spaces.js';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'fr' ? 'fr' : 'en';
}

/** Picks the reader's language from a sentence that the server wrote in both. */
export function usePick(): (words: Words | undefined | null) => string {
  const language = useLanguage();
  return (words) => {
    if (!words) return '';
    return language === 'fr' && words.fr ? withFrenchSpaces(words.fr) : words[language] || words.en;
  };
}
