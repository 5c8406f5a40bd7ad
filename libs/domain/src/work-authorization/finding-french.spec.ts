import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { withWords } from './because-words.js';
import { staffWordsOf } from './finding-french.js';
import { evaluated, studyPermit } from './spec-support/builders.js';

const FILES = ['permit', 'application', 'placement', 'program', 'status', 'conflict'];
const SENTENCE = /['`]([A-Z][^'`]{15,}\.)['`]/g;
const sentences = FILES.flatMap((name) =>
  [...readFileSync(`${import.meta.dirname}/${name}-findings.ts`, 'utf8').matchAll(SENTENCE)].map(([, text]) =>
    text!.replaceAll(/\$\{[^}]+\}/g, '2027-01-04'),
  ),
);

describe('findings in the words of staff', () => {
  it('has a French twin of every sentence that the engine may say', () => {
    expect(sentences.length).toBeGreaterThan(40);
    const alone = sentences.filter((text) => staffWordsOf({ text }).fr === text);
    expect(alone).toEqual([]);
  });

  it('keeps the date', () => {
    expect(staffWordsOf({ text: 'The permit is good through 2027-01-04 only.' })).toEqual({
      en: 'The permit is good through 2027-01-04 only.',
      fr: 'Le permis ne vaut que jusqu’au 2027-01-04 inclusivement.',
    });
  });

  it('leaves a sentence that it does not know in English, in both places', () => {
    expect(staffWordsOf({ text: 'Something new.' })).toEqual({ en: 'Something new.', fr: 'Something new.' });
  });

  it('stands beside every finding of an answer', () => {
    const { findings } = withWords(evaluated({ permits: [studyPermit({ expiresOn: '2026-11-30' })] }));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'permit_expired',
        words: expect.objectContaining({ fr: 'Le permis ne vaut que jusqu’au 2026-11-30 inclusivement.' }),
      }),
    );
  });
});
