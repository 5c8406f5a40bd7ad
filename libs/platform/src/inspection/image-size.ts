import { crc32 } from 'node:zlib';
import { Refusal } from './inspection-result.js';

export interface ImageSize {
  width: number;
  height: number;
}

/*
 * Sizes are read from the headers, before anything is decoded: a small file can announce a picture that no memory
 * holds. Each reader also walks to the end of its format, so that a file cut short is known here.
 */

/** JPEG: segments, then coded data in which FF is followed by 00 or a restart mark, until the end mark. */
export function jpegSize(bytes: Buffer): ImageSize {
  let size: ImageSize | undefined;
  let hasData = false;
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) throw new Refusal('truncated_file');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xd9) break;
    const alone = marker === 0 || marker === 0xff || marker === 1 || (marker >= 0xd0 && marker <= 0xd7);
    if (alone) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (at + 4 > bytes.length) throw new Refusal('truncated_file');
    const length = bytes.readUInt16BE(at + 2);
    if (at + 2 + length > bytes.length) throw new Refusal('truncated_file');
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && length >= 8)
      size ??= { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    hasData ||= marker === 0xda;
    at += 2 + length;
  }
  if (!hasData) throw new Refusal('unreadable');
  return positive(size);
}

/** PNG: a header, then chunks with a check sum each, to the end chunk. */
export function pngSize(bytes: Buffer): ImageSize {
  let size: ImageSize | undefined;
  let hasData = false;
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw new Refusal('truncated_file');
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw new Refusal('truncated_file');
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length)) {
      throw new Refusal('unreadable');
    }
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) throw new Refusal('unreadable');
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    hasData ||= type === 'IDAT';
    if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!hasData) throw new Refusal('unreadable');
  return positive(size);
}

/** HEIC: boxes in boxes; each picture, thumbnails too, has its size in an `ispe` box. The largest counts. */
export function heicSize(bytes: Buffer): ImageSize {
  const sizes: ImageSize[] = [];
  const walk = (from: number, to: number, depth: number): void => {
    for (let at = from; at < to;) {
      if (at + 8 > to) throw new Refusal('truncated_file');
      const type = bytes.toString('latin1', at + 4, at + 8);
      const { start, end } = boxLimits(bytes, at, to);
      if (type === 'ispe' && end - start >= 12) {
        sizes.push({ width: bytes.readUInt32BE(start + 4), height: bytes.readUInt32BE(start + 8) });
      }
      // `meta` begins with a version before its boxes.
      if (['meta', 'iprp', 'ipco'].includes(type) && depth < 4)
        walk(type === 'meta' ? start + 4 : start, end, depth + 1);
      at = end;
    }
  };
  walk(0, bytes.length, 0);
  return positive(sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0]);
}

function boxLimits(bytes: Buffer, at: number, to: number): { start: number; end: number } {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return { start: at + 8, end: to };
  const long = size === 1;
  if (long && at + 16 > to) throw new Refusal('truncated_file');
  const length = long ? Number(bytes.readBigUInt64BE(at + 8)) : size;
  const start = at + (long ? 16 : 8);
  if (at + length > to) throw new Refusal('truncated_file');
  if (at + length < start) throw new Refusal('unreadable');
  return { start, end: at + length };
}

export function positive(size: ImageSize | undefined): ImageSize {
  if (size === undefined || size.width < 1 || size.height < 1) throw new Refusal('unreadable');
  return size;
}
