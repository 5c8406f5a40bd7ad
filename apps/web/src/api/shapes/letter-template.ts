import type { Schemas } from '../schema.js';

export type LetterKindRecord = Schemas['LetterKindAnswer'] & { retiredAtLocal?: string | null };
export type LetterBase = LetterKindRecord['base'];
export type LetterTemplate = Schemas['LetterTemplateAnswer'] & {
  createdAtLocal?: string;
  submittedAtLocal?: string | null;
  reviewedAtLocal?: string | null;
};
export type TemplateState = LetterTemplate['state'];
export type TemplateContent = Schemas['TemplateContentBody'];
export type TemplateTexts = Schemas['TemplateTextsBody'];
export type TemplateFields = Schemas['TemplateFieldsAnswer'];
export type TemplateField = Schemas['TemplateFieldAnswer'];
export type LetterPage = Schemas['LetterPageAnswer'];
export type InventedStudent = Schemas['PreviewBody']['invented'];

export const LETTER_BASES: readonly LetterBase[] = [
  'placement',
  'permit_support',
  'all_students',
  'extension',
  'iec_host',
  'enrolment',
];
