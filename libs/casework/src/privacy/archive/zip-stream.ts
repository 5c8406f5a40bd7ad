import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** Path within the archive, of our own making. */
  readonly name: string;
  readonly content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

const UTF8_WITH_DESCRIPTOR = 0x0808;
const VERSION = 20;
const FOUR_GIB = 0xffffffff;

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly bytes: number;
  readonly at: number;
}

/**
 * A ZIP archive written while it is read: nothing is kept in memory but the list of what was written. Stored, not
 * packed: what is large in it (PDF, JPEG) is packed already. @throws RangeError beyond 4 GiB
 */
export async function* zipStream(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Buffer> {
  const stamp = dosTime(at);
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const encoded = Buffer.from(name, 'utf8');
    const start = offset;
    const head = localHeader(encoded, stamp);
    yield head;
    let crc = 0;
    let bytes = 0;
    for await (const chunk of content) {
      crc = crc32(chunk, crc);
      bytes += chunk.length;
      yield chunk;
    }
    yield descriptor(crc, bytes);
    offset += head.length + bytes + 16;
    if (offset > FOUR_GIB) throw new RangeError('An archive has 4 GiB at most.');
    written.push({ name: encoded, crc, bytes, at: start });
  }
  const directory = Buffer.concat(written.map((entry) => centralHeader(entry, stamp)));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

/** Date and time as DOS kept them, in two-second steps, UTC. */
function dosTime(at: Date): number {
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

function localHeader(name: Buffer, stamp: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(UTF8_WITH_DESCRIPTOR, 6);
  head.writeUInt32LE(stamp, 10);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor(crc: number, bytes: number): Buffer {
  const end = Buffer.alloc(16);
  end.writeUInt32LE(0x08074b50, 0);
  end.writeUInt32LE(crc, 4);
  end.writeUInt32LE(bytes, 8);
  end.writeUInt32LE(bytes, 12);
  return end;
}

function centralHeader({ name, crc, bytes, at }: Written, stamp: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(UTF8_WITH_DESCRIPTOR, 8);
  head.writeUInt32LE(stamp, 12);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(bytes, 20);
  head.writeUInt32LE(bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

function endOfDirectory(count: number, bytes: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
