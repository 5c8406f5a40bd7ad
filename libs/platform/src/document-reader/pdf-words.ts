import { getDocumentProxy } from 'unpdf';
import type { PageWord } from './document-reader.js';

/** A piece of text as the PDF places it; its transform is [a, b, c, d, x, y] from the lower left corner, in points. */
interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Letters reach about this far below the line they stand on, in heights. */
const BELOW_LINE = 0.22;

/** The words of each page with their places. Text that stands askew, as a mark across the page, is none. */
export async function pdfWords(pdf: Uint8Array): Promise<PageWord[][]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { isEvalSupported: false, verbosity: 0 });
  const pages: PageWord[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.filter((item): item is typeof item & Piece => 'str' in item);
    pages.push(
      joined(pieces.filter(isUpright)).flatMap((piece) =>
        wordsOf(piece, (x, y) => viewport.convertToViewportPoint(x, y) as [number, number], viewport),
      ),
    );
  }
  return pages;
}

const isUpright = ({ transform, str }: Piece): boolean =>
  str.trim() !== '' && Math.abs(transform[1] as number) < 0.01 && Math.abs(transform[2] as number) < 0.01;

/** A word that its font breaks into pieces is one word: pieces that touch are joined. Blank ones only fill gaps. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && touches(last, piece)) {
      const width = rightOf(piece) - leftOf(last);
      whole.splice(-1, 1, { ...last, str: last.str + piece.str, width });
    } else whole.push(piece);
  }
  return whole;
}

const leftOf = ({ transform }: Piece): number => transform[4] as number;
const rightOf = (piece: Piece): number => leftOf(piece) + piece.width;
const touches = (one: Piece, next: Piece): boolean =>
  Math.abs((one.transform[5] as number) - (next.transform[5] as number)) < 1 &&
  Math.abs(leftOf(next) - rightOf(one)) < 0.12 * Math.max(one.height, next.height);

/** Words within a piece get their share of its width by their letters: near enough to show the place. */
function wordsOf(
  { str, transform, width, height }: Piece,
  onPage: (x: number, y: number) => [number, number],
  page: { readonly width: number; readonly height: number },
): PageWord[] {
  const [left, base] = [transform[4] as number, transform[5] as number];
  return [...str.matchAll(/\S+/g)].map((found) => {
    const from = left + (width * found.index) / str.length;
    const to = from + (width * found[0].length) / str.length;
    const [x1, y1] = onPage(from, base + height * (1 - BELOW_LINE));
    const [x2, y2] = onPage(to, base - height * BELOW_LINE);
    const box = {
      x: Math.min(x1, x2) / page.width,
      y: Math.min(y1, y2) / page.height,
      width: Math.abs(x2 - x1) / page.width,
      height: Math.abs(y2 - y1) / page.height,
    };
    return { text: found[0].normalize('NFC'), box, confidence: 1 };
  });
}
