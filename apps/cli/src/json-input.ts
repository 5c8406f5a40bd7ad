import { readFile, stat } from 'node:fs/promises';

/** Everything one run may read; beyond it the list is split into files. */
const MOST_BYTES = 1024 ** 3;
/** One person's facts; more is refused before it is parsed. */
const MOST_BYTES_EACH = 10_000_000;

/** Why input cannot be read, as words that follow its path. */
export class InputRefusal extends Error {
  override readonly name = 'InputRefusal';
}

/** Reads a file, or standard input for `-`. Throws an InputRefusal that says what to do. */
export async function readInput(source: string, stdin: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const bytes = source === '-' ? await readAll(stdin) : await readNamed(source);
  const start = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  if (bytes.subarray(start).every(isSpace))
    throw new InputRefusal('is empty: give one object or a list of objects');
  return bytes.subarray(start);
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function readNamed(path: string): Promise<Buffer> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw tooLarge();
    return await readFile(path);
  } catch (error) {
    throw error instanceof InputRefusal ? error : new InputRefusal(unreadable(error));
  }
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (): InputRefusal =>
  new InputRefusal('is larger than 1 GiB: split the list into several files');

function unreadable(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no file of this name: check the path';
  if (code === 'EISDIR') return 'this is a folder: name a file of facts in it';
  if (code === 'EACCES' || code === 'EPERM') return 'the file may not be read by you: check its permissions';
  return `the file cannot be read (${typeof code === 'string' ? code : 'unknown reason'}): check the path and the disk`;
}

/** Parses one object's bytes; the parser's own message is not passed on, as it quotes the input. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > MOST_BYTES_EACH)
    throw new InputRefusal("is larger than 10 MB: one person's facts are a few kilobytes");
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputRefusal('is not UTF-8: save the file in that encoding');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputRefusal(`is not JSON${placeOf(error, text)}: correct it and try again`);
  }
}

function placeOf(error: unknown, text: string): string {
  const at = /position (\d+)/.exec(String(error))?.[1];
  if (at === undefined) return '';
  const lines = text.slice(0, Number(at)).split('\n');
  return ` (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1})`;
}

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * The entries of a list, each as its own bytes, found without parsing them: a list may be far larger than any one
 * person's facts. Gives undefined where the input is no list.
 */
export function listEntries(bytes: Buffer): readonly Buffer[] | undefined {
  const start = bytes.findIndex((byte) => !isSpace(byte));
  if (bytes[start] !== OPEN_LIST) return undefined;
  const entries: Buffer[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at);
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
    if (depth > 1 || (depth === 1 && byte !== COMMA)) continue;
    entries.push(bytes.subarray(from, at));
    from = at + 1;
    if (depth === 0) return closed(bytes, at, entries);
  }
  throw new InputRefusal('is not JSON: the list has no end');
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

function endOfText(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at += 1) {
    if (bytes[at] === BACKSLASH) at += 1;
    else if (bytes[at] === QUOTE) return at;
  }
  throw new InputRefusal('is not JSON: a text in the list has no closing quote');
}

function closed(bytes: Buffer, at: number, entries: readonly Buffer[]): readonly Buffer[] {
  if (bytes[at] !== CLOSE_LIST) throw new InputRefusal('is not JSON: the list is closed by another bracket');
  if (!bytes.subarray(at + 1).every(isSpace))
    throw new InputRefusal('is not JSON: something follows the list');
  const [only] = entries;
  return entries.length === 1 && only?.every(isSpace) === true ? [] : entries;
}
