import { ENGLISH } from './letter-words.en.js';
import { FRENCH } from './letter-words.fr.js';
import type { LetterFacts, LetterOffice } from './letter-facts.js';
import { longDate } from '../time/long-date.js';

/** A letter as plain text in its places; the template only lays it out. */
export interface LetterPage {
  readonly language: 'en' | 'fr';
  readonly title: string;
  readonly recipient: string;
  readonly numberLabel: string;
  readonly number: string;
  readonly dateLabel: string;
  readonly date: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly closing: readonly string[];
  readonly footer: string;
  readonly office: LetterOffice;
  /** Where anybody can ask whether the letter is still good; printed as an address, a code in groups and a QR code. */
  readonly verification?: LetterVerification | null;
  /** Marks every sheet so that nobody takes it for an issued letter. */
  readonly preview?: boolean;
}

export interface LetterVerification {
  /** Without groups, as in the address: `7Q4MD…`. */
  readonly code: string;
  /** `https://coop.example.ca/v/7Q4MD…` */
  readonly address: string;
}

const WORDS = { en: ENGLISH, fr: FRENCH } as const;

export function composeLetter(facts: LetterFacts): LetterPage {
  const words = WORDS[facts.language];
  return {
    language: facts.language,
    title: words.title(facts),
    recipient: words.recipient,
    numberLabel: words.numberLabel,
    number: facts.number,
    dateLabel: words.dateLabel,
    date: longDate(facts.issuedOn, facts.language),
    paragraphs: words.paragraphs(facts),
    rows: words.rows(facts).flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    closing: words.closing(facts),
    footer: words.footer(facts),
    office: facts.office,
  };
}
