import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../time/calendar-date.js';
import { noteLanguage, preferredLanguage } from './preference.js';

/** The portal's words come with the first page; the desk's only with the desk. */
export type Catalogue = 'portal' | 'desk';

const LOADERS: Record<Catalogue, Record<Language, () => Promise<{ default: object }>>> = {
  portal: { en: () => import('./en/portal.js'), fr: () => import('./fr/portal.js') },
  desk: { en: () => import('./en/desk.js'), fr: () => import('./fr/desk.js') },
};

const inUse = new Set<Catalogue>(['portal']);

async function load(catalogue: Catalogue, language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, catalogue)) return;
  const words = await LOADERS[catalogue][language]();
  i18next.addResourceBundle(language, catalogue, words.default);
}

export async function startWords(): Promise<void> {
  const language = preferredLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['portal'],
    defaultNS: 'portal',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await load('portal', language);
  document.documentElement.lang = language;
}

export async function loadDeskWords(): Promise<void> {
  inUse.add('desk');
  await load('desk', currentLanguage());
}

export function currentLanguage(): Language {
  return i18next.language === 'fr' ? 'fr' : 'en';
}

/** Changes every word in place: the page, the form and what is typed stay. */
export async function changeLanguage(language: Language): Promise<void> {
  await Promise.all([...inUse].map((catalogue) => load(catalogue, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  noteLanguage(language);
}
