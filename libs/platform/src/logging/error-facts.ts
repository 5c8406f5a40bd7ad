export interface ErrorFacts {
  kind: string;
  message: string;
  code?: string;
  /** What PostgreSQL names beside its message; never `detail`, which quotes the row. */
  constraint?: string;
  table?: string;
  column?: string;
  stack?: string[];
  cause?: ErrorFacts;
}

/** What a log may know of something thrown. Depth is limited, as causes can be circular. */
export function errorFacts(thrown: unknown, depth = 0): ErrorFacts {
  if (typeof thrown !== 'object' || thrown === null)
    return { kind: typeof thrown, message: withoutValues(String(thrown)) };
  const { name, message, stack, cause } = thrown as { [key in keyof Error]?: unknown };
  const facts: ErrorFacts = {
    kind: typeof name === 'string' ? name : 'object',
    message: typeof message === 'string' ? withoutValues(message) : '',
  };
  for (const key of ['code', 'constraint', 'table', 'column'] as const) {
    const value: unknown = Reflect.get(thrown, key);
    if (typeof value === 'string' || typeof value === 'number') facts[key] = String(value).slice(0, 100);
  }
  const frames = (typeof stack === 'string' ? stack : '').split('\n').filter((line) => /^\s+at /.test(line));
  if (frames.length > 0) facts.stack = frames.slice(0, 12).map((line) => line.trim());
  if (cause !== undefined && depth < 3) facts.cause = errorFacts(cause, depth + 1);
  return facts;
}

/** Libraries put the refused value into their messages, in quotes; it may be a name, an address, a number. */
export function withoutValues(message: string): string {
  return message
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»/g, '"…"')
    .replace(/[^\s<>()]+@[^\s<>()]+/g, '…@…')
    .replace(/\d{4}-\d\d-\d\d|\d{5,}/g, '…')
    .slice(0, 500);
}
