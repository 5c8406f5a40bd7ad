import type { RemarkClass, RemarkWording, RulePack } from './rule-pack.js';

interface Wording {
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

const BIT = { K1: 1, K2: 2, not_qualifying: 4, manual_review: 8 } as const;

/** Most permits print the same few texts; a text that is longer than any of them is read anew each time. */
const KEPT_TEXTS = 1_000;
const KEPT_LENGTH = 1_000;

/** Reads what is printed on a study permit (R4). */
export class RemarkReader {
  private readonly wordings: readonly Wording[];
  private readonly known = new Map<string, RemarkClass>();

  constructor(rows: readonly RemarkWording[]) {
    this.wordings = rows
      .filter(({ state }) => state !== 'proposed')
      .map((row) => ({
        class: row.class,
        parts: row.parts.map(normalise),
        without: row.without === undefined ? undefined : normalise(row.without),
      }));
  }

  classify(lines: readonly string[]): RemarkClass {
    const text = lines.length === 1 ? (lines[0] as string) : lines.join(' ');
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const fresh = classOf(normalise(text), this.wordings);
    if (this.known.size < KEPT_TEXTS && text.length < KEPT_LENGTH) this.known.set(text, fresh);
    return fresh;
  }
}

/**
 * What a normalised text amounts to. A text that matches no known wording, both qualifying wordings at once, and an older
 * wording beside one that needs a person are for a person to read: nothing disqualifies silently.
 */
function classOf(text: string, wordings: readonly Wording[]): RemarkClass {
  if (text === '') return 'none';
  let printed = 0;
  for (const wording of wordings) if (isPrinted(text, wording)) printed |= BIT[wording.class];
  if (printed & BIT.K1) return printed & BIT.K2 ? 'manual_review' : 'K1';
  if (printed & BIT.K2) return 'K2';
  return printed === BIT.not_qualifying ? 'not_qualifying' : 'manual_review';
}

function isPrinted(text: string, { parts, without }: Wording): boolean {
  if (without !== undefined && text.includes(without)) return false;
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return true;
}

const readers = new WeakMap<RulePack, RemarkReader>();

/** R4 for callers outside the evaluation; lines that nobody recorded are `unknown`. */
export function classifyRemarks(
  lines: readonly string[] | undefined,
  rulePack: RulePack,
): RemarkClass | 'unknown' {
  if (lines === undefined) return 'unknown';
  let reader = readers.get(rulePack);
  if (!reader) {
    reader = new RemarkReader(rulePack.remarks);
    readers.set(rulePack, reader);
  }
  return reader.classify(lines);
}
