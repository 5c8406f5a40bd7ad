import { stripVTControlCharacters } from 'node:util';
import type { DestinationStream } from 'pino';

const colours: Record<string, number> = { debug: 90, info: 36, warn: 33, error: 31, fatal: 31 };

/** Turns each JSON line into one for a terminal; control characters of what is printed do not reach it. */
export function prettyLines(output: { write(text: string): unknown }): DestinationStream {
  return {
    write(line: string) {
      const { level, time, message, error, ...fields } = JSON.parse(line) as Record<string, unknown>;
      const details = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
      const where =
        error === undefined ? '' : `\n  ${JSON.stringify(error, null, 2).replaceAll('\n', '\n  ')}`;
      const mark = `\u001B[${colours[String(level)] ?? 36}m${String(level).padEnd(5)}\u001B[0m`;
      const text = [String(time).slice(11, 19), mark, printable([message, ...details].join(' ')) + where];
      output.write(`${text.join(' ')}\n`);
    },
  };
}

function printable(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');
}
