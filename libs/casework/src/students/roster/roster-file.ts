import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { RosterFileError } from './roster-columns.js';

/** A roster as it lies on disk or in the store; it is read twice, so it must open twice. */
export interface RosterSource {
  readonly name: string;
  open(): Promise<Readable>;
}

export interface RosterFileFacts {
  readonly encoding: 'utf8' | 'windows-1252';
  readonly sha256: Buffer;
  readonly bytes: number;
  /** Line ends, for a progress bar. */
  readonly lines: number;
}

const NEWLINE = 0x0a;

/**
 * The first reading: what is not UTF-8 to its last byte was saved by a spreadsheet as Windows-1252.
 * @throws RosterFileError when it is no text at all
 */
export async function surveyFile(source: RosterSource): Promise<RosterFileFacts> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  let isUtf8 = true;
  let bytes = 0;
  let lines = 0;
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    if (bytes === 0) refuseOtherKinds(chunk);
    if (chunk.includes(0)) throw new RosterFileError(NOT_CSV);
    isUtf8 &&= decodes(decoder, chunk);
    hash.update(chunk);
    bytes += chunk.length;
    for (const byte of chunk) if (byte === NEWLINE) lines += 1;
  }
  isUtf8 &&= decodes(decoder);
  if (bytes === 0)
    throw new RosterFileError('The file is empty. Export the roster again and import that file.');
  return { encoding: isUtf8 ? 'utf8' : 'windows-1252', sha256: hash.digest(), bytes, lines };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

function refuseOtherKinds(start: Buffer): void {
  const signature = start.subarray(0, 4).toString('latin1');
  if (signature.startsWith('PK\u0003\u0004') || signature.startsWith('\u00D0\u00CF\u0011\u00E0'))
    throw new RosterFileError(
      'This is a workbook. Save it as "CSV UTF-8 (comma delimited)" and import that file.',
    );
  if (signature.startsWith('\u00FF\u00FE') || signature.startsWith('\u00FE\u00FF'))
    throw new RosterFileError('The file is saved as UTF-16. Save it as CSV UTF-8 and import it again.');
}

const NOT_CSV = 'This is no text file. Save the roster as CSV UTF-8 and import that file.';

export interface FileLine {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly text: string;
}

/** No row of a roster is longer; what is, is cut here and refused later, so that no line fills the memory. */
export const LONGEST_LINE = 20_000;

/** The lines of the file, whatever ends them; a byte-order mark is no part of the first. */
export async function* linesOf(
  source: RosterSource,
  encoding: RosterFileFacts['encoding'],
): AsyncGenerator<FileLine> {
  const decoder = iconv.getDecoder(encoding);
  let rest = '';
  let number = 0;
  let afterReturn = false;
  for await (const chunk of (await source.open()) as AsyncIterable<Buffer>) {
    let decoded = decoder.write(chunk);
    if (afterReturn && decoded.startsWith('\n')) decoded = decoded.slice(1);
    afterReturn = decoded.endsWith('\r');
    const pieces = (rest + decoded).split(/\r\n|\n|\r/);
    rest = pieces.pop()!.slice(0, LONGEST_LINE + 1);
    for (const text of pieces) yield { number: (number += 1), text };
  }
  rest += decoder.end() ?? '';
  if (rest !== '') yield { number: number + 1, text: rest };
}
