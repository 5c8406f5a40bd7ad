/** A part of a form as raw bytes, so that it can be wrong. */
export interface RawPart {
  readonly headers: string;
  readonly content: string | Buffer;
}

export const BOUNDARY = 'edge-of-a-part';

/** `name` goes into the header as it is, with what would end it escaped as browsers do. */
export function filePart(field: string, name: string | Buffer, content: string | Buffer): RawPart {
  const text = Buffer.isBuffer(name)
    ? name.toString('latin1')
    : Buffer.from(name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')).toString(
        'latin1',
      );
  return {
    headers: `Content-Disposition: form-data; name="${field}"; filename="${text}"\r\nContent-Type: application/pdf`,
    content,
  };
}

export const fieldPart = (name: string, value: string): RawPart => ({
  headers: `Content-Disposition: form-data; name="${name}"`,
  content: value,
});

/** The bytes of a form, whole. */
export function rawForm(parts: readonly RawPart[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ headers, content }) => [
      Buffer.from(`--${BOUNDARY}\r\n${headers}\r\n\r\n`, 'latin1'),
      Buffer.from(content as string),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

/** Names that break out of folders, headers, screens or tables where they are not taken as plain data. */
export function hostileNames(): (string | Buffer)[] {
  const stems = [
    '../../../etc/passwd',
    '..\\..\\windows\\system32\\x',
    '/etc/passwd',
    'C:\\boot.ini',
    '\\\\server\\share\\x',
    './.',
    '..',
    '.',
    '',
    ' ',
    '~',
    '~root',
    '.htaccess',
    '-rf',
    '--help',
    '$(id)',
    '`id`',
    '; id',
    '| id',
    '&& id',
    '%2e%2e%2f',
    '%00',
    'a\u0000b',
    'a\r\nSet-Cookie: x=1',
    'a\nb',
    'a\tb',
    'a"b',
    "a'b",
    'a;b',
    'a=b',
    'a\\b',
    'a/b',
    'a%b',
    "'; drop table coop.student; --",
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
    '${7*7}',
    '#{7*7}',
    '=HYPERLINK("x")',
    '+1',
    '-1',
    '@SUM(1)',
    'CON',
    'con.pdf',
    'NUL',
    'AUX.pdf',
    'COM1',
    'LPT1.pdf',
    'file.pdf:stream',
    'name.pdf.',
    'name.pdf ',
    'name..pdf',
    '\u202Efdp.exe',
    'a\u200Bb',
    '\uFEFFa',
    'é'.normalize('NFD'),
    'ﬁ',
    '𝒜',
    '💥',
    '👩‍👩‍👧‍👦',
    'ا',
    '漢字',
    'x'.repeat(255),
    'x'.repeat(4_096),
    '漢'.repeat(1_500),
    '/'.repeat(300),
    '.'.repeat(300),
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'true',
    '0',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
  ];
  const endings = ['', '.pdf', '.pdf.exe'];
  const texts = stems.flatMap((stem) => endings.map((ending) => `${stem}${ending}`));
  // Bytes that are no UTF-8: an overlong slash, half a surrogate pair, Latin-1, and what no text begins with.
  const bytes = [
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xe9, 0x74, 0xe9],
    [0xff, 0xfe],
    [0x80],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
  ];
  return [...texts, ...bytes.map((one) => Buffer.from([...one, 0x2e, 0x70, 0x64, 0x66]))];
}
