/** DER (X.690) as far as a signature needs it: values are written from the inside out. */

export const SEQUENCE = 0x30;
export const SET = 0x31;
export const OCTET_STRING = 0x04;

export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.of(0x80 | bytes.length, ...bytes);
}

/** `1.2.840.113549.1.7.2` */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest.flatMap(base128)];
  return der(0x06, Buffer.from(bytes));
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(0x80 | (rest % 128));
  return bytes;
}

export const smallInteger = (value: number): Buffer => der(0x02, Buffer.of(value));

export const NULL = Buffer.of(0x05, 0x00);

/** The elements inside a constructed value, each with its tag and length. */
export function elementsOf(value: Uint8Array): Buffer[] {
  const { from, to } = contentOf(value, 0);
  const elements: Buffer[] = [];
  for (let at = from; at < to;) {
    const end = contentOf(value, at).to;
    elements.push(Buffer.from(value.subarray(at, end)));
    at = end;
  }
  return elements;
}

function contentOf(bytes: Uint8Array, at: number): { from: number; to: number } {
  const first = bytes[at + 1] ?? 0;
  if (first < 0x80) return { from: at + 2, to: at + 2 + first };
  const count = first & 0x7f;
  let length = 0;
  for (const byte of bytes.subarray(at + 2, at + 2 + count)) length = length * 256 + byte;
  return { from: at + 2 + count, to: at + 2 + count + length };
}
