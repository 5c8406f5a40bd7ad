import { deflateSync } from 'node:zlib';
import { aPdf, aPng, aTiff, packedObjects } from '#testing/builders/files.js';
import { aHeicPicture, aPhotograph, aPicturePng, aScan } from '#testing/builders/pictures.js';
import { aBomb, aZip, behindHeic, byQpdf, flate, inJpeg, inPng, pdfStream, VIRUS } from './hostile-makers.js';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  /** What the sender's device declares; left out: what belongs to the name. */
  readonly type?: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** `door`: refused with the upload itself; `ready`: harmless as people are shown it; else the code of its refusal. */
  readonly answer: string;
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
      return aPdf({ objects: [pdfStream('/Filter [/ASCIIHexDecode /FlateDecode]', twice)] });
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
