import type { Language } from '../time/calendar-date.js';

const KEY = 'coopdesk.language';

/** What was chosen on this device, else the browser's first language that we speak, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'en' || chosen === 'fr') return chosen;
  const spoken = navigator.languages
    .map((tag) => tag.slice(0, 2))
    .find((tag) => tag === 'en' || tag === 'fr');
  return spoken === 'fr' ? 'fr' : 'en';
}

export function noteLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
