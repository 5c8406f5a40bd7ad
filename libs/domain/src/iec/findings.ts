import type { IecNote, IecNoteCode, IecReason, IecReasonCode } from './result.js';

/** What one concern has to say: a reason against, a fact that is needed and not known, or a warning. */
export type Finding =
  | { readonly kind: 'reason'; readonly reason: IecReason }
  | { readonly kind: 'missing'; readonly fact: string; readonly rule: string; readonly text: string }
  | { readonly kind: 'note'; readonly note: IecNote };

export const against = (code: IecReasonCode, rule: string, text: string): Finding => ({
  kind: 'reason',
  reason: { code, rule, text },
});

export const missing = (fact: string, rule: string, text: string): Finding => ({
  kind: 'missing',
  fact,
  rule,
  text,
});

export const warn = (code: IecNoteCode, rule: string, text: string): Finding => ({
  kind: 'note',
  note: { code, rule, text },
});

export const reasonsOf = (findings: readonly Finding[]): IecReason[] =>
  findings.flatMap((finding) => (finding.kind === 'reason' ? [finding.reason] : []));

export const notesOf = (findings: readonly Finding[]): IecNote[] =>
  findings.flatMap((finding) => (finding.kind === 'note' ? [finding.note] : []));

/** Missing facts as notes, so that the reader sees what to find out. */
export const missingAsNotes = (findings: readonly Finding[]): IecNote[] =>
  findings.flatMap((finding) =>
    finding.kind === 'missing'
      ? [{ code: 'fact_missing', rule: finding.rule, text: finding.text, fact: finding.fact }]
      : [],
  );
