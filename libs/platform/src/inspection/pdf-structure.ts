import { constants, inflateSync } from 'node:zlib';
import { inspectionLimits, Refusal, type RefusalCode } from './inspection-result.js';

const nameEnd = String.raw`(?![A-Za-z0-9_.-])`;

/** What a letter or a permit never needs, by the names that switch it on. */
const forbidden: readonly [RegExp, RefusalCode][] = [
  [new RegExp(String.raw`/Encrypt\s*(\d+\s+\d+\s+R|<<)`), 'locked_pdf'],
  [new RegExp(`/JavaScript${nameEnd}`), 'scripted_pdf'],
  [new RegExp(String.raw`/JS\s*(\(|<|\d+\s+\d+\s+R)`), 'scripted_pdf'],
  [new RegExp(`/Launch${nameEnd}`), 'launch_pdf'],
  [new RegExp(`/(EmbeddedFiles?|FileAttachment|RichMedia)${nameEnd}`), 'attachment_in_pdf'],
  [new RegExp(String.raw`/EF\s*(<<|\d+\s+\d+\s+R)`), 'attachment_in_pdf'],
  [new RegExp(`/XFA${nameEnd}`), 'xfa_pdf'],
];

/**
 * Searches all bytes of the file, not only what its index points to, and the unpacked object streams: readers
 * disagree on what is part of a document, and an old revision may come back. Streams of pictures and text are
 * searched as they are, packed.
 */
export function checkPdfStructure(bytes: Buffer): void {
  const end = bytes.subarray(-2_048).toString('latin1');
  if (!end.includes('%%EOF') || !end.includes('startxref')) throw new Refusal('truncated_file');
  const text = plainNames(bytes.toString('latin1'));
  refuseForbidden(text);
  let unpacked = 0;
  for (const { dictionary, start } of streamsOf(bytes)) {
    checkPixels(dictionary);
    if (!isObjectStream(dictionary)) continue;
    const objects = unpack(dictionary, bytes.subarray(start));
    unpacked += objects.length;
    if (unpacked > 4 * inspectionLimits.unpackedBytes) throw new Refusal('unreadable');
    refuseForbidden(plainNames(objects.toString('latin1')));
  }
}

function refuseForbidden(text: string): void {
  for (const [pattern, code] of forbidden) {
    if (pattern.test(text)) throw new Refusal(code);
  }
}

/** Names may be written with codes: /J#61vaScript is /JavaScript. */
function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

interface PdfStream {
  dictionary: string;
  start: number;
}

function* streamsOf(bytes: Buffer): Iterable<PdfStream> {
  const keyword = Buffer.from('stream');
  for (let at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const before = bytes.toString('latin1', Math.max(0, at - 65_536), at);
    const dictionary = plainNames(before.slice(before.lastIndexOf('obj') + 3));
    const lineEnd = bytes[at + 6] === 13 && bytes[at + 7] === 10 ? 2 : 1;
    yield { dictionary, start: at + 6 + lineEnd };
  }
}

/** Not every reader asks for the type: the two numbers that objects are found by are enough for some. */
function isObjectStream(dictionary: string): boolean {
  return /\/ObjStm/.test(dictionary) || (/\/First\s*\d/.test(dictionary) && /\/N\s*\d/.test(dictionary));
}

function unpack(dictionary: string, content: Buffer): Buffer {
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\w+/g) ?? [];
  // Its length may be given elsewhere; without a filter all of it was searched with the file already.
  if (filters.length === 0) return Buffer.alloc(0);
  // Other packings of objects are lawful and unheard of, but for hiding.
  if (filters.length > 1 || !['FlateDecode', 'Fl'].includes(filters[0] ?? ''))
    throw new Refusal('unreadable');
  try {
    return inflateSync(content, {
      maxOutputLength: inspectionLimits.unpackedBytes,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch {
    throw new Refusal('unreadable');
  }
}

function checkPixels(dictionary: string): void {
  const [, width] = /\/Width\s+(\d+)/.exec(dictionary) ?? [];
  const [, height] = /\/Height\s+(\d+)/.exec(dictionary) ?? [];
  if (Number(width ?? 0) * Number(height ?? 0) > inspectionLimits.pixels)
    throw new Refusal('too_many_pixels');
}
