import type { PreviewedRequest, PreviewOutcome } from '../../api/shapes/letter-batch.js';

/** The API takes no more in one go. */
export const MOST = 2000;

/** What a person changed by hand; everything else stands as it is offered. */
export type Marks = ReadonlyMap<string, boolean>;

export const NO_MARKS: Marks = new Map();

/** Offered at first: what nothing speaks against. What could not be issued is never chosen. */
export const isChosen = ({ request, outcome }: PreviewedRequest, marks: Marks): boolean =>
  outcome !== 'refuse' && (marks.get(request.id) ?? outcome === 'issue');

export function mark(marks: Marks, rows: readonly PreviewedRequest[], chosen: boolean): Marks {
  const next = new Map(marks);
  for (const { request } of rows) next.set(request.id, chosen);
  return next;
}

/** The body of a start: each request at the version, and with the warnings, that were on the screen. */
export const startBody = (rows: readonly PreviewedRequest[], marks: Marks) => ({
  rows: rows
    .filter((row) => isChosen(row, marks))
    .slice(0, MOST)
    .map(({ request, findings }) => ({
      requestId: request.id,
      version: request.version,
      seen: [...new Set(findings.map(({ code }) => code))],
    })),
});

export const countsOf = (rows: readonly PreviewedRequest[]): Readonly<Record<PreviewOutcome, number>> => ({
  issue: rows.filter(({ outcome }) => outcome === 'issue').length,
  warn: rows.filter(({ outcome }) => outcome === 'warn').length,
  refuse: rows.filter(({ outcome }) => outcome === 'refuse').length,
});
