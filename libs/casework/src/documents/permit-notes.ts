import type { Words } from '#domain/letters/words.js';

/** Something worth a second look. It never blocks: what is printed is recorded as printed (R14). */
export interface PermitNote {
  readonly code: string;
  readonly severity: 'warn' | 'info';
  readonly rule: string;
  readonly text: Words;
}
