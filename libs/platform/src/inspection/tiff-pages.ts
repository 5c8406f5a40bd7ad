import { type ImageSize, positive } from './image-size.js';
import { inspectionLimits, Refusal } from './inspection-result.js';

const tag = { width: 256, height: 257, stripOffsets: 273, stripBytes: 279, tileOffsets: 324, tileBytes: 325 };
const typeBytes: Record<number, number> = { 1: 1, 3: 2, 4: 4 };

/** The size of each page. A page's data must lie inside the file; a list of pages that never ends is refused. */
export function tiffPages(bytes: Buffer): ImageSize[] {
  const little = bytes.readUInt8(0) === 0x49;
  const read = (at: number, length: number): number => {
    if (at + length > bytes.length) throw new Refusal('truncated_file');
    return little ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length);
  };
  const pages: ImageSize[] = [];
  for (let at = read(4, 4); at !== 0;) {
    if (pages.length >= inspectionLimits.pages) throw new Refusal('too_many_pages');
    const entries = read(at, 2);
    const values = new Map<number, number[]>();
    for (let n = 0; n < entries; n += 1) {
      const entry = at + 2 + 12 * n;
      const id = read(entry, 2);
      if (Object.values(tag).includes(id)) values.set(id, readValues(entry, read));
    }
    checkData(values, bytes.length);
    pages.push(
      positive({ width: values.get(tag.width)?.[0] ?? 0, height: values.get(tag.height)?.[0] ?? 0 }),
    );
    at = read(at + 2 + 12 * entries, 4);
  }
  return pages;
}

function readValues(entry: number, read: (at: number, length: number) => number): number[] {
  const size = typeBytes[read(entry + 2, 2)];
  const count = read(entry + 4, 4);
  if (size === undefined || count > 100_000) throw new Refusal('unreadable');
  const start = size * count <= 4 ? entry + 8 : read(entry + 8, 4);
  return Array.from({ length: count }, (_, n) => read(start + n * size, size));
}

function checkData(values: Map<number, number[]>, fileBytes: number): void {
  const offsets = values.get(tag.stripOffsets) ?? values.get(tag.tileOffsets) ?? [];
  const lengths = values.get(tag.stripBytes) ?? values.get(tag.tileBytes) ?? [];
  if (offsets.length === 0 || offsets.length !== lengths.length) throw new Refusal('unreadable');
  for (const [index, offset] of offsets.entries()) {
    if (offset + (lengths[index] ?? 0) > fileBytes) throw new Refusal('truncated_file');
  }
}
