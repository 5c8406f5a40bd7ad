/** A PDF as our renderer writes it: a classic cross-reference table, objects in plain sight. */
export interface PdfObjects {
  /** The dictionary of an object, from `<<` to `>>`. */
  readonly dictionaryOf: (number: number) => string;
  /** Where each object begins. */
  readonly offsets: ReadonlyMap<number, number>;
  readonly size: number;
  readonly root: number;
  readonly info: number | null;
  readonly id: string;
  readonly startXref: number;
}

export function readPdfObjects(pdf: Buffer): PdfObjects {
  const startXref = Number(lastMatch(pdf, /startxref\s+(\d+)\s+%%EOF\s*$/u)[1]);
  const table = pdf.toString('latin1', startXref);
  const [, trailer = ''] = table.split('trailer', 2);
  const offsets = offsetsOf(table);
  const reference = (key: string): number | null => {
    const found = new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`, 'u').exec(trailer);
    return found ? Number(found[1]) : null;
  };
  const root = reference('Root');
  const id = /\/ID\s*(\[[^\]]*\])/u.exec(trailer)?.[1];
  if (root === null || id === undefined) throw new Error('The PDF has no usable trailer.');
  return {
    dictionaryOf: (number) => dictionaryAt(pdf, offsets.get(number) ?? -1),
    offsets,
    size: Number(/\/Size\s+(\d+)/u.exec(trailer)?.[1]),
    root,
    info: reference('Info'),
    id,
    startXref,
  };
}

/** Adds objects after the end of a file and a table that finds them; all bytes there were stay as they are. */
export function appendRevision(pdf: Buffer, objects: ReadonlyMap<number, string>): Buffer {
  const { size, root, info, id, startXref } = readPdfObjects(pdf);
  const parts: string[] = pdf.at(-1) === 0x0a ? [] : ['\n'];
  let offset = pdf.length + parts.length;
  const sections: string[] = [];
  for (const [number, content] of [...objects].toSorted(([a], [b]) => a - b)) {
    const part = `${number} 0 obj\n${content}\nendobj\n`;
    sections.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    offset += Buffer.byteLength(part, 'latin1');
  }
  const newSize = Math.max(size, ...[...objects.keys()].map((number) => number + 1));
  const keptInfo = info === null ? '' : ` /Info ${info} 0 R`;
  parts.push(
    `xref\n${sections.join('')}trailer\n<< /Size ${newSize} /Root ${root} 0 R${keptInfo} /ID ${id} /Prev ${startXref} >>\n` +
      `startxref\n${offset}\n%%EOF\n`,
  );
  return Buffer.concat([pdf, Buffer.from(parts.join(''), 'latin1')]);
}

/** The same file with some of its objects written anew, as if they had never been otherwise. */
export function replaceObjects(pdf: Buffer, objects: ReadonlyMap<number, Buffer>): Buffer {
  const { offsets, startXref } = readPdfObjects(pdf);
  const ordered = [...offsets].toSorted(([, a], [, b]) => a - b);
  /** Where each object now is, by where it was. */
  const moved = new Map<number, number>();
  const parts = [pdf.subarray(0, ordered[0]?.[1] ?? startXref)];
  let length = parts[0]!.length;
  for (const [index, [number, from]] of ordered.entries()) {
    const part = objects.get(number) ?? pdf.subarray(from, ordered[index + 1]?.[1] ?? startXref);
    moved.set(from, length);
    parts.push(part);
    length += part.length;
  }
  const table = pdf
    .toString('latin1', startXref)
    .replaceAll(/^(\d{10})(?= \d{5} n)/gmu, (entry) => String(moved.get(Number(entry))).padStart(10, '0'))
    .replace(/(startxref\s+)\d+/u, `$1${length}`);
  return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
}

function offsetsOf(table: string): Map<number, number> {
  const offsets = new Map<number, number>();
  let next = 0;
  for (const line of table.split(/\r?\n/u)) {
    const section = /^(\d+) (\d+)\s*$/u.exec(line);
    const entry = /^(\d{10}) (\d{5}) ([nf])/u.exec(line);
    if (entry) {
      if (entry[3] === 'n') offsets.set(next, Number(entry[1]));
      next += 1;
    } else if (section) next = Number(section[1]);
    else if (line.startsWith('trailer')) break;
  }
  return offsets;
}

/** Dictionaries nest; strings of ours in catalog and page hold no brackets of that kind. */
function dictionaryAt(pdf: Buffer, offset: number): string {
  const text = pdf.toString('latin1', offset, offset + 65_536);
  const from = text.indexOf('<<');
  let depth = 0;
  for (let at = from; at >= 0 && at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    if (pair === '<<') depth += 1;
    else if (pair === '>>') depth -= 1;
    else continue;
    at += 1;
    if (depth === 0) return text.slice(from, at + 1);
  }
  throw new Error('The PDF has no such object.');
}

function lastMatch(pdf: Buffer, pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(pdf.toString('latin1', Math.max(0, pdf.length - 1_024)));
  if (!found) throw new Error('The PDF does not end as a PDF does.');
  return found;
}
