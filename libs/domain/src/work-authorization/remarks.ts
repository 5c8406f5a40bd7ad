import type { RemarkClass, RemarkWording, RulePack } from './rule-pack.js';

export interface CompiledWording {
  readonly class: Exclude<RemarkClass, 'none'>;
  readonly parts: readonly string[];
  readonly without: string | undefined;
}

/** Letters and digits alone count: not case, spaces, punctuation, accents, or where a printed line breaks. */
const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export const compileWordings = (rows: readonly RemarkWording[]): CompiledWording[] =>
  rows
    .filter(({ state }) => state !== 'proposed')
    .map((row) => ({
      class: row.class,
      parts: row.parts.map(normalise),
      without: row.without === undefined ? undefined : normalise(row.without),
    }));

function isPrinted(text: string, { parts, without }: CompiledWording): boolean {
  if (without !== undefined && text.includes(without)) return false;
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

/**
 * R4: what the printed lines, joined, amount to. A text that matches no known wording, both qualifying wordings at once,
 * and an older wording beside one that needs a person are for a person to read: nothing disqualifies silently.
 */
export function classifyLines(lines: readonly string[], wordings: readonly CompiledWording[]): RemarkClass {
  const text = normalise(lines.join(' '));
  if (text === '') return 'none';
  let printed = 0;
  for (const wording of wordings) if (isPrinted(text, wording)) printed |= BIT[wording.class];
  if (printed & BIT.K1) return printed & BIT.K2 ? 'manual_review' : 'K1';
  if (printed & BIT.K2) return 'K2';
  return printed === BIT.not_qualifying ? 'not_qualifying' : 'manual_review';
}

const BIT = { K1: 1, K2: 2, not_qualifying: 4, manual_review: 8 } as const;

const compiled = new WeakMap<RulePack, readonly CompiledWording[]>();

/** R4 for callers outside the evaluation; lines that nobody recorded are `unknown`. */
export function classifyRemarks(
  lines: readonly string[] | undefined,
  pack: RulePack,
): RemarkClass | 'unknown' {
  if (lines === undefined) return 'unknown';
  let wordings = compiled.get(pack);
  if (!wordings) {
    wordings = compileWordings(pack.remarks);
    compiled.set(pack, wordings);
  }
  return classifyLines(lines, wordings);
}
