import type { PageText, WordBox } from './document-reader.js';
import { linesOf } from './page-lines.js';
import { type PreparedPicture, preparePicture } from './prepare-picture.js';
import { openRecognizer, type Recognizer } from './recognizer.js';

let opened: Promise<Recognizer> | null = null;

/** The lines of words that a picture of a page shows, with their places on it. */
export async function pictureLines(image: Uint8Array): Promise<PageText['lines']> {
  opened ??= openRecognizer();
  const recognizer = await opened;
  const prepared = await preparePicture(image);
  const words = recognizer
    .recognize(prepared.png, ANYWHERE)
    .map(({ text, confidence, ...box }) => ({ text, confidence, box }));
  // Lines are found where they lie level; places are told on the page as people see it.
  return linesOf(words).map((line) => ({
    words: line.words.map((word) => ({ ...word, box: boxOnPage(word.box, prepared) })),
  }));
}

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
