import type { Words } from '../../letters/words.js';
import type { PrintedField } from '../reading/field-labels.js';

/** What stands on a document and does not fit: said in words, for a person to decide. It never blocks by itself (R14). */
export interface Mismatch {
  readonly code: string;
  readonly severity: 'warn' | 'info';
  readonly rule: string;
  /** The field that it stands beside. */
  readonly field: PrintedField | 'kind';
  readonly text: Words;
}

export const warning = (
  code: string,
  rule: string,
  field: Mismatch['field'],
  en: string,
  fr: string,
): Mismatch => ({
  code,
  severity: 'warn',
  rule,
  field,
  text: { en, fr },
});

export const note = (...of: Parameters<typeof warning>): Mismatch => ({
  ...warning(...of),
  severity: 'info',
});
