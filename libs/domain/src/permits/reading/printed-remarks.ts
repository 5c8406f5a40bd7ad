import { RemarkReader } from '../../work-authorization/remarks.js';
import type { RemarkClass } from '../../work-authorization/rule-pack.js';
import { remarks20261121 } from '../../work-authorization/rule-packs/remarks-2026-11-21.js';
import { editDistance, lettersOf } from './edit-distance.js';

export interface RemarkReading {
  readonly remarkClass: RemarkClass;
  /** Whether the wording was known letter by letter; else it was known but for a few letters, which a person compares. */
  readonly exact: boolean;
}

/** One letter in thirty may be misread: far fewer than part the wordings from one another. */
const LETTERS_PER_ERROR = 30;
const reader = new RemarkReader(remarks20261121);
const wholeWordings = remarks20261121.filter(({ parts }) => parts.length === 1 && parts[0]!.length > 60);

/**
 * R4 for what was read from a page, by the wordings that the product came with. It only proposes: what counts is the text
 * that a person confirms, under the rules in force.
 */
export function remarkReading(lines: readonly string[]): RemarkReading {
  const remarkClass = reader.classify(lines);
  if (remarkClass !== 'manual_review') return { remarkClass, exact: true };
  const letters = lettersOf(lines.join(' '));
  for (const wording of wholeWordings) {
    const known = lettersOf(wording.parts[0] as string);
    const most = Math.floor(known.length / LETTERS_PER_ERROR);
    const errors = editDistance(letters, known, most);
    if (errors <= most) return { remarkClass: wording.class, exact: errors === 0 };
  }
  return { remarkClass, exact: true };
}
