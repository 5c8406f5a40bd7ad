import type { Language } from '../time/calendar-date.js';
import { noteLanguage, preferredLanguage } from './preference.js';
import { addWords, speak, spokenLanguage, type Words } from './translation.js';

/** Catalogues come when a page of theirs does: the first two pages' words, the other pages', an employer's, the desk's. */
type Part = 'first' | 'pages' | 'statement' | 'verification' | 'iec' | 'account' | 'desk';

const NAMESPACE: Record<Part, 'portal' | 'desk'> = {
  first: 'portal',
  pages: 'portal',
  statement: 'portal',
  verification: 'portal',
  iec: 'portal',
  account: 'portal',
  desk: 'desk',
};

const LOADERS: Record<Part, Record<Language, () => Promise<{ default: Words }>>> = {
  first: { en: () => import('./en/portal-first.js'), fr: () => import('./fr/portal-first.js') },
  pages: { en: () => import('./en/portal-pages.js'), fr: () => import('./fr/portal-pages.js') },
  statement: { en: () => import('./en/portal-statement.js'), fr: () => import('./fr/portal-statement.js') },
  verification: {
    en: () => import('./en/portal-verification.js'),
    fr: () => import('./fr/portal-verification.js'),
  },
  iec: { en: () => import('./en/portal-iec.js'), fr: () => import('./fr/portal-iec.js') },
  account: { en: () => import('./en/portal-account.js'), fr: () => import('./fr/portal-account.js') },
  desk: { en: () => import('./en/desk.js'), fr: () => import('./fr/desk.js') },
};

const inUse = new Set<Part>(['first']);
const loaded = new Set<string>();

async function load(part: Part, language: Language): Promise<void> {
  inUse.add(part);
  if (loaded.has(`${part}:${language}`)) return;
  const words = await LOADERS[part][language]();
  addWords(language, NAMESPACE[part], words.default);
  loaded.add(`${part}:${language}`);
}

export async function startWords(): Promise<void> {
  const language = preferredLanguage();
  await load('first', language);
  speak(language);
  document.documentElement.lang = language;
}

export const loadPageWords = (): Promise<void> => load('pages', currentLanguage());

export const loadStatementWords = (): Promise<void> => load('statement', currentLanguage());

export const loadVerificationWords = (): Promise<void> => load('verification', currentLanguage());

export const loadIecWords = (): Promise<void> => load('iec', currentLanguage());

export const loadAccountWords = (): Promise<void> => load('account', currentLanguage());

export async function loadDeskWords(): Promise<void> {
  await Promise.all([load('pages', currentLanguage()), load('desk', currentLanguage())]);
}

export const currentLanguage = spokenLanguage;

/** Changes every word in place: the page, the form and what is typed stay. */
export async function changeLanguage(language: Language): Promise<void> {
  // A page may come into use while words are on their way, as the desk does at sign-in: its words as well, or their keys are shown.
  while ([...inUse].some((part) => !loaded.has(`${part}:${language}`)))
    await Promise.all([...inUse].map((part) => load(part, language)));
  speak(language);
  document.documentElement.lang = language;
  noteLanguage(language);
}
