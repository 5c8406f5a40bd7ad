import { useSyncExternalStore } from 'react';
import type { Language } from '../time/calendar-date.js';
import { withFrenchSpaces } from './french-spaces.js';

/**
 * What the build puts in the place of `react-i18next`, whose types the components are checked against: the part of it
 * that our words use (dots, values in {{braces}}, _zero, _one and _other), in a tenth of the bytes (decision 0043).
 */
export interface Words {
  readonly [key: string]: string | Words;
}

type Values = Readonly<Record<string, unknown>>;
type Translate = (key: string, values?: Values) => string;

const catalogues = new Map<string, Words>();
const translators = new Map<string, Translate>();
const readers = new Set<() => void>();
let spoken: Language = 'en';

export const spokenLanguage = (): Language => spoken;

export function speak(language: Language): void {
  spoken = language;
  for (const read of readers) read();
}

/** Words that came later stand beside those that were there. */
export function addWords(language: Language, namespace: string, words: Words): void {
  const name = `${language}:${namespace}`;
  catalogues.set(
    name,
    merged(catalogues.get(name) ?? {}, words, language === 'fr' ? withFrenchSpaces : asItIs),
  );
}

const i18n = {
  get language(): Language {
    return spoken;
  },
  exists: (key: string, { ns = 'portal' }: { ns?: string } = {}): boolean =>
    wordsAt(spoken, ns, key) !== undefined,
};

/**
 * The words of a namespace in the language that is spoken; who uses them is drawn again when it changes.
 * @public imported as `react-i18next`
 */
export function useTranslation(namespace = 'portal'): { t: Translate; i18n: typeof i18n } {
  const language = useSyncExternalStore(subscribe, spokenLanguage);
  return { t: translator(language, namespace), i18n };
}

function subscribe(read: () => void): () => void {
  readers.add(read);
  return () => readers.delete(read);
}

/** The same one each time, so that effects which depend on it do not run again. */
export function translator(language: Language, namespace: string): Translate {
  const name = `${language}:${namespace}`;
  const known = translators.get(name);
  if (known) return known;
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(`${language}-CA`);
  const translate: Translate = (key, values = {}) => {
    const { count } = values;
    const forms =
      typeof count === 'number'
        ? [...(count === 0 ? ['_zero'] : []), `_${plurals.select(count)}`, '_other', '']
        : [''];
    for (const form of forms) {
      const words = wordsAt(language, namespace, `${key}${form}`);
      if (words !== undefined) return filled(words, values, numbers);
    }
    return key;
  };
  translators.set(name, translate);
  return translate;
}

/** A number is written as the language writes numbers; what is none, such as a year or a code, comes as text. */
const filled = (words: string, values: Values, numbers: Intl.NumberFormat): string =>
  words.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value === 'number') return numbers.format(value);
    return typeof value === 'string' ? value : '';
  });

/** @param key `path.to.words`, or `namespace:path.to.words` */
function wordsAt(language: Language, namespace: string, key: string): string | undefined {
  const colon = key.indexOf(':');
  const name = `${language}:${colon < 0 ? namespace : key.slice(0, colon)}`;
  let here: string | Words | undefined = catalogues.get(name);
  for (const part of key.slice(colon + 1).split('.'))
    here = typeof here === 'object' && Object.hasOwn(here, part) ? here[part] : undefined;
  return typeof here === 'string' ? here : undefined;
}

const asItIs = (words: string): string => words;

function merged(before: Words, words: Words, set: (words: string) => string): Words {
  const all: Record<string, string | Words> = { ...before };
  for (const [key, value] of Object.entries(words)) {
    const known = all[key];
    all[key] =
      typeof value === 'string' ? set(value) : merged(typeof known === 'object' ? known : {}, value, set);
  }
  return all;
}
