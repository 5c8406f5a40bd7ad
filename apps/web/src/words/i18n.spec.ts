import { afterAll, beforeAll, expect, test } from '@jest/globals';

const noted = new Map<string, string>([['coopdesk.language', 'fr']]);
const BROWSER = {
  localStorage: {
    getItem: (key: string) => noted.get(key) ?? null,
    setItem: (key: string, value: string) => void noted.set(key, value),
  },
  document: { documentElement: { lang: '' } },
};
const before = Object.keys(BROWSER).map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
);

beforeAll(() => {
  for (const [name, value] of Object.entries(BROWSER))
    Object.defineProperty(globalThis, name, { value, configurable: true });
});
afterAll(() => {
  for (const [name, was] of before)
    if (was) Object.defineProperty(globalThis, name, was);
    else Reflect.deleteProperty(globalThis, name);
});

test('words of a page that comes while the language changes are there in both', async () => {
  const { changeLanguage, loadDeskWords, startWords } = await import('./i18n.js');
  const { translator } = await import('./translation.js');
  await startWords();
  expect(BROWSER.document.documentElement.lang).toBe('fr');
  // A reader of English signs in on a French page: the desk asks for its words while the others are still on their way.
  const changed = changeLanguage('en');
  const arrived = loadDeskWords();
  await Promise.all([changed, arrived]);
  expect(translator('en', 'desk')('queue.title')).toBe('Queue');
  expect(translator('fr', 'desk')('queue.title')).not.toBe('queue.title');
  expect(BROWSER.document.documentElement.lang).toBe('en');
});
