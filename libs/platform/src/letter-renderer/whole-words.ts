import { deflateSync, inflateSync } from 'node:zlib';
import { readPdfObjects, replaceObjects } from '../pdf/pdf-objects.js';
import {
  actualText,
  type GlyphTexts,
  glyphTexts,
  saidByLastGlyph,
  type TextPiece,
  textPieces,
  type TextUnit,
  unitsOf,
  withoutActualText,
} from './page-text.js';

/** Scripts whose letters join, stack or move, so that glyphs are not the letters one by one. */
export const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}]/u;

/**
 * Makes words of shaped scripts come out of the page as they went in. The compiler sets a mark that is raised or lowered
 * as a piece of its own, which then says its whole cluster once more; readers that join pieces by their height tear the word.
 * From left to right, the pieces of a word become one that says the word. From right to left, where readers turn the
 * order of what they find, such marks say nothing.
 * @param said all texts of the letter: a word is only put together when it is in one of them
 */
export function wholeWords(pdf: Buffer, said: readonly string[]): Buffer {
  const file = pdf.toString('latin1');
  const { offsets } = readPdfObjects(pdf);
  const streamOf = (number: number): Buffer => {
    const from = file.indexOf('stream\n', offsets.get(number)) + 7;
    const length = Number(/\/Length (\d+)/u.exec(file.slice(offsets.get(number), from))?.[1]);
    const bytes = pdf.subarray(from, from + length);
    return file.slice(offsets.get(number), from).includes('/FlateDecode') ? inflateSync(bytes) : bytes;
  };
  const replaced = new Map<number, Buffer>();
  for (const page of file.matchAll(/\/Type \/Page\n[^]*?\/Contents (\d+) 0 R/gu)) {
    const fonts = fontsOf(page[0], file, offsets, streamOf);
    const content = streamOf(Number(page[1])).toString('latin1');
    const better = rewritten(content, fonts, said);
    if (better !== content) replaced.set(Number(page[1]), streamObject(Number(page[1]), better));
  }
  return replaced.size === 0 ? pdf : replaceObjects(pdf, replaced);
}

function fontsOf(
  page: string,
  file: string,
  offsets: ReadonlyMap<number, number>,
  streamOf: (number: number) => Buffer,
): Map<string, GlyphTexts> {
  const list = /\/Font <<([^>]*)>>/u.exec(page)?.[1] ?? '';
  return new Map(
    [...list.matchAll(/\/(\S+) (\d+) 0 R/gu)].map(([, name = '', number]) => {
      const map = /\/ToUnicode (\d+) 0 R/u.exec(file.slice(offsets.get(Number(number))))?.[1];
      return [name, glyphTexts(map === undefined ? '' : streamOf(Number(map)).toString('latin1'))];
    }),
  );
}

/** A third of the time that the usual pressing takes, for a letter that is a fiftieth larger. */
const PRESSED = { level: 3 };

