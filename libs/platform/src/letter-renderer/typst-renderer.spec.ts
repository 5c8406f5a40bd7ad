import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { LetterInput } from './letter-renderer.js';
import { TypstRenderer } from './typst-renderer.js';

const letter = `
#let facts = json("data.json")
#set document(title: "Letter", date: auto)
#set text(lang: "en", fallback: false,
  font: ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Chocolate Classical Sans"))
= Letter
#facts.name
`;
const templates = {
  letter,
  picture: `${letter}\n#image("logo.svg", alt: "Logo")`,
  counted: `${letter}\n#pagebreak(weak: true)\nNext.\n#context [Told #json("sheets.json") of #counter(page).final().first().]`,
  outside: '#read("../../../../../../etc/hostname")',
  broken: '#let x = ',
  endless: '#for i in range(1000000) { for j in range(1000000) { let x = i * j } }',
};
const createdAt = new Date('2026-04-01T16:00:00Z');
const input = (name: string, more: Partial<LetterInput> = {}): LetterInput => ({
  template: 'letter',
  data: { name },
  createdAt,
  ...more,
});

describe('TypstRenderer', () => {
  let folder: string;
  let renderer: TypstRenderer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-letters-'));
    for (const [name, source] of Object.entries(templates))
      await writeFile(join(folder, `${name}.typ`), source);
    renderer = new TypstRenderer({ templates: folder });
  });
  afterAll(async () => {
    await renderer.close();
    await rm(folder, { recursive: true, force: true });
  });

  const textOf = async (pdf: Buffer) =>
    (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

  it.each(['Nguyễn Thị Ánh', 'Łódź Żółć', 'أحمد', 'अर्जुन', '张伟 陳大文', 'İpek Şahin', 'Олександр'])(
    'writes the name %s',
    async (name) => {
      const pdf = await renderer.render(input(name));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      // The extraction says a letter with two marks twice.
      const text = (await textOf(pdf)).replace(/(\p{L}) \1/u, '$1');
      // Shaped scripts come out of extraction in another order; that no glyph is missing is checked below.
      if (!/\p{Script=Arabic}|\p{Script=Devanagari}/u.test(name)) expect(text).toContain(name);
    },
  );

  it.each(['a-2a', 'ua-1'] as const)(
    'declares %s, tagged, with the time it was given',
    async (pdfStandard) => {
      const pdf = (await renderer.render(input('A', { pdfStandard }))).toString('latin1');
      expect(pdf).toContain(pdfStandard === 'a-2a' ? '<pdfaid:conformance>A' : '<pdfuaid:part>1');
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain('2026-04-01T16:00:00');
    },
  );

  it('makes the same bytes of the same input, in another process too', async () => {
    const first = await renderer.render(input('Same'));
    const other = new TypstRenderer({ templates: folder });
    const second = await other.render(input('Same'));
    await other.close();
    expect(second.equals(first)).toBe(true);
    expect((await renderer.render(input('Other'))).equals(first)).toBe(false);
  });

  it.each([
    '#read("/etc/hostname")',
    '$x$ *b* _i_ = H',
    '"]\n#panic()',
    '#import "@preview/x:1.0.0"',
    '\\u{41}',
  ])('writes %j as it is: data never becomes markup', async (name) => {
    const text = (await textOf(await renderer.render(input(name)))).replace(/\s/g, '');
    expect(text).toContain(name.replace(/\s/g, ''));
  });

  it('fails for a character without a glyph, and says nothing of the name', async () => {
    const failing = renderer.render(input('Somchai ไทย'));
    await expect(failing).rejects.toMatchObject({ code: 'missing_glyph' });
    await expect(failing).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/ไ|ท|ย/) }),
    );
  });

  it('shows a file it was given, and refuses one that points elsewhere, without asking there', async () => {
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
        <rect width="9" height="9"/>${inner}</svg>`;
    const picture = (inner: string) =>
      renderer.render(input('A', { template: 'picture', files: { 'logo.svg': Buffer.from(svg(inner)) } }));
    expect((await picture('')).length).toBeGreaterThan(1_000);
    // The file of the letter before is not left lying for the next.
    await expect(renderer.render(input('A', { template: 'picture' }))).rejects.toMatchObject({
      code: 'template_error',
    });

    let asked = 0;
    const trap = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => void trap.listen(0, '127.0.0.1', resolve));
    const { port } = trap.address() as AddressInfo;
    const results = await Promise.allSettled([
      picture(`<image xlink:href="http://127.0.0.1:${port}/x.png" width="9" height="9"/>`),
      picture('<image xlink:href="file:///etc/hostname" width="9" height="9"/>'),
    ]);
    await new Promise((resolve) => trap.close(resolve));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toBe(0);
  });

  it.each(['outside', 'broken', 'absent', '../letter'])('refuses the template %s', async (template) => {
    await expect(renderer.render(input('A', { template }))).rejects.toMatchObject({ code: 'template_error' });
  });

  it('tells the template how many sheets there are, each letter anew', async () => {
    const twice = () => renderer.render(input('A', { template: 'counted' }));
    expect(await textOf(await twice())).toContain('Told 2 of 2.');
    expect(await textOf(await renderer.render(input('A')))).not.toContain('Told');
    expect(await textOf(await twice())).toContain('Told 2 of 2.');
    await expect(renderer.render(input('A', { template: 'counted', maxPages: 1 }))).rejects.toMatchObject({
      code: 'too_long',
    });
  });

  it('replaces its child after as many letters as set', async () => {
    const frugal = new TypstRenderer({ templates: folder, lettersPerChild: 2 });
    const pids = new Set<number | undefined>();
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await frugal.render(input(name));
      pids.add(frugal.childPid);
    }
    await frugal.close();
    expect(pids.size).toBe(3);
  });

  it('renders again when its child was killed', async () => {
    await renderer.render(input('before'));
    process.kill(renderer.childPid ?? 0, 'SIGKILL');
    expect(await textOf(await renderer.render(input('after')))).toContain('after');
  });

  it('gives up a letter that never ends, and goes on with the next', async () => {
    // Long enough for the one after it, which begins with a child of its own.
    const hurried = new TypstRenderer({ templates: folder, timeoutMs: 10_000 });
    try {
      const endless = hurried.render(input('A', { template: 'endless' }));
      const next = hurried.render(input('next'));
      await expect(endless).rejects.toMatchObject({ code: 'renderer_crashed' });
      expect(await textOf(await next)).toContain('next');
    } finally {
      await hurried.close();
    }
  });

  it('gives each of many letters asked for at once its own', async () => {
    const names = Array.from({ length: 30 }, (_, n) => `Student ${n}.`);
    const pdfs = await Promise.all(names.map((name) => renderer.render(input(name))));
    const texts = await Promise.all(pdfs.map(textOf));
    for (const [index, name] of names.entries()) expect(texts[index]).toContain(name);
  });
});
