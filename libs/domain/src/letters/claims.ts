import type { Claims, ClaimWords } from './claim.js';
import { ENGLISH_CLAIMS } from './claim-words.en.js';
import { FRENCH_CLAIMS } from './claim-words.fr.js';
import type { LetterFacts } from './letter-facts.js';

const WORDS: Readonly<Record<'en' | 'fr', ClaimWords>> = { en: ENGLISH_CLAIMS, fr: FRENCH_CLAIMS };

/** What the facts of a letter carry, in its language. */
export function claimsOf(facts: LetterFacts): Claims {
  const carried = Object.entries(WORDS[facts.language]).flatMap(([claim, words]) => {
    const text = words(facts);
    return text === null ? [] : [[claim, text] as const];
  });
  return Object.fromEntries(carried);
}
