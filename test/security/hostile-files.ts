import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeflate, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { aPdf, aPng, aTiff, packedObjects } from '#testing/builders/files.js';
import { aHeicPicture, aPhotograph, aPicturePng, aScan } from '#testing/builders/pictures.js';
import { eicar } from '#testing/clamd.js';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  /** What the sender's device declares; left out: what belongs to the name. */
  readonly type?: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** `door`: refused with the upload itself; `ready`: harmless as people are shown it; else the code of its refusal. */
  readonly answer: string;
}

const stream = (dictionary: string, content: Buffer): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;
const flate = (content: Buffer, more = ''): string =>
  stream(`${more} /Filter /FlateDecode`, deflateSync(content));
const VIRUS = Buffer.from(eicar, 'latin1');

/** An archive with one file, as short as archives get. */
function aZip(content: Buffer): Buffer {
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
async function inJpeg(content: Buffer): Promise<Buffer> {
  const photograph = await aPhotograph();
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([photograph.subarray(0, 2), head, content, photograph.subarray(2)]);
}

async function inPng(content: Buffer): Promise<Buffer> {
  const picture = await aPicturePng();
  const body = Buffer.concat([Buffer.from('tEXtnote\0', 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([picture.subarray(0, 33), length, body, sum, picture.subarray(33)]);
}

function behindHeic(content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write('free', 4, 'latin1');
  return Buffer.concat([aHeicPicture(), head, content]);
}

/** As its real tool makes it. */
function byQpdf(...options: string[]): Buffer {
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
async function aBomb(dictionary = ''): Promise<Buffer> {
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
    objects: [stream(`${dictionary} /Filter /FlateDecode`, Buffer.concat(packed))],
    page: '/Contents 10 0 R',
  });
}

const EICAR: readonly HostileFile[] = [
  { what: 'alone', name: 'a.pdf', make: () => VIRUS, answer: 'door' },
  { what: 'in an archive', name: 'a.pdf', make: () => aZip(VIRUS), answer: 'door' },
  { what: 'behind a PDF', name: 'a.pdf', make: () => Buffer.concat([aPdf(), VIRUS]), answer: 'infected' },
  {
    what: 'in a packed stream of a PDF',
    name: 'a.pdf',
    make: () => aPdf({ objects: [flate(VIRUS)] }),
    answer: 'infected',
  },
  {
    what: 'in a stream of a PDF packed twice',
    name: 'a.pdf',
    make: () => {
      const twice = Buffer.from(`${deflateSync(VIRUS).toString('hex')}>`, 'latin1');
      return aPdf({ objects: [stream('/Filter [/ASCIIHexDecode /FlateDecode]', twice)] });
    },
    answer: 'infected',
  },
  {
    what: 'attached to a PDF, packed, so that a scanner misses it',
    name: 'a.pdf',
    make: () =>
      aPdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(x) 10 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (x) /EF << /F 11 0 R >> >>', flate(VIRUS, '/Type /EmbeddedFile')],
      }),
    answer: 'attachment_in_pdf',
  },
  { what: 'in a JPEG’s comment', name: 'a.jpg', make: () => inJpeg(VIRUS), answer: 'infected' },
  { what: 'in a PNG’s text', name: 'a.png', make: () => inPng(VIRUS), answer: 'infected' },
  { what: 'in a HEIC’s free box', name: 'a.heic', make: () => behindHeic(VIRUS), answer: 'infected' },
  {
    what: 'behind a TIFF',
    name: 'a.tif',
    make: async () => Buffer.concat([await aScan(), VIRUS]),
    answer: 'infected',
  },
];

const PDFS: readonly HostileFile[] = [
  {
    what: 'a PDF locked with a password',
    name: 'a.pdf',
    make: () => byQpdf('--encrypt', 'secret', 'owner', '256', '--'),
    answer: 'locked_pdf',
  },
  {
    what: 'a PDF that opens but is encrypted',
    name: 'a.pdf',
    make: () => byQpdf('--encrypt', '', 'owner', '256', '--print=none', '--'),
    answer: 'locked_pdf',
  },
  {
    what: 'a PDF with a script',
    name: 'a.pdf',
    make: () => aPdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    answer: 'scripted_pdf',
  },
  {
    what: 'a PDF with a script under another spelling, packed',
    name: 'a.pdf',
    make: () => aPdf({ objects: [packedObjects('<< /S /J#61vaScript >>')] }),
    answer: 'scripted_pdf',
  },
  {
    what: 'a PDF that starts a program',
    name: 'a.pdf',
    make: () => aPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    answer: 'launch_pdf',
  },
  {
    what: 'a PDF form that changes itself',
    name: 'a.pdf',
    make: () => aPdf({ catalog: '/AcroForm << /XFA 10 0 R >>' }),
    answer: 'xfa_pdf',
  },
  { what: 'a PDF of 21 pages', name: 'a.pdf', make: () => aPdf({ pages: 21 }), answer: 'too_many_pages' },
  {
    what: 'a PDF that unpacks to a gigabyte',
    name: 'a.pdf',
    make: () => aBomb(),
    answer: 'unpacks_too_large',
  },
  {
    what: 'the same, called a picture',
    name: 'a.pdf',
    make: () => aBomb('/Subtype /Image'),
    answer: 'refused',
  },
  { what: 'half a PDF', name: 'a.pdf', make: () => aPdf().subarray(0, 200), answer: 'truncated_file' },
];

const POLYGLOTS: readonly HostileFile[] = [
  {
    what: 'a PDF that is an archive too',
    name: 'a.pdf',
    make: () => Buffer.concat([aPdf(), aZip(Buffer.from('x'))]),
    answer: 'type_mismatch',
  },
  {
    what: 'a photograph that is an archive too',
    name: 'a.jpg',
    make: async () => Buffer.concat([await aPhotograph(), aZip(Buffer.from('x'))]),
    answer: 'type_mismatch',
  },
  {
    what: 'a web page that becomes a PDF later on',
    name: 'a.pdf',
    make: () => Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), aPdf()]),
    answer: 'door',
  },
  {
    what: 'a photograph with a web page in its comment',
    name: 'a.jpg',
    make: () => inJpeg(Buffer.from('<html><script>alert(1)</script></html>')),
    answer: 'ready',
  },
  { what: 'a picture called a PDF', name: 'a.pdf', make: aPicturePng, answer: 'type_mismatch' },
  {
    what: 'a PDF declared as a picture',
    name: 'a.pdf',
    type: 'image/png',
    make: () => aPdf(),
    answer: 'type_mismatch',
  },
  { what: 'a zip bomb', name: 'a.pdf', make: () => aZip(Buffer.alloc(50_000_000)), answer: 'door' },
];

