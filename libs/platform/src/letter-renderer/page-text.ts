/** One piece of text as the compiler writes it: a box of its own, with the glyphs of one font on one height. */
export interface TextPiece {
  readonly from: number;
  readonly to: number;
  /** Opens the piece's place in the structure of the document. */
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly body: string;
  readonly font: string;
  readonly size: number;
}

/** Glyphs that stand for one text together: a cluster with its text, or one glyph by itself. */
export interface TextUnit {
  readonly text: string;
  readonly glyphs: readonly number[];
}

/** What each glyph of a font says, by its number. */
export type GlyphTexts = ReadonlyMap<number, string>;

const PIECE =
  /(\/\w+ <<\n {2}\/MCID \d+\n>> BDC\n)q\n1 0 0 -1 (\S+) (\S+) cm\n((?:\/\S+ cs\n|[\d. ]+ scn\n)*)BT\n([^]*?)ET\nQ\nEMC\n/gu;
const FONT = /\/(\S+) (\S+) Tf\n/u;
const UNIT =
  /(?:EMC\n)?(?:\/Span <<\n {2}\/ActualText (<[^>]*>|\((?:\\[^]|[^\\)])*\))\n>> BDC\n)?[^]*?\/(\S+) (\S+) Tf\n[^]*?(\[[^]*?\]\s*TJ|\([^]*?\)\s*Tj|<[^>]*>\s*Tj)\n/gu;

/** The pieces of a page's content (bytes as Latin-1), in the order they are drawn, which is the order of reading. */
export function textPieces(content: string): TextPiece[] {
  return [...content.matchAll(PIECE)].map((match) => {
    const [all, tag = '', x, y, color = '', body = ''] = match;
    const [, font = '', size] = FONT.exec(body) ?? [];
    return {
      from: match.index,
      to: match.index + all.length,
      tag,
      x: Number(x),
      y: Number(y),
      color,
      body,
      font,
      size: Number(size ?? 0),
    };
  });
}

/** What a piece shows, glyph by glyph or cluster by cluster. */
export function unitsOf({ body }: TextPiece, fonts: ReadonlyMap<string, GlyphTexts>): TextUnit[] {
  return [...body.matchAll(UNIT)].flatMap(([, actual, font = '', , operand = '']): TextUnit[] => {
    const glyphs = glyphsOf(operand);
    if (actual !== undefined) return [{ text: textOf(actual), glyphs }];
    return glyphs.map((glyph) => ({ text: fonts.get(font)?.get(glyph) ?? '', glyphs: [glyph] }));
  });
}

/** The body without the texts of its clusters. */
export const withoutActualText = (body: string): string =>
  body.replaceAll(
    /\/Span <<\n {2}\/ActualText (?:<[^>]*>|\((?:\\[^]|[^\\)])*\))\n>> BDC\n([^]*?)EMC\n/gu,
    '$1',
  );

/**
 * The body with each letter of several glyphs said by the last of them alone. From right to left that is the letter's body,
 * and the dots before it, which may lie aside, say nothing.
 */
export function saidByLastGlyph(body: string): string {
  return body.replaceAll(UNIT, (group: string, actual: string | undefined, _font, _size, operand: string) => {
    const letter = actual === undefined ? '' : textOf(actual);
    const parts = partsOf(operand);
    const last = parts.findLastIndex(({ glyph }) => glyph);
    if (Array.from(letter).length !== 1 || !parts.slice(0, last).some(({ glyph }) => glyph)) return group;
    const show = (some: typeof parts): string => `[${some.map(({ written }) => written).join(' ')}] TJ\n`;
    const dots = `${show(parts.slice(0, last))}EMC\n`;
    return group
      .replace(actual!, '<FEFF>')
      .replace(`${operand}\n`, `${dots}${actualText(letter)}${show(parts.slice(last))}`);
  });
}

export function actualText(text: string): string {
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
  return `/Span <<\n  /ActualText <FEFF${hex}>\n>> BDC\n`;
}

/** From a font's ToUnicode map, as the compiler writes it. */
export function glyphTexts(map: string): GlyphTexts {
  const lines = map.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gimu);
  return new Map(
    [...lines].map(([, glyph = '', text = '']) => [
      Number.parseInt(glyph, 16),
      utf16(Buffer.from(text, 'hex')),
    ]),
  );
}

const utf16 = (bytes: Buffer): string => Buffer.from(bytes).swap16().toString('utf16le');

function textOf(literal: string): string {
  const bytes = bytesOf(literal);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : bytes.toString('latin1');
}

function glyphsOf(operand: string): number[] {
  const strings = operand.match(/\((?:\\[^]|[^\\)])*\)|<[\da-f]*>/giu) ?? [];
  const bytes = Buffer.concat(strings.map(bytesOf));
  return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
}

interface Part {
  readonly glyph: boolean;
  readonly written: string;
}

/** The operand of a show, glyph by glyph, with the shifts between them, each as it is written. */
function partsOf(operand: string): Part[] {
  const tokens = operand.match(/\((?:\\[^]|[^\\)])*\)|<[\da-f]*>|-?[\d.]+/giu) ?? [];
  return tokens.flatMap((token): Part[] => {
    if (!/^[(<]/u.test(token)) return [{ glyph: false, written: token }];
    const hex = bytesOf(token).toString('hex').match(/.{4}/gu) ?? [];
    return hex.map((digits) => ({ glyph: true, written: `<${digits}>` }));
  });
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function bytesOf(literal: string): Buffer {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('<')) return Buffer.from(inner, 'hex');
  const text = inner.replaceAll(/\\([0-7]{1,3}|[^])/gu, (_, escape: string) =>
    /^[0-7]/u.test(escape) ? String.fromCharCode(Number.parseInt(escape, 8)) : (ESCAPES[escape] ?? escape),
  );
  return Buffer.from(text, 'latin1');
}
