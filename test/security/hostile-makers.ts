import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeflate, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { aPdf } from '#testing/builders/files.js';
import { aHeicPicture, aPhotograph, aPicturePng } from '#testing/builders/pictures.js';
import { eicar } from '#testing/clamd.js';

export const pdfStream = (dictionary: string, content: Buffer): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;
export const flate = (content: Buffer, more = ''): string =>
  pdfStream(`${more} /Filter /FlateDecode`, deflateSync(content));
export const VIRUS = Buffer.from(eicar, 'latin1');

/** An archive with one file, as short as archives get. */
export function aZip(content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const [local, central, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  local.writeUInt32LE(0x04034b50);
  central.writeUInt32LE(0x02014b50);
  for (const [header, at] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(20, at);
    header.writeUInt16LE(8, at + 4);
    header.writeUInt32LE(crc32(content), at + 10);
    header.writeUInt32LE(packed.length, at + 14);
    header.writeUInt32LE(content.length, at + 18);
    header.writeUInt16LE(1, at + 22);
  }
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(47, 12);
  end.writeUInt32LE(31 + packed.length, 16);
  const name = Buffer.from('x');
  return Buffer.concat([local, name, packed, central, name, end]);
}

/** A JPEG's comment, a PNG's text, a HEIC's free box: places that no decoder looks at. */
export async function inJpeg(content: Buffer): Promise<Buffer> {
  const photograph = await aPhotograph();
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([photograph.subarray(0, 2), head, content, photograph.subarray(2)]);
}

export async function inPng(content: Buffer): Promise<Buffer> {
  const picture = await aPicturePng();
  const body = Buffer.concat([Buffer.from('tEXtnote\0', 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([picture.subarray(0, 33), length, body, sum, picture.subarray(33)]);
}

export function behindHeic(content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write('free', 4, 'latin1');
  return Buffer.concat([aHeicPicture(), head, content]);
}

/** As its real tool makes it. */
export function byQpdf(...options: string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'coopdesk-qpdf-'));
  try {
    writeFileSync(join(folder, 'in.pdf'), aPdf());
    execFileSync('qpdf', [
      '--warning-exit-0',
      '--no-warn',
      ...options,
      join(folder, 'in.pdf'),
      join(folder, 'out.pdf'),
    ]);
    return readFileSync(join(folder, 'out.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A page that unpacks to a gigabyte, in a megabyte, packed a piece at a time. */
export async function aBomb(dictionary = ''): Promise<Buffer> {
  const deflate = createDeflate({ level: 9 });
  const packed: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => packed.push(chunk));
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  for (let at = 0; at < 1024; at += 1)
    await new Promise<void>((resolve, reject) =>
      deflate.write(megabyte, (error) => (error ? reject(error) : resolve())),
    );
  await new Promise<void>((resolve) => {
    deflate.once('end', resolve);
    deflate.end();
  });
  return aPdf({
    objects: [pdfStream(`${dictionary} /Filter /FlateDecode`, Buffer.concat(packed))],
    page: '/Contents 10 0 R',
  });
}
