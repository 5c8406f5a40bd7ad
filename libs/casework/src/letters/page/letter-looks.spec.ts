import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { inventedFacts, type InventedStudent } from '#domain/letters/invented-letters.js';
import { LETTER_BASES, type LetterBase } from '#domain/letters/letter-base.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import { productFolder } from '#platform/product-folder.js';
import { differenceOf, fromPng, picturesOf, toPng } from '#testing/page-pictures.js';
import type { SheetImages } from './letter-sheet.js';
import { NAMES_OF_THE_WORLD } from './spec-support/names-of-the-world.js';
import { LONG_PAGE, SAMPLE_PAGE } from './spec-support/sample-pages.js';
import { keepPdf, LETTERS_FOLDER, SAMPLE_IMAGES, sheetOf, sheetRenderer } from './spec-support/sheets.js';
import { renderTemplate } from '../wording/template-rendering.js';

const APPROVED = productFolder('libs/casework/src/letters/page/approved-pages');
const MADE = join(LETTERS_FOLDER, 'pages');

interface Look {
  readonly name: string;
  readonly page: LetterPage;
  readonly images?: SheetImages;
}

function shipped(base: LetterBase, language: 'en' | 'fr', who: InventedStudent): Look {
  const facts = inventedFacts(who, {
    kind: base,
    base,
    language,
    office: SAMPLE_PAGE.office,
    number: SAMPLE_PAGE.number,
    today: '2026-11-21',
  });
  const rendered = renderTemplate(SHIPPED_TEMPLATES[base], facts);
  if (!('page' in rendered)) throw new Error(`Not carried: ${rendered.missing.join()}`);
  const page = { ...rendered.page, verification: SAMPLE_PAGE.verification ?? null };
  return { name: `${base.replaceAll('_', '-')}-${language}-${who}`, page, images: SAMPLE_IMAGES };
}

/** Every shipped kind in both languages, and what the layout can be asked for besides. */
const LOOKS: readonly Look[] = [
  ...LETTER_BASES.flatMap((base) => [shipped(base, 'en', 'plain'), shipped(base, 'fr', 'plain')]),
  shipped('placement', 'en', 'long'),
  shipped('permit_support', 'fr', 'scripts'),
  { name: 'no-pictures', page: { ...SAMPLE_PAGE, verification: null } },
  { name: 'preview-too-long', page: { ...LONG_PAGE, preview: 'APERÇU' }, images: SAMPLE_IMAGES },
  {
    name: 'names',
    page: {
      ...SAMPLE_PAGE,
      rows: NAMES_OF_THE_WORLD.filter(([script]) => !script.endsWith('more')).map(([label, value]) => ({
        label,
        value,
      })),
    },
    images: SAMPLE_IMAGES,
  },
];

describe('how letters look', () => {
  const renderer = sheetRenderer();
  afterAll(() => renderer.close());

  it.each(LOOKS)('$name looks as approved', async ({ name, page, images }) => {
    const pdf = await renderer.render(sheetOf(page, images));
    keepPdf(name, pdf);
    mkdirSync(MADE, { recursive: true });
    const faults: string[] = [];
    for (const [index, picture] of picturesOf(pdf).entries()) {
      const file = `${name}-${index + 1}.png`;
      writeFileSync(join(MADE, file), toPng(picture));
      const approved = join(APPROVED, file);
      if (!existsSync(approved)) faults.push(`${file} was never approved`);
      else {
        const { worst, mean } = differenceOf(fromPng(readFileSync(approved)), fromPng(toPng(picture)));
        if (worst > 40 || mean > 0.4)
          faults.push(`${file} differs: worst ${worst.toFixed(1)}, mean ${mean.toFixed(2)}`);
      }
    }
    // Look at .test-output/letters/pages; when all is as it should be: npm run letters:approve
    expect(faults).toEqual([]);
  });

  it('has approved nothing that is not made any more', () => {
    const names = LOOKS.map(({ name }) => name);
    expect(readdirSync(APPROVED).filter((file) => !names.includes(file.replace(/-\d+\.png$/u, '')))).toEqual(
      [],
    );
  });

  it('sees a line that moved, and another word', async () => {
    const look = async (page: LetterPage) => picturesOf(await renderer.render(sheetOf(page)))[0]!;
    const before = await look(SAMPLE_PAGE);
    const [first = '', ...rest] = SAMPLE_PAGE.paragraphs;
    expect(differenceOf(before, await look(SAMPLE_PAGE)).worst).toBe(0);
    const moved = await look({ ...SAMPLE_PAGE, paragraphs: [first, ...rest, ''] });
    expect(differenceOf(before, moved).worst).toBeGreaterThan(40);
    const reworded = await look({
      ...SAMPLE_PAGE,
      closing: [SAMPLE_PAGE.closing[0]!.replace('please', 'kindly')],
    });
    expect(differenceOf(before, reworded).worst).toBeGreaterThan(40);
  });
});
