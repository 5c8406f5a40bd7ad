import { type FoundLabel, labelsOn, type PrintedField } from './field-labels.js';
import type { ReadLine, ReadPage, ReadWord } from './read-page.js';

/** A label and the words that may be its value: those after it on its line, else those beneath it. */
export interface LabelledWords {
  readonly field: PrintedField;
  readonly page: number;
  readonly beside: readonly ReadWord[];
  readonly beneath: readonly (readonly ReadWord[])[];
}

/** How many lines beneath a label its value may stand. */
const LINES_BENEATH = 2;
/** How far to the left of its label a value beneath it may begin, in page widths. */
const HANGING = 0.02;

interface LabelledLine {
  readonly line: ReadLine;
  readonly labels: readonly FoundLabel[];
  /** The label that the line begins with. */
  readonly first: FoundLabel | undefined;
  /** Whether it belongs to the remarks. */
  readonly isRemark: boolean;
}

/** Every label of a page with the words that may belong to it. Within the remarks, a label's word is only a word. */
export function labelledWords(page: ReadPage): LabelledWords[] {
  const lines = linesOf(page);
  return lines.flatMap(({ line, labels, isRemark }, at) =>
    labels.flatMap((label, nth) => {
      const { field } = label;
      if (isRemark || field === 'other' || field === 'remarks') return [];
      const next = labels[nth + 1];
      const beside = spoken(line.words.slice(label.to, next?.from));
      const left = (line.words[label.from] as ReadWord).box.x - HANGING;
      const right = next ? (line.words[next.from] as ReadWord).box.x - HANGING : 1;
      return [{ field, page: page.number, beside, beneath: beneath(lines.slice(at + 1), left, right) }];
    }),
  );
}

/** The lines of the remarks: those after their label until another label begins a line, or the page ends. */
export const remarkLines = (page: ReadPage): ReadWord[][] =>
  linesOf(page)
    .filter(({ isRemark }) => isRemark)
    .map(({ line, first }) => spoken(first ? line.words.slice(first.to) : line.words))
    .filter((words) => words.length > 0);

function linesOf(page: ReadPage): LabelledLine[] {
  let isRemark = false;
  return page.lines.map((line) => {
    const labels = joined(labelsOn(line), line);
    const first = labels.find(({ from }) => spoken(line.words.slice(0, from)).length === 0);
    if (first) isRemark = first.field === 'remarks';
    return { line, labels, first, isRemark };
  });
}

function beneath(lines: readonly LabelledLine[], left: number, right: number): ReadWord[][] {
  const found: ReadWord[][] = [];
  for (const { line, labels } of lines.slice(0, LINES_BENEATH)) {
    const within = ({ box }: ReadWord): boolean => box.x >= left && box.x < right;
    if (labels.some(({ from }) => within(line.words[from] as ReadWord))) break;
    const words = spoken(line.words.filter((word) => within(word)));
    if (words.length > 0) found.push(words);
  }
  return found;
}

/** The two languages of one label, side by side, are one label. */
function joined(labels: readonly FoundLabel[], { words }: ReadLine): FoundLabel[] {
  const whole: FoundLabel[] = [];
  for (const label of labels) {
    const last = whole.at(-1);
    const touching = last && spoken(words.slice(last.to, label.from)).length === 0;
    if (last && touching && last.field === label.field) whole.splice(-1, 1, { ...last, to: label.to });
    else whole.push(label);
  }
  return whole;
}

/** Without the colons, slashes and rules that stand between a label and its value. */
const spoken = (words: readonly ReadWord[]): ReadWord[] =>
  words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
