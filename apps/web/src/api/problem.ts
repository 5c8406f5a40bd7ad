export interface FieldProblem {
  path: string;
  problem: string;
  /** The same in French, where the server says it in both languages. */
  fr?: string;
}

/** An error answer of the API (RFC 9457), or the network's silence (`status` 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldProblem[] = [],
    readonly extra: Record<string, unknown> = {},
  ) {
    super(`${code}: ${title}`);
  }
}

export const NO_ANSWER = 'no_answer';

export function noAnswer(): Problem {
  return new Problem(0, NO_ANSWER, '', '');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const entry = item as Record<string, unknown>;
    const fr = text(entry['fr']);
    return [
      {
        path: text(entry['path']),
        problem: text(entry['problem']) || text(entry['text']),
        ...(fr && { fr }),
      },
    ];
  });
}

/** Reads an error body; anything that is no problem document still becomes one, with the status as its code. */
export function problemFrom(status: number, body: unknown): Problem {
  const source = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const extra = source['extra'];
  return new Problem(
    status,
    text(source['code']) || `http_${status}`,
    text(source['title']),
    text(source['detail']),
    fieldProblems(source['errors']),
    typeof extra === 'object' && extra !== null ? { ...source, ...extra } : source,
  );
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(0, 'unexpected', '', '');
}
