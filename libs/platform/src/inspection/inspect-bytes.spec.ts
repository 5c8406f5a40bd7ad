import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aHeic, aJpeg, aPdf, aPng, aTiff, packedObjects } from '#testing/builders/files.js';
import { inspectBytes } from './inspect-bytes.js';

const pdf = (bytes: Buffer) => inspectBytes(bytes, 'permit.pdf', 'application/pdf');
const refused = (code: string) => ({ ok: false, code });
const javascript = '<< /S /JavaScript /JS (app.alert(1)) >>';

describe('inspectBytes', () => {
  it.each([
    ['a.pdf', 'application/pdf', aPdf({ pages: 3 }), { pages: 3 }],
    ['a.JPG', 'image/jpeg', aJpeg(), { pages: 1, width: 4, height: 3 }],
    ['a.png', 'image/png', aPng(), { pages: 1, width: 4, height: 3 }],
    ['a.heic', 'image/heic', aHeic(), { pages: 1, width: 4, height: 3 }],
    ['a.tif', 'image/tiff', aTiff({ pages: 2 }), { pages: 2, width: 4, height: 3 }],
    ['a.tiff', 'image/tiff', aTiff({ littleEndian: false }), { pages: 1, width: 4, height: 3 }],
  ])('takes %s', async (name, mediaType, bytes, facts) => {
    expect(await inspectBytes(bytes, name, mediaType)).toMatchObject({ ok: true, mediaType, ...facts });
  });

  it.each([
    ['scan', 'image/png'],
    ['scan.png', ''],
    ['scan.PNG', 'application/octet-stream'],
    ['my.holiday.png', 'image/png; charset=binary'],
  ])('takes a PNG called %s of type "%s"', async (name, type) => {
    expect(await inspectBytes(aPng(), name, type)).toMatchObject({ ok: true, mediaType: 'image/png' });
  });

  it.each([
    ['scan.pdf', 'image/png'],
    ['scan.png.exe', 'image/png'],
    ['scan.png', 'text/html'],
    ['scan.png', 'application/pdf'],
    ['scan.\u202Egnp.exe', ''],
  ])('refuses a PNG called %j of type "%s"', async (name, type) => {
    expect(await inspectBytes(aPng(), name, type)).toEqual(refused('type_mismatch'));
  });

  it.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script>')],
    ['a zip', Buffer.from('PK\x03\x04aaaa')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF behind other bytes', Buffer.concat([Buffer.from('<script>\n'), aPdf()])],
    ['a video in the same boxes as HEIC', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1')],
    ['one byte', Buffer.from('%')],
  ])('refuses %s as no type of ours', async (_what, bytes) => {
    expect(await pdf(bytes)).toEqual(refused('wrong_type'));
  });

  it('refuses an empty file, and one too large', async () => {
    expect(await pdf(Buffer.alloc(0))).toEqual(refused('empty_file'));
    expect(await pdf(Buffer.concat([aPdf(), Buffer.alloc(20 * 1024 * 1024)]))).toEqual(refused('too_large'));
  });

  it.each([
    ['a.pdf', aPdf()],
    ['a.png', aPng()],
    ['a.jpg', aJpeg()],
    ['a.heic', aHeic()],
    ['a.tif', aTiff()],
  ])('knows %s cut short, wherever it was cut', async (name, bytes) => {
    for (const part of [0.3, 0.6, 0.9]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * part));
      expect(await inspectBytes(cut, name, '')).toMatchObject({ ok: false });
    }
    expect(await inspectBytes(bytes.subarray(0, Math.floor(bytes.length * 0.6)), name, '')).toEqual(
      refused('truncated_file'),
    );
  });

  it.each([
    ['a.png', aPng({ width: 60_000, height: 60_000 })],
    ['a.jpg', aJpeg({ width: 65_000, height: 65_000 })],
    ['a.heic', aHeic({ width: 100_000, height: 100_000 })],
    ['a.tif', aTiff({ width: 100_000, height: 100_000 })],
    [
      'a.pdf',
      aPdf({ objects: ['<< /Subtype /Image /Width 90000 /Height 90000 /Length 0 >>\nstream\n\nendstream'] }),
    ],
  ])('refuses %s that announces more pixels than fit', async (name, bytes) => {
    expect(await inspectBytes(bytes, name, '')).toEqual(refused('too_many_pixels'));
  });

  it('refuses too many pages', async () => {
    expect(await pdf(aPdf({ pages: 20 }))).toMatchObject({ ok: true, pages: 20 });
    expect(await pdf(aPdf({ pages: 21 }))).toEqual(refused('too_many_pages'));
    expect(await inspectBytes(aTiff({ pages: 21 }), 'a.tif', '')).toEqual(refused('too_many_pages'));
  });

  it.each([
    ['locked_pdf', aPdf({ trailer: '/Encrypt 10 0 R', objects: ['<< /Filter /Standard /V 1 >>'] })],
    ['scripted_pdf', aPdf({ catalog: `/OpenAction ${javascript}` })],
    ['scripted_pdf', aPdf({ objects: ['<< /S /J#61vaScript /J#53 (x) >>'] })],
    ['scripted_pdf', aPdf({ catalog: '/Names << /JavaScript << >> >>' })],
    ['scripted_pdf', aPdf({ objects: [packedObjects(javascript)] })],
    ['scripted_pdf', aPdf({ objects: [packedObjects(javascript, '/Type /Obj#53tm')] })],
    ['scripted_pdf', aPdf({ objects: [packedObjects(javascript, '')] })],
    [
      'scripted_pdf',
      Buffer.concat([aPdf(), Buffer.from(`10 0 obj ${javascript} endobj\nstartxref\n0\n%%EOF`)]),
    ],
    ['launch_pdf', aPdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
    ['launch_pdf', aPdf({ objects: [packedObjects('<< /S /Launch >>')] })],
    [
      'attachment_in_pdf',
      aPdf({ catalog: '/Names << /EmbeddedFiles 10 0 R >>', objects: ['<< /Names [] >>'] }),
    ],
    ['attachment_in_pdf', aPdf({ objects: ['<< /Type /Filespec /EF << /F 11 0 R >> >>'] })],
    ['attachment_in_pdf', aPdf({ objects: [packedObjects('<< /Subtype /FileAttachment >>')] })],
    ['xfa_pdf', aPdf({ catalog: '/AcroForm << /XFA 10 0 R >>', objects: ['[]'] })],
  ])('refuses with %s', async (code, bytes) => {
    expect(await pdf(bytes)).toEqual(refused(code));
  });

  it('takes a PDF with a form, a link and a first page to open, which are harmless', async () => {
    const objects = [
      '<< /S /URI /URI (https://canada.ca/JSON) >>',
      packedObjects('<< /Title (JS and Launching) >>'),
    ];
    expect(
      await pdf(aPdf({ catalog: '/OpenAction [3 0 R /Fit] /AcroForm << /Fields [] >>', objects })),
    ).toMatchObject({
      ok: true,
    });
  });

  it('refuses objects that unpack to more than anybody needs, and objects packed in a strange way', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024)).toString('latin1');
    const stream = (filter: string, data: string) =>
      `<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} /Length ${data.length} >>\nstream\n${data}\nendstream`;
    expect(await pdf(aPdf({ objects: [stream('/FlateDecode', bomb)] }))).toEqual(
      refused('unpacks_too_large'),
    );
    expect(await pdf(aPdf({ objects: [stream('[/ASCIIHexDecode /FlateDecode]', '00>')] }))).toEqual(
      refused('unreadable'),
    );
  });

  it.each([
    [
      'a PNG with a wrong sum',
      () => Buffer.from(aPng().toString('latin1').replace('IDAT', 'IDAU'), 'latin1'),
      'a.png',
    ],
    ['a PDF without pages', () => aPdf({ pages: 0 }), 'a.pdf'],
    ['a JPEG without a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'a.jpg'],
    ['a picture without width', () => aJpeg({ width: 0 }), 'a.jpg'],
  ])('refuses %s', async (_what, make, name) => {
    expect(await inspectBytes(make(), name, '')).toEqual(refused('unreadable'));
  });

  it('never throws and never takes long for damaged files', async () => {
    const originals = [aPdf(), aPng(), aJpeg(), aHeic(), aTiff({ pages: 3 })];
    const damaged = fc.record({
      original: fc.constantFrom(...originals),
      damage: fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ original, damage }) => {
        const bytes = Buffer.from(original);
        for (const [at, value] of damage) bytes.writeUInt8(value, at % bytes.length);
        const start = performance.now();
        expect(typeof (await inspectBytes(bytes, 'file', '')).ok).toBe('boolean');
        expect(performance.now() - start).toBeLessThan(10_000);
      }),
      { seed: 20_260_401, numRuns: 300 },
    );
    expect(await inspectBytes(randomBytes(1_000), 'file', '')).toMatchObject({ ok: false });
  });
});
