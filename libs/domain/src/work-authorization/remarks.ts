import type { RemarkClass, RemarkWording, RulePack } from './rule-pack.js';

export interface CompiledWording {
  readonly class: Exclude<RemarkClass, 'none'>;
  readonly parts: readonly string[];
  readonly without: string | undefined;
}

/** R4: letters and digits alone count; case, spaces, punctuation and accents do not. */
const normalise = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

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
 * R4: what the printed lines, joined, amount to. A text that matches no known wording, or two that contradict each other,
 * is for a person to read: it never disqualifies silently.
 */
export function classifyLines(lines: readonly string[], wordings: readonly CompiledWording[]): RemarkClass {
  const text = normalise(lines.join(' '));
  if (text === '') return 'none';
  let found: RemarkClass | undefined;
  for (const wording of wordings) {
    if (!isPrinted(text, wording)) continue;
    if (found !== undefined && found !== wording.class) return 'manual_review';
    found = wording.class;
  }
  return found ?? 'manual_review';
}

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
