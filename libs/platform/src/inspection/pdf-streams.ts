import { constants, inflateSync } from 'node:zlib';
import { Refusal } from './inspection-result.js';

export interface PdfStream {
  /** What stands before it, with every coded sign of a name written out. */
  dictionary: string;
  start: number;
}

/** Names may be written with codes: /J#61vaScript is /JavaScript. */
export function plainNames(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Every stream that the bytes hold, found by its keyword: an index may leave one out. */
export function* streamsOf(bytes: Buffer): Iterable<PdfStream> {
  const keyword = Buffer.from('stream');
  for (let at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const before = bytes.toString('latin1', Math.max(0, at - 65_536), at);
    const dictionary = plainNames(before.slice(before.lastIndexOf('obj') + 3));
    const lineEnd = bytes[at + 6] === 13 && bytes[at + 7] === 10 ? 2 : 1;
    yield { dictionary, start: at + 6 + lineEnd };
  }
}

export const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image(?![A-Za-z])/.test(dictionary);

/** Not every reader asks for the type: the two numbers that objects are found by are enough for some. */
export function isObjectStream(dictionary: string): boolean {
  return /\/ObjStm/.test(dictionary) || (/\/First\s*\d/.test(dictionary) && /\/N\s*\d/.test(dictionary));
}

/**
 * Takes off the packings from the outside in, as far as they are known here. Of a `sampled` stream only the beginning,
 * else a stream that unpacks to more than `limit` is refused. Unpacked streams were searched with the file already.
 */
export function unpackStream(
  { dictionary, start }: PdfStream,
  bytes: Buffer,
  limit: number,
  sampled: boolean,
): Buffer {
  const filters = filtersOf(dictionary);
  const objects = isObjectStream(dictionary);
  // Other packings of objects are lawful and unheard of, but for hiding.
  if (objects && (filters.length > 1 || (filters.length === 1 && !isFlate(filters[0]!))))
    throw new Refusal('unreadable');
  let content: Buffer | null = null;
  for (const filter of filters) {
    const packed: Buffer = content ?? bytes.subarray(start, endOf(bytes, start));
    if (isFlate(filter)) content = inflated(content ?? bytes.subarray(start), limit, sampled, objects);
    else if (/^(ASCIIHexDecode|AHx)$/.test(filter)) content = fromHex(packed);
    else if (/^(ASCII85Decode|A85)$/.test(filter)) content = fromBase85(packed);
    else break;
  }
  return content ?? Buffer.alloc(0);
}

function filtersOf(dictionary: string): string[] {
  return [...(/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\w+/g) ?? [])];
}

const isFlate = (filter: string): boolean => filter === 'FlateDecode' || filter === 'Fl';

/** The length in the dictionary may be given elsewhere or be wrong: the keyword ends a stream. */
function endOf(bytes: Buffer, start: number): number {
  const end = bytes.indexOf('endstream', start);
  return end < 0 ? bytes.length : end;
}

/** A thousandfold is the most that deflate packs, so the beginning of the packed bytes bounds what comes out. */
function inflated(packed: Buffer, limit: number, sampled: boolean, mustOpen: boolean): Buffer {
  const input = sampled ? packed.subarray(0, 16 * 1024) : packed;
  const maxOutputLength = sampled ? 1_040 * input.length : limit;
  try {
    const content = inflateSync(input, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
    return sampled ? content.subarray(0, limit) : content;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('unpacks_too_large');
    // The word "stream" also stands in ordinary text; a page that cannot be drawn is refused later.
    if (mustOpen) throw new Refusal('unreadable');
    return Buffer.alloc(0);
  }
}

function fromHex(packed: Buffer): Buffer {
  const text = packed.toString('latin1').split('>', 1)[0]!.replaceAll(/\s/g, '');
  return Buffer.from(text.length % 2 === 1 ? `${text}0` : text, 'hex');
}

function fromBase85(packed: Buffer): Buffer {
  const text = packed.toString('latin1').split('~>', 1)[0]!.replaceAll(/\s/g, '').replaceAll('z', '!!!!!');
  const parts: Buffer[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    let value = 0;
    for (const sign of group.padEnd(5, 'u')) value = value * 85 + (sign.charCodeAt(0) - 33);
    const four = Buffer.alloc(4);
    // A group beyond 32 bits is no text of this packing.
    four.writeUInt32BE(Math.min(Math.max(value, 0), 0xffffffff));
    parts.push(four.subarray(0, group.length - 1));
  }
  return Buffer.concat(parts);
}
