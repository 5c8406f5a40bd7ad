import { inspectionLimits, Refusal, type RefusalCode } from './inspection-result.js';
import { isObjectStream, isPicture, plainNames, streamsOf, unpackStream } from './pdf-streams.js';

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

/** How much of a packed picture the scanner is shown: what hides behind its name would stand at its beginning. */
const PICTURE_BYTES = 64 * 1024;

/**
 * Searches all bytes of the file, not only what its index points to, and the unpacked object streams: readers
 * disagree on what is part of a document, and an old revision may come back.
 * @returns what the packed streams hold, one after the other, for a scanner that does not unpack them all
 */
export function checkPdfStructure(bytes: Buffer): Buffer {
  const end = bytes.subarray(-2_048).toString('latin1');
  if (!end.includes('%%EOF') || !end.includes('startxref')) throw new Refusal('truncated_file');
  refuseForbidden(plainNames(bytes.toString('latin1')));
  const unpacked: Buffer[] = [];
  let left: number = inspectionLimits.unpackedBytes;
  for (const stream of streamsOf(bytes)) {
    const picture = isPicture(stream.dictionary);
    checkPixels(stream.dictionary);
    const content = unpackStream(stream, bytes, picture ? PICTURE_BYTES : left, picture);
    left -= content.length;
    if (left < 0) throw new Refusal('unpacks_too_large');
    if (isObjectStream(stream.dictionary)) refuseForbidden(plainNames(content.toString('latin1')));
    unpacked.push(content);
  }
  return Buffer.concat(unpacked);
}

function refuseForbidden(text: string): void {
  for (const [pattern, code] of forbidden) {
    if (pattern.test(text)) throw new Refusal(code);
  }
}

function checkPixels(dictionary: string): void {
  const [, width] = /\/Width\s+(\d+)/.exec(dictionary) ?? [];
  const [, height] = /\/Height\s+(\d+)/.exec(dictionary) ?? [];
  if (Number(width ?? 0) * Number(height ?? 0) > inspectionLimits.pixels)
    throw new Refusal('too_many_pixels');
}
