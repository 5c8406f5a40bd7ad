import type { FileToRead, PageText, PageWord } from './document-reader.js';
import { linesOf } from './page-lines.js';

/** Fewer words than these are a stamp or a page number on a scanned page, not its text. */
const FEWEST_WORDS = 12;

/** The text of a PDF where it holds one, page by page; else what the picture of the page shows. Only the child calls this. */
export async function readText({ pdf, images }: FileToRead): Promise<PageText[]> {
  const held = pdf === null ? [] : await textOf(pdf);
  const pages: PageText[] = [];
  // A page that there is no picture of has its own text at least.
  for (let at = 0; at < Math.max(held.length, images.length); at += 1) {
    const inFile = held[at] ?? [];
    const image = images[at];
    const text =
      image === undefined || inFile.length >= FEWEST_WORDS
        ? { lines: linesOf(inFile) }
        : await pictured(image);
    pages.push({ number: at + 1, ...text });
  }
  return pages;
}

// Each is loaded for its own kind of file alone.
async function textOf(pdf: Uint8Array): Promise<PageWord[][]> {
  const { pdfWords } = await import('./pdf-words.js');
  return pdfWords(pdf);
}

async function pictured(image: Uint8Array): Promise<Omit<PageText, 'number'>> {
  const { pictureLines } = await import('./picture-lines.js');
  return pictureLines(image);
}
