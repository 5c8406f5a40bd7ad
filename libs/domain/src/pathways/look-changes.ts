import type { Words } from '../letters/words.js';
import type { PathwayFinding, PathwayLook } from './pathway.js';

/** What a case would read otherwise: lines of its sheet with both values, and findings that came or went. */
export interface LookChanges {
  readonly lines: readonly {
    readonly code: string;
    readonly label: Words;
    readonly before: Words | null;
    readonly after: Words | null;
  }[];
  readonly came: readonly PathwayFinding[];
  readonly went: readonly PathwayFinding[];
}

type Seen = Pick<PathwayLook, 'summary' | 'findings'>;

/** @param unread codes of lines that say nothing about the case itself; null where the case reads the same */
export function lookChanges(before: Seen, after: Seen, unread: readonly string[] = []): LookChanges | null {
  const codes = [...new Set([...before.summary, ...after.summary].map(({ code }) => code))];
  const lines = codes
    .filter((code) => !unread.includes(code))
    .flatMap((code) => {
      const [was, is] = [before, after].map(({ summary }) => summary.find((line) => line.code === code));
      if (was?.value.en === is?.value.en && was?.value.fr === is?.value.fr) return [];
      const { label } = (is ?? was)!;
      return [{ code, label, before: was?.value ?? null, after: is?.value ?? null }];
    });
  const came = without(after.findings, before.findings);
  const went = without(before.findings, after.findings);
  return lines.length + came.length + went.length === 0 ? null : { lines, came, went };
}

const without = (list: readonly PathwayFinding[], others: readonly PathwayFinding[]): PathwayFinding[] =>
  list.filter(({ code, text }) => !others.some((one) => one.code === code && one.text.en === text.en));
