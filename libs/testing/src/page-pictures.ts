import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A page in shades of grey, a byte a pixel, row by row. */
export interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const RESOLUTION = '80';

/** The pages of a PDF as poppler draws them. */
export function picturesOf(pdf: Buffer): PagePicture[] {
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-pages-'));
  try {
    writeFileSync(join(folder, 'letter.pdf'), pdf);
    execFileSync('pdftoppm', ['-r', RESOLUTION, '-gray', 'letter.pdf', 'page'], { cwd: folder });
    const files = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return files.toSorted().map((name) => fromPgm(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fromPgm(file: Buffer): PagePicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.toString('latin1', 0, 64));
  if (!header) throw new Error('This is no grey picture of poppler.');
  return { width: Number(header[1]), height: Number(header[2]), pixels: file.subarray(header[0].length) };
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Sixteen shades are enough to compare by, and keep the file small. */
export function toPng({ width, height, pixels }: PagePicture): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = shade(pixels[y * width + x]!);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const shade = (value: number): number => Math.round(value / 17) * 17;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Reads what `toPng` wrote. */
export function fromPng(file: Buffer): PagePicture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const length = file.readUInt32BE(33);
  const rows = inflateSync(file.subarray(41, 41 + length));
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, y) => rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))),
  );
  return { width, height, pixels };
}

const BLOCK = 4;

/**
 * How far two pages differ, in shades of 255: the worst of all blocks of four by four pixels, and the mean. The edges of
 * letters, which releases of poppler smooth differently, hardly count; a moved or another word does.
 */
export function differenceOf(
  a: PagePicture,
  b: PagePicture,
): { readonly worst: number; readonly mean: number } {
  if (a.width !== b.width || a.height !== b.height) return { worst: 255, mean: 255 };
  let [worst, total, blocks] = [0, 0, 0];
  for (let y = 0; y + BLOCK <= a.height; y += BLOCK) {
    for (let x = 0; x + BLOCK <= a.width; x += BLOCK) {
      const difference = Math.abs(blockMean(a, x, y) - blockMean(b, x, y));
      worst = Math.max(worst, difference);
      total += difference;
      blocks += 1;
    }
  }
  return { worst, mean: total / blocks };
}

function blockMean({ width, pixels }: PagePicture, x: number, y: number): number {
  let sum = 0;
  for (let row = y; row < y + BLOCK; row += 1) {
    for (let column = x; column < x + BLOCK; column += 1) sum += pixels[row * width + column]!;
  }
  return sum / (BLOCK * BLOCK);
}
