import { describe, expect, test } from '@jest/globals';
import englishAccount from './en/portal-account.js';
import englishDesk from './en/desk.js';
import englishFirst from './en/portal-first.js';
import englishIec from './en/portal-iec.js';
import englishPages from './en/portal-pages.js';
import frenchAccount from './fr/portal-account.js';
import frenchDesk from './fr/desk.js';
import frenchFirst from './fr/portal-first.js';
import frenchIec from './fr/portal-iec.js';
import frenchPages from './fr/portal-pages.js';

function flat(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
      const here = path ? `${path}.${key}` : key;
      return typeof value === 'string' ? [[here, value] as const] : [...flat(value as object, here)];
    }),
  );
}

const slots = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();

describe.each([
  ['first pages', flat(englishFirst), flat(frenchFirst)],
  ['further pages', flat(englishPages), flat(frenchPages)],
  ['second pathway', flat(englishIec), flat(frenchIec)],
  ['own account', flat(englishAccount), flat(frenchAccount)],
  ['desk', flat(englishDesk), flat(frenchDesk)],
])('the words of the %s', (_name, english, french) => {
  test('are there in both languages, key by key', () => {
    expect([...french.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('are never empty', () => {
    const empty = [...english, ...french].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('carry the same values in both languages', () => {
    const differing = [...english].filter(
      ([key, text]) => JSON.stringify(slots(text)) !== JSON.stringify(slots(french.get(key) ?? '')),
    );
    expect(differing).toEqual([]);
  });

  test('are set as French is in Canada: a space before a colon, none before ? ; and !', () => {
    const wrong = [...french].filter(([, text]) => /[\p{L}»)}…] [?;!](\s|$)|[\p{L}»)}]: /u.test(text));
    expect(wrong).toEqual([]);
  });

  test('have been translated, not copied', () => {
    const sentences = [...english].filter(([, text]) => text.split(' ').length > 4);
    expect(sentences.filter(([key, text]) => french.get(key) === text)).toEqual([]);
  });
});

test.each([
  ['English', flat(englishFirst)],
  ['French', flat(frenchFirst)],
])('what is wrong with a date is a sentence that begins as one, in %s', (_name, words) => {
  const faults = [...words].filter(([key]) => key.startsWith('date.faults.'));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter(([, text]) => !/^\p{Lu}/u.test(text))).toEqual([]);
});
