import { describe, expect, it } from '@jest/globals';
import { REASON_SENTENCES, withWords, wordsOfBecause } from './because-words.js';
import { TEXT_OF } from './because.js';
import { evaluated, placement } from './spec-support/builders.js';

const WHOLE_SENTENCE = /^\p{Lu}.{20,}\.$/u;
const because = (text: string) => ({ rule: 'R22', fact: 'permits', text });

describe('a reason in the words of a student', () => {
  it.each(REASON_SENTENCES)('“%s” is said in French too', (text) => {
    const { en, fr } = wordsOfBecause(because(text));
    expect(en).toBe(text);
    expect(fr).not.toBe(text);
    expect(fr).toMatch(WHOLE_SENTENCE);
  });

  it.each(Object.values(TEXT_OF))('“%s” names the permit by its day, not by its id', (basis) => {
    const words = wordsOfBecause(because(`${basis} (permit 0199-ab (2), good through 2027-01-04).`));
    expect(words.en).toMatch(/^\p{Lu}[^,]{10,}, through 4\u00a0January\u00a02027\.$/u);
    expect(words.fr).toMatch(/^\p{Lu}[^,]{10,}, jusqu’au 4\u00a0janvier\u00a02027 inclusivement\.$/u);
    expect(`${words.en}${words.fr}`).not.toContain('0199');
  });

  it('an application that is undecided, and one that was cut off', () => {
    expect(wordsOfBecause(because(`${TEXT_OF.R189} while application a-1 is undecided.`))).toEqual({
      en: 'You may go on studying while an application is undecided.',
      fr: 'Vous pouvez continuer d’étudier tant qu’une demande n’est pas décidée.',
    });
    const cut = because(`${TEXT_OF.R183_5} while application a-1 is undecided, until 2026-12-15T18:30:00Z.`);
    expect(wordsOfBecause(cut).en).toBe(
      'Your stay is extended while an application is undecided, until 15\u00a0December\u00a02026, 18:30 UTC.',
    );
    const decides = wordsOfBecause(because('Application a-1 decides these days.'));
    for (const words of [decides.en, decides.fr]) {
      expect(words).toMatch(WHOLE_SENTENCE);
      expect(words).not.toContain('a-1');
    }
  });

  it('a sentence of a rule pack that nobody has put into French stays as it is', () => {
    for (const text of [
      'A day of a new rule.',
      'A new rule (permit a, good through 2027-01-04).',
      'A new rule while application a is undecided.',
    ])
      expect(wordsOfBecause(because(text)).fr).toMatch(/^A (day of a )?new rule/);
  });

  it('stands beside every reason of a whole answer, none of them in English alone', () => {
    const worded = withWords(evaluated({ placements: [placement()] }));
    const reasons = [...worded.work, ...worded.stay, ...worded.study, ...worded.placements].flatMap((one) => [
      ...one.because,
    ]);
    expect(reasons.length).toBeGreaterThan(3);
    for (const { text, words } of reasons) {
      expect(words).toEqual(wordsOfBecause(because(text)));
      expect(words.fr).not.toBe(words.en);
    }
  });
});