const PICTURES: readonly HostileFile[] = [
  {
    what: 'a PNG of 30,000 × 30,000 pixels',
    name: 'a.png',
    make: () => aPng({ width: 30_000, height: 30_000 }),
    answer: 'too_many_pixels',
  },
  {
    what: 'a TIFF whose pages never end',
    name: 'a.tif',
    make: () => {
      const scan = aTiff();
      // The list of pages goes back to its beginning.
      scan.writeUInt32LE(8, 8 + 2 + 12 * 4);
      return scan;
    },
    answer: 'too_many_pages',
  },
  {
    what: 'half a photograph',
    name: 'a.jpg',
    make: async () => (await aPhotograph()).subarray(0, 900),
    answer: 'truncated_file',
  },
  {
    what: 'half a PNG',
    name: 'a.png',
    make: async () => (await aPicturePng()).subarray(0, 400),
    answer: 'truncated_file',
  },
  {
    what: 'half a HEIC',
    name: 'a.heic',
    make: () => aHeicPicture().subarray(0, 700),
    answer: 'truncated_file',
  },
  {
    what: 'half a TIFF',
    name: 'a.tif',
    make: async () => (await aScan()).subarray(0, 300),
    answer: 'truncated_file',
  },
  {
    what: 'a photograph of noise',
    name: 'a.jpg',
    make: async () => {
      const photograph = Buffer.from(await aPhotograph());
      const from = photograph.indexOf(Buffer.from([0xff, 0xda]));
      return Buffer.concat([photograph.subarray(0, from), Buffer.from([0xff, 0xd9])]);
    },
    answer: 'unreadable',
  },
  { what: 'nothing at all', name: 'a.jpg', make: () => Buffer.alloc(0), answer: 'door' },
];

export const HOSTILE_FILES: readonly HostileFile[] = [
  ...EICAR.map((file) => ({ ...file, what: `EICAR ${file.what}` })),
  ...PDFS,
  ...POLYGLOTS,
  ...PICTURES,
];
