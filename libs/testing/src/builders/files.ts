import { crc32, deflateSync } from 'node:zlib';

export interface PdfParts {
  pages?: number;
  /** More objects, each the text between `obj` and `endobj`; the first is number 10. */
  objects?: string[];
  /** More entries of the catalog. */
  catalog?: string;
  /** More entries of the trailer. */
  trailer?: string;
  /** More entries of the page. */
  page?: string;
}

/** A small PDF of our own making, with a right index. */
export function aPdf({
  pages = 1,
  objects = [],
  catalog = '',
  trailer = '',
  page = '',
}: PdfParts = {}): Buffer {
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ');
  const numbered: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`],
    [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`],
    ...objects.map((object, index): [number, string] => [10 + index, object]),
  ];
  let text = '%PDF-1.7\n';
  const index = numbered.map(([number, object]) => {
    const at = String(Buffer.byteLength(text, 'latin1')).padStart(10, '0');
    text += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${at} 00000 n \n`;
  });
  const start = Buffer.byteLength(text, 'latin1');
  text += `xref\n0 1\n0000000000 65535 f \n${index.join('')}`;
  text += `trailer\n<< /Size ${10 + objects.length} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** An object stream as PDF writers pack their objects, to be one of the `objects` of `aPdf`. */
export function packedObjects(objects: string, dictionary = '/Type /ObjStm'): string {
  const packed = deflateSync(Buffer.from(`20 0 ${objects}`, 'latin1')).toString('latin1');
  return `<< ${dictionary} /N 1 /First 5 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}

/** A grey PNG; a size other than the data's makes a picture that announces more than it has. */
export function aPng({ width = 4, height = 3 } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const data = deflateSync(Buffer.alloc(Math.min(height, 100) * (Math.min(width, 100) + 1)));
  const signature = Buffer.from('\x89PNG\r\n\x1A\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The frame of a JPEG with some coded data; no viewer shows it, but its structure is right. */
export function aJpeg({ width = 4, height = 3 } = {}): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  // The application segment holds a whole small JPEG, as cameras put it there.
  const thumbnail = Buffer.from([0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0]);
  const data = Buffer.from([
    0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9,
  ]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), thumbnail, frame, data]);
}

/** The boxes of a HEIC picture with a thumbnail. */
export function aHeic({ width = 4, height = 3 } = {}): Buffer {
  const box = (type: string, ...content: Buffer[]): Buffer => {
    const body = Buffer.concat(content);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + body.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const size = (w: number, h: number): Buffer => {
    const content = Buffer.alloc(12);
    content.writeUInt32BE(w, 4);
    content.writeUInt32BE(h, 8);
    return box('ispe', content);
  };
  const properties = box('iprp', box('ipco', size(2, 1), size(width, height)));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(4), properties),
    box('mdat', Buffer.alloc(64)),
  ]);
}

/** A TIFF of grey pages, in either order of bytes. */
export function aTiff({ width = 4, height = 3, pages = 1, littleEndian = true } = {}): Buffer {
  const pageBytes = 2 + 12 * 4 + 4;
  const file = Buffer.alloc(8 + pages * pageBytes + 16);
  const number = (value: number, at: number, size: 2 | 4): void => {
    if (littleEndian) file.writeUIntLE(value, at, size);
    else file.writeUIntBE(value, at, size);
  };
  file.write(littleEndian ? 'II' : 'MM', 0, 'latin1');
  number(42, 2, 2);
  number(8, 4, 4);
  for (let page = 0; page < pages; page += 1) {
    const at = 8 + page * pageBytes;
    const values = [
      [256, width],
      [257, height],
      [273, file.length - 16],
      [279, 12],
    ] as const;
    number(values.length, at, 2);
    for (const [index, [tag, value]] of values.entries()) {
      const entry = at + 2 + 12 * index;
      number(tag, entry, 2);
      number(4, entry + 2, 2);
      number(1, entry + 4, 4);
      number(value, entry + 8, 4);
    }
    number(page + 1 < pages ? at + pageBytes : 0, at + pageBytes - 4, 4);
  }
  return file;
}
