import { longDate } from '../time/long-date.js';
import type { LetterFacts, LetterOffice } from './letter-facts.js';

/** A letter as plain text in its places; the layout only sets it. */
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
  /** The word across a page that is no letter; absent from letters. */
  readonly preview?: string;
  /** Where anybody can ask whether the letter is still good; printed as an address, a code in groups and a QR code. */
  readonly verification?: LetterVerification | null;
}

export interface LetterVerification {
  /** Without groups, as in the address: `7Q4MD…`. */
  readonly code: string;
  /** `https://coop.example.ca/v/7Q4MD…` */
  readonly address: string;
}

const LABELS = {
  en: { numberLabel: 'Our reference', dateLabel: 'Date' },
  fr: { numberLabel: 'Notre référence', dateLabel: 'Date' },
} as const;

/** The texts of a letter, rendered. */
export type RenderedTexts = Pick<
  LetterPage,
  'title' | 'recipient' | 'paragraphs' | 'rows' | 'closing' | 'footer'
>;

/** Puts rendered texts in their places; parts that came out empty are left out. */
export function letterPage(facts: LetterFacts, texts: RenderedTexts): LetterPage {
  const { language, number, office } = facts;
  const said = (text: string): boolean => text.trim() !== '';
  return {
    language,
    title: texts.title,
    recipient: texts.recipient,
    numberLabel: LABELS[language].numberLabel,
    number,
    dateLabel: LABELS[language].dateLabel,
    date: longDate(facts.issuedOn, language),
    paragraphs: texts.paragraphs.filter(said),
    rows: texts.rows.filter(({ value }) => said(value)),
    closing: texts.closing.filter(said),
    footer: texts.footer,
    office,
  };
}
