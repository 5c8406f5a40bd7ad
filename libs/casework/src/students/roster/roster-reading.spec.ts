import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from '@jest/globals';
import { RosterFileError } from './roster-columns.js';
import { surveyFile } from './roster-file.js';
import { type ReadLine, readRoster } from './roster-reading.js';

const HEADER = 'student_number,given_name,family_name,email';
const ROW = '1001,Ananya,Sharma,ananya@students.example';

/** The bytes in pieces of a few, so that letters and line ends are cut anywhere. */
function source(bytes: Buffer, piece = 7) {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) =>
    bytes.subarray(at * piece, (at + 1) * piece),
  );
  return { name: 'roster.csv', open: async () => Readable.from(pieces) };
}

async function read(content: string | Buffer): Promise<ReadLine[]> {
  const file = source(Buffer.from(content));
  const { encoding } = await surveyFile(file);
  const lines: ReadLine[] = [];
  for await (const batch of readRoster(file, encoding, 3)) lines.push(...batch);
  return lines;
}
const people = (lines: readonly ReadLine[]) =>
  lines.map(({ line, reading }) =>
    reading.ok ? [line, reading.row.person.givenName] : [line, ...reading.reasons],
  );

describe('the text of a roster', () => {
  const text =
    'student_number;given_name;family_name;email\r\n1;Élodie;Gagné-Œuvray;e@students.example\r\n2;Zoë;“Côté”;z@students.example\r\n';

  it.each([
    ['UTF-8', Buffer.from(text), 'utf8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`), 'utf8'],
    ['Windows-1252', iconv.encode(text, 'windows-1252'), 'windows-1252'],
  ])('is read from %s', async (_name, bytes, encoding) => {
    expect(await surveyFile(source(bytes))).toMatchObject({ encoding, bytes: bytes.length, lines: 3 });
    const lines = await read(bytes);
    expect(lines.map(({ reading }) => reading.ok && reading.row.person)).toEqual([
      { givenName: 'Élodie', familyName: 'Gagné-Œuvray', email: 'e@students.example' },
      { givenName: 'Zoë', familyName: '“Côté”', email: 'z@students.example' },
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('takes lines that end with %j', async (end) => {
    expect(people(await read([HEADER, ROW, '', ROW.replace('1001', '2'), ',,,'].join(end)))).toEqual([
      [2, 'Ananya'],
      [4, 'Ananya'],
    ]);
  });

  it('takes quoted cells with delimiters and quotation marks in them', async () => {
    const lines = await read(`${HEADER}\n1001,"Ana, ""Nan""",Sharma,"a@students.example"\n`);
    expect(people(lines)).toEqual([[2, 'Ana, "Nan"']]);
  });

  it('takes the delimiter that Excel names, and headers in any order and case', async () => {
    const lines = await read(
      'sep=;\r\nE-mail\r\n'.replace('E-mail', 'EMAIL;Family Name;GIVEN-NAME;Student Number') +
        'a@students.example;B;A;1',
    );
    expect(people(lines)).toEqual([[3, 'A']]);
  });

  it('loses one line, not the rest, to a quotation mark that is never closed', async () => {
    const lines = await read(
      [
        HEADER,
        ROW,
        '1002,"Broken,Sharma,b@students.example',
        ROW,
        `1003,Half "quoted" name,X,c@students.example`,
      ].join('\n'),
    );
    expect(people(lines)).toEqual([
      [2, 'Ananya'],
      [3, { code: 'quote_open' }],
      [4, 'Ananya'],
      [5, 'Half "quoted" name'],
    ]);
  });

  it('does not let a cell with closed marks run over lines', async () => {
    const lines = await read([HEADER, '1,"a"b"c",X,a@students.example', ROW].join('\n'));
    expect(lines).toHaveLength(2);
    expect(people(lines)[1]).toEqual([3, 'Ananya']);
  });

  it('refuses one endless line and keeps the others', async () => {
    const lines = await read([HEADER, 'x'.repeat(3_000_000), ROW].join('\n'));
    expect(people(lines)).toEqual([
      [2, { code: 'line_too_long' }],
      [3, 'Ananya'],
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['only a byte-order mark', Buffer.from('\uFEFF'), /no line that names the columns/],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), /workbook/],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}`, 'utf16le'), /UTF-16/],
    ['bytes of no text', Buffer.from([1, 2, 0, 4]), /no text file/],
    ['missing columns', Buffer.from('student_number,given_name\n'), /missing: family_name, email/],
    ['unknown columns', Buffer.from(`${HEADER},acepted\n`), /not known: "acepted"/],
    ['a column twice', Buffer.from(`${HEADER},Email\n`), /twice: email/],
  ])('says what is wrong with %s', async (_name, bytes, message) => {
    const attempt = read(bytes);
    await expect(attempt).rejects.toThrow(RosterFileError);
    await expect(attempt).rejects.toThrow(message);
  });
});
