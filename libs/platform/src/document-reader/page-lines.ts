import type { PageText, PageWord } from './document-reader.js';

/** How far apart the middles of two words of a line may lie, in heights of the lower one. */
const SLACK = 0.6;

/** Words in lines as the eye sees them, across columns: from above to below, each from left to right. */
export function linesOf(words: readonly PageWord[]): PageText['lines'] {
  const lines: { middle: number; height: number; words: PageWord[] }[] = [];
  for (const word of words.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const middle = middleOf(word);
    const line = lines.findLast(
      (one) => Math.abs(one.middle - middle) <= Math.min(one.height, word.box.height) * SLACK,
    );
    if (line) {
      line.words.push(word);
      line.middle += (middle - line.middle) / line.words.length;
      line.height += (word.box.height - line.height) / line.words.length;
    } else lines.push({ middle, height: word.box.height, words: [word] });
  }
  return lines
    .toSorted((a, b) => a.middle - b.middle)
    .map((line) => ({ words: line.words.toSorted((a, b) => a.box.x - b.box.x) }));
}

const middleOf = ({ box }: PageWord): number => box.y + box.height / 2;
