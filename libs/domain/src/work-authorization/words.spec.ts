import { describe, expect, it } from '@jest/globals';
import {
  both,
  DEADLINES,
  type InBoth,
  STATUS_STATES,
  STUDENT_STATES,
  STUDY_STATES,
  VERDICTS,
  WORK_BASES,
  WORK_STATES,
} from './explain-words.js';
import { FINDING_WORDS } from './finding-words.js';

const through = both(' through 4 January 2027', ' jusqu’au 4 janvier 2027 inclus');
const sentences: readonly (readonly [string, InBoth])[] = [
  ...Object.entries(FINDING_WORDS),
  ...Object.entries(STUDENT_STATES).map(([state, words]) => [state, words(through)] as const),
];

describe('the words of an answer', () => {
  it.each([
    ['states of work', WORK_STATES],
    ['what work rests on', WORK_BASES],
    ['states of stay', STATUS_STATES],
    ['states of study', STUDY_STATES],
    ['deadlines', DEADLINES],
    ['verdicts', VERDICTS],
  ] as const)('%s: each has words of its own in both languages', (_name, catalogue) => {
    const words = Object.values<InBoth>(catalogue);
    for (const { en, fr } of words) {
      expect(en).toMatch(/^[a-z].*[a-z]$/);
      expect(fr).toMatch(/^[a-zàé].*[a-zé]$/);
    }
    expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
    expect(new Set(words.map(({ fr }) => fr)).size).toBe(words.length);
  });

  it.each(sentences)('%s: a whole sentence in each language', (_code, { en, fr }) => {
    expect(en).toMatch(/^[A-Z][^.]+\.$/);
    expect(fr).toMatch(/^[A-ZÀÉ][^.]+\.$/);
    expect(fr).not.toBe(en);
  });

  it('no two findings say the same', () => {
    for (const language of ['en', 'fr'] as const)
      expect(new Set(sentences.map(([, words]) => words[language])).size).toBe(sentences.length);
  });

  it.each(['authorized', 'authorized_policy', 'limited'] as const)('%s: to its last day', (state) => {
    const { en, fr } = STUDENT_STATES[state](through);
    expect([en, fr]).toEqual([expect.stringContaining(through.en), expect.stringContaining(through.fr)]);
  });

  it.each(['not_authorized', 'unknown'] as const)('%s: to no day', (state) => {
    const { en, fr } = STUDENT_STATES[state](through);
    expect(`${en} ${fr}`).not.toContain('2027');
  });
});
