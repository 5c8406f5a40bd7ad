import { plainText } from '#casework/students/search-name.js';

const PAGE = { width: 612, height: 792 };
const LINE_LENGTH = 78;

/**
 * A page that stands for a document in the demonstration: plainly marked, like no form that exists. Written as PDF by
 * hand with the one font that every reader has, so names in other scripts appear without their accents or not at all.
 */
export function specimenPdf(title: string, lines: readonly string[]): Buffer {
  const content = Buffer.from(
    [...frame(), ...heading(title), ...body(lines), ...mark()].join('\n'),
    'latin1',
  );
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents 4 0 R ` +
      '/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]);
}

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const frame = (): string[] => [
  '0.93 0.95 0.91 rg 36 36 540 720 re f',
  '0.25 0.35 0.3 RG 1.5 w 36 36 540 720 re S 48 652 516 0.5 re S',
];

const heading = (title: string): string[] => [
  '0.15 0.2 0.18 rg',
  text('F2', 11, 48, 724, 'SPECIMEN - FICTITIOUS PERSON - NOT A DOCUMENT OF ANY AUTHORITY'),
  text('F2', 22, 48, 676, title),
];

function body(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => wrapped(line))
    .map((line, at) => text(line.endsWith(':') ? 'F2' : 'F1', 12, 48, 620 - at * 22, line));
}

/** Across the page, in a colour that leaves the words readable. */
const mark = (): string[] => [
  '0.82 0.62 0.6 rg BT /F2 84 Tf 0.71 0.71 -0.71 0.71 150 130 Tm (SPECIMEN) Tj ET',
];

function text(fontName: string, size: number, x: number, y: number, words: string): string {
  return `BT /${fontName} ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`;
}

function wrapped(line: string): string[] {
  const rows: string[] = [];
  for (const word of line.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < LINE_LENGTH)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function escaped(words: string): string {
  const known = Array.from(words, (sign) => (sign.codePointAt(0)! < 256 ? sign : plainSign(sign))).join('');
  return known.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);
}

function plainSign(sign: string): string {
  const plain = plainText(sign);
  if (!/^[a-z]+$/.test(plain)) return sign === '’' ? "'" : '?';
  return sign === sign.toLowerCase() ? plain : plain.toUpperCase();
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n%\xE2\xE3\xCF\xD3\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
