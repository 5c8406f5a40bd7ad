import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { NAMES_OF_THE_WORLD } from './spec-support/names-of-the-world.js';
import { pageFor } from './spec-support/sample-pages.js';
import { copiedText, keepPdf, sheetOf, sheetRenderer } from './spec-support/sheets.js';

describe('names on letters', () => {
  const renderer = sheetRenderer();
  afterAll(() => renderer.close());

  const made = async (script: string, name: string): Promise<string> =>
    keepPdf(
      `name-${script.toLowerCase().replaceAll(/\W+/gu, '-')}`,
      await renderer.render(sheetOf(pageFor(name))),
    );

  it.each(NAMES_OF_THE_WORLD)(
    '%s: %s comes out of the page as it went in, in embedded fonts',
    async (script, name) => {
      const path = await made(script, name);
      // Once in the sentence, once in the table, in two weights.
      expect(copiedText(path).split(name.normalize('NFC'))).toHaveLength(3);
      const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(1);
      // Embedded, only the glyphs used, each with its text.
      for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
      const check = execFileSync('qpdf', ['--check', path], { encoding: 'utf8' });
      expect(check).toContain('No syntax or stream encoding errors found');
    },
  );

  it('composes what was typed in parts', async () => {
    const path = await made('in parts', 'Nguyễn Thị Ánh'.normalize('NFD'));
    expect(copiedText(path)).toContain('Nguyễn Thị Ánh'.normalize('NFC'));
  });

  /** Readers that know no ActualText (pdf.js) read glyph by glyph: right wherever a glyph is a letter. */
  it.each(
    NAMES_OF_THE_WORLD.filter(([script]) =>
      /^(Latin(?!, (Yoruba|Igbo|Navajo))|Greek|Cyrillic|Armenian|Georgian|Ethiopic|Chinese|Japanese|Korean)/u.test(
        script,
      ),
    ),
  )('%s: %s is read by glyphs alone too', async (_script, name) => {
    const pdf = await renderer.render(sheetOf(pageFor(name)));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    expect(text.normalize('NFC').replaceAll(/\s+/gu, ' ')).toContain(name.normalize('NFC'));
  });

  it.each(['ᏣᎳᎩ', '𓀀', 'Ann \u{e000}', 'Ann 🙂'])(
    'issues nothing with %s, which no font has',
    async (name) => {
      await expect(renderer.render(sheetOf(pageFor(name)))).rejects.toMatchObject({ code: 'missing_glyph' });
    },
  );
});
