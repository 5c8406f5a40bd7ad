import type { Words } from './words.js';

/** `block`: with this the letter would say something untrue, so it cannot be approved. */
export type FindingSeverity = 'block' | 'warn' | 'info';

export interface LetterFinding {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly rule: string;
  readonly text: Words;
}

export function finding(
  severity: FindingSeverity,
  code: string,
  rule: string,
  en: string,
  fr: string,
): LetterFinding {
  return { code, severity, rule, text: { en, fr } };
}
