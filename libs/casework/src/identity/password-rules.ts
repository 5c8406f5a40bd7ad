import { Injectable } from '@nestjs/common';
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Fault } from '../outcome.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** Whose password it is: what everybody knows of a person is guessed first. */
export interface PasswordOwner {
  readonly email: string;
  readonly displayName: string;
}

/** Signs that people put for letters. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Refuses passwords that are tried first: those of the list of breached ones (49,233, of `@zxcvbn-ts/language-common`), by
 * themselves, put together from two, repeated, or with digits and signs around them, and what is made of the owner's name.
 */
@Injectable()
export class PasswordRules {
  private known: ReadonlySet<string> | undefined;

  /** @returns null where the password may be used */
  faultOf(password: string, owner: PasswordOwner): Omit<Fault, 'path'> | null {
    const { length } = Array.from(password);
    if (length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) return LENGTH;
    this.known ??= new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
    const words = new Set([...this.known, ...wordsOf(owner)]);
    const plain = password.normalize('NFKC').toLowerCase();
    const guessed = [plain, lettersOf(plain), lettersOf(coreOf(plain))].some(
      (form) => isMadeOf(words, form) || isRepeated(form),
    );
    return guessed ? GUESSED : null;
  }
}

/** Without the digits and signs around it. */
const coreOf = (text: string): string => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

const lettersOf = (text: string): string => Array.from(text, (sign) => STANDS_FOR[sign] ?? sign).join('');

const wordsOf = ({ email, displayName }: PasswordOwner): string[] =>
  [email, ...email.split(/[@.\-_+]/), ...displayName.split(/[^\p{L}]+/u), 'coopdesk']
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3);

/** One known word or two, once the digits and signs around them are gone; or nothing but those. */
function isMadeOf(words: ReadonlySet<string>, text: string): boolean {
  if (words.has(text)) return true;
  const core = coreOf(text);
  if (core.length < 5 || words.has(core)) return true;
  for (let at = 3; at <= core.length - 3; at += 1) {
    const first = core.slice(0, at).replace(/[^\p{L}\d]+$/u, '');
    const second = core.slice(at).replace(/^[^\p{L}\d]+/u, '');
    if (words.has(first) && words.has(second)) return true;
  }
  return false;
}

/** A short piece over and over, or a run of the keyboard's row of digits. */
const isRepeated = (text: string): boolean => /^(.{1,6})\1+.{0,5}$/u.test(text);

const LENGTH = {
  problem: `Choose a password of ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`,
  fr: `Choisissez un mot de passe de ${SHORTEST_PASSWORD} à ${LONGEST_PASSWORD} caractères.`,
};

const GUESSED = {
  problem:
    'This password is on lists of stolen ones, or easily guessed. Three or four unrelated words are better.',
  fr: 'Ce mot de passe figure dans des listes de mots de passe volés, ou se devine facilement. Trois ou quatre mots sans lien valent mieux.',
};