function streamObject(number: number, content: string): Buffer {
  const bytes = deflateSync(Buffer.from(content, 'latin1'), PRESSED);
  const head = `${number} 0 obj\n<<\n  /Length ${bytes.length}\n  /Filter /FlateDecode\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream\nendobj\n\n')]);
}

function rewritten(content: string, fonts: ReadonlyMap<string, GlyphTexts>, said: readonly string[]): string {
  const shaped = new Set(
    [...fonts]
      .filter(([, texts]) => [...texts.values()].some((text) => SHAPED.test(text)))
      .map(([name]) => name),
  );
  const lines = linesOf(textPieces(content)).filter((line) => line.some(({ font }) => shaped.has(font)));
  const read = lines.map((line) => line.map((piece) => ({ ...piece, units: unitsOf(piece, fonts) })));
  const changes = wordsIn(read, shaped).flatMap((word) => {
    const better = betterWord(word, said);
    return better === null ? [] : [{ from: word.pieces[0]!.from, to: word.pieces.at(-1)!.to, better }];
  });
  let text = content;
  for (const { from, to, better } of changes.toReversed())
    text = text.slice(0, from) + better + text.slice(to);
  return text;
}

type ReadPiece = TextPiece & { readonly units: readonly TextUnit[] };

interface Word {
  readonly pieces: readonly ReadPiece[];
  /** Height of the line the word stands on. */
  readonly baseline: number;
}

/** Pieces of shaped fonts that follow one another on one line: what is between two spaces, as those are of another font. */
function wordsIn(lines: readonly ReadPiece[][], shaped: ReadonlySet<string>): Word[] {
  const words: Word[] = [];
  for (const line of lines) {
    const baseline = baselineOf(line);
    let word: ReadPiece[] = [];
    const end = (): void => {
      if (word.length > 0) words.push({ pieces: word, baseline });
      word = [];
    };
    for (const piece of line) {
      const before = word.at(-1);
      const follows = before === undefined || (before.to === piece.from && before.font === piece.font);
      if (!shaped.has(piece.font) || !follows) end();
      if (shaped.has(piece.font)) word.push(piece);
    }
    end();
  }
  return words;
}

function linesOf(pieces: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - piece.y) < piece.size * 0.6) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** The height most pieces stand on; letters stand on it, marks may not. */
function baselineOf(line: readonly ReadPiece[]): number {
  const counts = new Map<number, number>();
  for (const { y, units } of line) counts.set(y, (counts.get(y) ?? 0) + units.length);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]![0];
}

function betterWord({ pieces, baseline }: Word, said: readonly string[]): string | null {
  const text = spoken(pieces, baseline);
  if (RIGHT_TO_LEFT.test(text)) return fromRightToLeft({ pieces, baseline });
  const clustered =
    pieces.length > 1 || pieces.some(({ units }) => units.some(({ glyphs }) => glyphs.length > 1));
  return clustered && said.some((one) => one.includes(text)) ? asOne(pieces, text) : null;
}

function fromRightToLeft({ pieces, baseline }: Word): string {
  return pieces
    .map((piece) =>
      piece.y === baseline ? asItWas({ ...piece, body: saidByLastGlyph(piece.body) }) : silent(piece),
    )
    .join('');
}

/** The text of the word's clusters, each once: raised marks, and glyphs after them, repeat the cluster they belong to. */
function spoken(pieces: readonly ReadPiece[], baseline: number): string {
  let text = '';
  let last: TextUnit | null = null;
  let afterMark = false;
  for (const { y, units } of pieces) {
    if (y !== baseline) {
      afterMark = true;
      continue;
    }
    for (const unit of units) {
      const again = afterMark && last?.text === unit.text && last.glyphs[0] !== unit.glyphs[0];
      if (!again) {
        text += unit.text;
        last = unit;
      }
      afterMark = false;
    }
  }
  return text;
}

const asItWas = ({ tag, x, y, color, body }: TextPiece): string =>
  `${tag}q\n1 0 0 -1 ${x} ${y} cm\n${color}BT\n${body}ET\nQ\nEMC\n`;

const silent = (piece: TextPiece): string =>
  asItWas({ ...piece, body: `${actualText('')}${withoutActualText(piece.body)}EMC\n` });

/** All pieces in one box, each keeping its place in the structure, all of them together saying the word. */
function asOne(pieces: readonly TextPiece[], text: string): string {
  const [{ x, y, color }] = pieces as [TextPiece];
  const bodies = pieces.map((piece) => {
    const moved = withoutActualText(piece.body).replaceAll(
      /^1 0 0 -1 (\S+) (\S+) Tm$/gmu,
      (_, tx: string, ty: string) =>
        `1 0 0 -1 ${rounded(Number(tx) + piece.x - x)} ${rounded(Number(ty) + y - piece.y)} Tm`,
    );
    return `${piece.tag}${moved}EMC\n`;
  });
  return `q\n1 0 0 -1 ${x} ${y} cm\n${color}BT\n${actualText(text)}${bodies.join('')}EMC\nET\nQ\n`;
}

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;
