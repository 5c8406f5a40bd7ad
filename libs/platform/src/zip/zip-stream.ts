import { crc32, createDeflateRaw } from 'node:zlib';

type Pieces = AsyncIterable<Buffer> | Iterable<Buffer>;

export interface ZipEntry {
  /** Path within the archive, of our own making. */
  readonly name: string;
  readonly content: Pieces;
}

export interface ZipManner {
  /** What every entry says of its time. */
  readonly at: Date;
  /** `stored` for what is packed already, such as PDF and JPEG. */
  readonly packing: 'deflated' | 'stored';
}

/** 1 January 1980, the first day that a ZIP can name: the same content makes the same file. */
export const FIRST_ZIP_DAY = new Date('1980-01-01T00:00:00Z');

/** Names are UTF-8, and sums and sizes follow the content. */
const FLAGS = 0x0808;
const VERSION = 20;
const METHODS = { stored: 0, deflated: 8 } as const;
const FOUR_GIB = 0xffffffff;

interface Sums {
  crc: number;
  size: number;
}
interface Written extends Sums {
  readonly name: Buffer;
  readonly packed: number;
  readonly offset: number;
}
interface Stamps {
  readonly method: number;
  readonly time: number;
}

/**
 * A ZIP archive written while it is read: nothing is kept in memory but one piece and the list of what was written.
 * @throws RangeError beyond 4 GiB
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  { at, packing }: ZipManner,
): AsyncGenerator<Buffer> {
  const stamps = { method: METHODS[packing], time: dosTime(at) };
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const encoded = Buffer.from(name, 'utf8');
    const start = offset;
    const sums = { crc: 0, size: 0 };
    const counted = countedBy(sums, content);
    let packed = 0;
    const head = localHeader(encoded, stamps);
    yield head;
    for await (const piece of packing === 'stored' ? counted : deflated(counted)) {
      packed += piece.length;
      yield piece;
    }
    const tail = numbers([0x08074b50, 4], [sums.crc, 4], [packed, 4], [sums.size, 4]);
    yield tail;
    offset += head.length + packed + tail.length;
    if (Math.max(offset, sums.size) > FOUR_GIB) throw new RangeError('An archive has 4 GiB at most.');
    written.push({ name: encoded, ...sums, packed, offset: start });
  }
  const directory = Buffer.concat(written.map((entry) => directoryEntry(entry, stamps)));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* countedBy(sums: Sums, content: Pieces): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    sums.crc = crc32(piece, sums.crc);
    sums.size += piece.length;
    yield piece;
  }
}

async function* deflated(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const feed = async (): Promise<void> => {
    for await (const piece of content) {
      if (!deflate.write(piece)) await new Promise((drained) => deflate.once('drain', drained));
    }
    deflate.end();
  };
  const feeding = feed().catch((error: unknown) => deflate.destroy(error as Error));
  for await (const piece of deflate) yield piece as Buffer;
  await feeding;
}

/** Date and time as DOS kept them, in two-second steps, UTC. */
function dosTime(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

/** The sums and sizes are not known yet: they follow. */
const localHeader = (name: Buffer, { method, time }: Stamps): Buffer =>
  Buffer.concat([
    numbers([0x04034b50, 4], [VERSION, 2], [FLAGS, 2], [method, 2], [time, 4]),
    numbers([0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]),
    name,
  ]);

const directoryEntry = ({ name, crc, packed, size, offset }: Written, { method, time }: Stamps): Buffer =>
  Buffer.concat([
    numbers([0x02014b50, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [method, 2], [time, 4]),
    numbers([crc, 4], [packed, 4], [size, 4], [name.length, 2]),
    // No extra field, no comment, the first disk, no attributes.
    numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ]);

const endOfDirectory = (count: number, bytes: number, offset: number): Buffer =>
  numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [bytes, 4], [offset, 4], [0, 2]);

/** Little-endian numbers of two or four bytes, one after the other. */
function numbers(...values: readonly (readonly [number, 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
