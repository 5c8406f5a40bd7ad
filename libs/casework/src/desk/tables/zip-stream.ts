import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** A file of a ZIP: whole when it is short, in pieces when it is made while it is sent. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const DEFLATED = 8;
const NAMES_ARE_UTF8 = 0x0800;
const SIZES_FOLLOW = 0x0008;
const FLAGS = NAMES_ARE_UTF8 | SIZES_FOLLOW;
/** 1 January 1980, the first day that a ZIP can name: the same content makes the same file. */
const DAY = 0x0021;

/** A ZIP as it is made; nothing of it is held but one piece. */
export async function* zipStream(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const encoded = Buffer.from(name, 'utf8');
    const start = offset;
    const sums = { crc: 0, packed: 0, size: 0 };
    const head = localHeader(encoded);
    yield head;
    for await (const piece of packed(content, sums)) {
      sums.packed += piece.length;
      yield piece;
    }
    const tail = numbers([0x08074b50, 4], [sums.crc, 4], [sums.packed, 4], [sums.size, 4]);
    yield tail;
    offset += head.length + sums.packed + tail.length;
    written.push({ name: encoded, ...sums, offset: start });
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [written.length, 2],
    [written.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
}

async function* packed(
  content: string | AsyncIterable<string>,
  sums: { crc: number; size: number },
): AsyncGenerator<Buffer> {
  const taken = (text: string): Buffer => {
    const bytes = Buffer.from(text, 'utf8');
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    return bytes;
  };
  if (typeof content === 'string') {
    yield deflateRawSync(taken(content));
    return;
  }
  const deflate = createDeflateRaw();
  const feed = async (): Promise<void> => {
    for await (const text of content) {
      if (!deflate.write(taken(text))) await new Promise((drained) => deflate.once('drain', drained));
    }
    deflate.end();
  };
  const feeding = feed().catch((error: unknown) => deflate.destroy(error as Error));
  for await (const piece of deflate) yield piece as Buffer;
  await feeding;
}

const localHeader = (name: Buffer): Buffer =>
  Buffer.concat([
    numbers(
      [0x04034b50, 4],
      [20, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [DAY, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
    ),
    name,
  ]);

const directoryEntry = ({ name, crc, packed: bytes, size, offset }: Written): Buffer =>
  Buffer.concat([
    numbers(
      [0x02014b50, 4],
      [20, 2],
      [20, 2],
      [FLAGS, 2],
      [DEFLATED, 2],
      [0, 2],
      [DAY, 2],
      [crc, 4],
      [bytes, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ),
    name,
  ]);

/** Little-endian numbers of two or four bytes, one after the other. */
function numbers(...values: readonly (readonly [number, 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
