import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { LetterPage } from '#domain/letters/letter-page.js';
import type { PdfStandard } from '#platform/letter-renderer/letter-renderer.js';
import { demonstrationIdentity } from '#platform/letter-signer/demonstration-identity.js';
import { PadesSigner } from '#platform/letter-signer/pades-signer.js';
import { LONG_PAGE, pageFor, SAMPLE_PAGE } from './spec-support/sample-pages.js';
import {
  copiedText,
  keepPdf,
  LETTERS_FOLDER,
  MADE_AT,
  SAMPLE_IMAGES,
  sheetOf,
  sheetRenderer,
} from './spec-support/sheets.js';

interface PdfJson {
  readonly qpdf: readonly [
    unknown,
    Readonly<
      Record<
        string,
        { readonly value?: unknown; readonly stream?: { readonly dict: Readonly<Record<string, unknown>> } }
      >
    >,
  ];
}

describe('the sheet of a letter', () => {
  const renderer = sheetRenderer();
  const signer = new PadesSigner(demonstrationIdentity(LETTERS_FOLDER, MADE_AT));
  afterAll(() => renderer.close());

  const render = (page: LetterPage, pdfStandard?: PdfStandard) =>
    renderer.render({ ...sheetOf(page, SAMPLE_IMAGES), ...(pdfStandard && { pdfStandard }) });
  const signed = async (name: string, page: LetterPage): Promise<string> =>
    keepPdf(name, await signer.sign(await render(page), MADE_AT));
  const objectsOf = (path: string): unknown[] => {
    const { qpdf } = JSON.parse(execFileSync('qpdf', ['--json', path], { encoding: 'utf8' })) as PdfJson;
    return Object.values(qpdf[1]).map(({ value, stream }) => value ?? stream?.dict);
  };
  const dictionaries = (path: string, key: string) =>
    objectsOf(path).filter(
      (one): one is Record<string, unknown> => typeof one === 'object' && one !== null && key in one,
    );

  it('prints where to check it, as words and as a code', async () => {
    const text = copiedText(keepPdf('checked', await render(SAMPLE_PAGE)));
    expect(text).toContain('coop.kestrel.example/v');
    expect(text).toContain('7Q4M D2XK 9ABCD 3EFG H5JK MNPQR');
  });

  it('goes without pictures and without a code', async () => {
    const pdf = await renderer.render(sheetOf({ ...SAMPLE_PAGE, verification: null }));
    expect(copiedText(keepPdf('plain', pdf))).not.toContain('/v');
  });

  it('meets what PDF/UA asks for: the same sheet can be written as such', async () => {
    const pdf = (await render(SAMPLE_PAGE, 'ua-1')).toString('latin1');
    expect(pdf).toContain('<pdfuaid:part>1');
  });

  it('tells a screen reader its title, language, headings, heads of columns and what the pictures show', async () => {
    const path = await signed('structure', SAMPLE_PAGE);
    const structure = execFileSync('pdfinfo', ['-struct', path], { encoding: 'utf8', stdio: 'pipe' });
    for (const element of ['Document', 'H1', 'Table', 'TH', 'TD', 'Figure'])
      expect(structure).toContain(element);
    const alternatives = dictionaries(path, '/Alt').map((one) => one['/Alt']);
    expect(alternatives).toEqual(
      expect.arrayContaining([
        'u:Logo of Kestrel Polytechnic University',
        'u:Signature of Maya Okafor',
        'u:QR code with the address https://coop.kestrel.example/v/7Q4MD2XK9ABCD3EFGH5JKMNPQR',
      ]),
    );
    const [catalog] = dictionaries(path, '/Pages').filter((one) => one['/Type'] === '/Catalog');
    expect(catalog).toMatchObject({ '/Lang': 'u:en', '/MarkInfo': { '/Marked': true } });
  });

  it('holds nothing that is not on the page: no attachment, link, program, or fact in its description', async () => {
    const path = await signed('hidden', pageFor('Ananya Sharma'));
    expect(execFileSync('pdfdetach', ['-list', path], { encoding: 'utf8' })).toContain('0 embedded files');
    for (const key of [
      '/EmbeddedFiles',
      '/JavaScript',
      '/JS',
      '/OpenAction',
      '/AA',
      '/URI',
      '/Launch',
      '/XFA',
    ])
      expect(dictionaries(path, key)).toEqual([]);
    // Info has a title, the program that wrote it and times; nothing else.
    const described = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    const named = described.split('\n').map((line) => line.split(':')[0]!.trim());
    for (const field of ['Author', 'Subject', 'Keywords', 'Producer']) expect(named).not.toContain(field);
    expect(described).toContain('Confirmation of co-op work placement KPU-2026-000123');
    // Everything readable outside the compressed pages, XMP included.
    const plain = readFileSync(path, 'latin1').replaceAll(/\/FlateDecode[^]*?endstream/gu, '');
    for (const fact of ['Ananya', 'Sharma', '100900001', 'Harbour', 'Okafor@', 'Computer Information'])
      expect(plain).not.toContain(fact);
    const metadata = [...plain.matchAll(/<((?:dc|xmp|pdf|xmpMM):\w+)/gu)].map(([, name]) => name);
    expect(new Set(metadata)).toEqual(
      new Set([
        'dc:title',
        'dc:language',
        'dc:format',
        'xmp:CreatorTool',
        'xmp:ModifyDate',
        'xmp:CreateDate',
        'xmpMM:History',
        'xmpMM:InstanceID',
        'xmpMM:DocumentID',
        'xmpMM:RenditionClass',
        'pdf:PDFVersion',
      ]),
    );
  });

  it('stays small, whole and signed', async () => {
    const path = await signed('whole', SAMPLE_PAGE);
    expect(readFileSync(path).length).toBeLessThan(200_000);
    expect(spawnSync('qpdf', ['--check', path]).status).toBe(0);
    expect(execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })).toContain('Signature is Valid');
  });

  it('lets nothing run over its edge, however long', async () => {
    const path = keepPdf('long', await render(LONG_PAGE));
    const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' });
    const words = [
      ...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/gu),
    ];
    expect(words.length).toBeGreaterThan(100);
    // US letter with margins of 2.3 cm, in points.
    for (const [, xMin, yMin, xMax, yMax] of words) {
      expect(Number(xMin)).toBeGreaterThan(64);
      expect(Number(xMax)).toBeLessThan(548.5);
      expect(Number(yMin)).toBeGreaterThan(20);
      expect(Number(yMax)).toBeLessThan(782);
    }
    // What was broken to fit is whole again when it is put together.
    expect(copiedText(path).replaceAll(' ', '')).toContain(
      'WolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafersMaria',
    );
  });

  it('takes two sheets, and no third', async () => {
    const paragraphs = (count: number) => ({
      ...SAMPLE_PAGE,
      paragraphs: Array<string>(count).fill('One more line of a letter that goes on.'),
    });
    const two = keepPdf('two-sheets', await render(paragraphs(34)));
    expect(execFileSync('pdfinfo', [two], { encoding: 'utf8' })).toMatch(/Pages:\s+2/u);
    expect(copiedText(two).split('KPU-2026-000123')).toHaveLength(3);
    await expect(render(paragraphs(120))).rejects.toMatchObject({ code: 'too_long' });
  });

  it('makes the same bytes of the same letter', async () => {
    const first = await render(SAMPLE_PAGE);
    await render(LONG_PAGE);
    expect((await render(SAMPLE_PAGE)).equals(first)).toBe(true);
  });
});
