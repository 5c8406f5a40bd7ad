import type { PageText, QuarterTurn, WordBox } from './document-reader.js';
import { linesOf } from './page-lines.js';
import { isSideways, type PreparedPicture, preparePicture } from './prepare-picture.js';
import { openRecognizer, type Recognizer } from './recognizer.js';

let opened: Promise<Recognizer> | null = null;

type PictureText = Required<Pick<PageText, 'turn' | 'lines'>>;

/** A word read as surely as this, of so many letters, is no chance find on a page that stands on its head. */
const SURE = 0.8;
const LETTERS = /\p{L}{3}/u;
/** With so many of them a page stands upright. */
const ENOUGH = 12;

/** The lines of words that a picture of a page shows, with their places on it turned upright, and by how much it is turned. */
export async function pictureLines(image: Uint8Array): Promise<PictureText> {
  opened ??= openRecognizer();
  const recognizer = await opened;
  let best: PictureText & { readonly sure: number } = { turn: 0, lines: [], sure: -1 };
  for (const turn of await likelyTurns(image)) {
    const prepared = await preparePicture(image, turn);
    const words = recognizer
      .recognize(prepared.png, ANYWHERE)
      .map(({ text, confidence, ...box }) => ({ text, confidence, box }));
    const sure = words.filter(({ text, confidence }) => confidence >= SURE && LETTERS.test(text)).length;
    if (sure <= best.sure) continue;
    // Lines are found where they lie level; places are told on the page as it was.
    const lines = linesOf(words).map((line) => ({
      words: line.words.map((word) => ({ ...word, box: boxOnPage(word.box, prepared) })),
    }));
    best = { turn, lines, sure };
    if (sure >= ENOUGH) break;
  }
  const { turn, lines } = best;
  return { turn, lines };
}

/** The two along which the print runs come first; a page that is read well in one is not tried in another. */
const likelyTurns = async (image: Uint8Array): Promise<readonly QuarterTurn[]> =>
  (await isSideways(image)) ? [90, 270, 0, 180] : [0, 180, 90, 270];

/** Forms have labels and values all over the page: text is looked for anywhere. */
const ANYWHERE = '11';

/** Around its four corners, led back to the page. */
function boxOnPage({ x: left, y: top, width, height }: WordBox, { onPage }: PreparedPicture): WordBox {
  const corners = [
    onPage(left, top),
    onPage(left + width, top),
    onPage(left, top + height),
    onPage(left + width, top + height),
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
