import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { TypstRenderer } from '#platform/letter-renderer/typst-renderer.js';
import { productFolder } from '#platform/product-folder.js';
import { letterSheet, NO_IMAGES, type SheetImages } from '../letter-sheet.js';

/** Where tests leave the letters they made, to be looked at. */
export const LETTERS_FOLDER = productFolder('.test-output/letters');
export const MADE_AT = new Date('2026-11-21T20:00:00Z');

export const sheetRenderer = (): TypstRenderer =>
  new TypstRenderer({ templates: productFolder('libs/casework/src/letters/templates') });

export const sheetOf = (page: LetterPage, images: SheetImages = NO_IMAGES) =>
  letterSheet(page, images, MADE_AT);

/** Keeps the PDF under its name, for eyes and for programs; its path. */
export function keepPdf(name: string, pdf: Buffer): string {
  mkdirSync(LETTERS_FOLDER, { recursive: true });
  const path = join(LETTERS_FOLDER, `${name}.pdf`);
  writeFileSync(path, pdf);
  return path;
}

/** What copying the text out of a reader gives: in lines, without the signs that turn the direction of writing. */
export function copiedText(path: string): string {
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  return text
    .normalize('NFC')
    .replaceAll(/[\u{202a}-\u{202e}]/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

const svg = (width: number, height: number, shapes: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${shapes}</svg>`,
  );

/** A made-up logo and signature. */
export const SAMPLE_IMAGES: SheetImages = {
  logo: {
    ending: 'svg',
    content: svg(
      96,
      80,
      '<path d="M4 62C22 14 52 6 92 12 70 20 58 30 54 46 44 34 30 38 4 62z" fill="#1f4e79"/><circle cx="70" cy="20" r="3" fill="#fff"/>',
    ),
  },
  signature: {
    ending: 'svg',
    content: svg(
      240,
      60,
      '<path d="M6 44C22 6 40 4 34 34S58 14 72 28s-8 22 2 16 18-28 28-18-14 24 2 18 26-24 36-14 22 10 62-10" fill="none" stroke="#16324f" stroke-width="2.2"/>',
    ),
  },
};
