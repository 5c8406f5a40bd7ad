import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import { FileLock, lockedFileKey, unlockedFileKey } from './file-lock.js';
import { cipher, nonceBytes, SealBrokenError, subkey, tagBytes } from './subkey.js';

/*
 * A stream is a header ("CDF1", 32 random bytes that make the stream's own key, or "CDF2", 32 bytes from which the
 * person's key finds the key of a file that was locked for them) and frames of 64 KiB of plaintext, each with its tag. A frame's nonce carries its number and whether it is the last one, so frames
 * cannot be changed, swapped, repeated or left out at the end, and bytes leave the reader only once checked.
 */
const magic = Buffer.from('CDF1');
const lockedMagic = Buffer.from('CDF2');
const saltBytes = 32;
const headerBytes = magic.length + saltBytes;
export const frameBytes = 64 * 1024;

/** Encrypts what is written to it; memory stays at one frame whatever the size. */
export function encryptStream(key: Buffer | FileLock): Transform {
  const { header, streamKey } = newStream(key);
  return framed(frameBytes, {
    start: (push) => push(header),
    frame: (plain, number, last) => {
      const encrypt = createCipheriv(cipher, streamKey, nonceOf(number, last));
      return Buffer.concat([encrypt.update(plain), encrypt.final(), encrypt.getAuthTag()]);
    },
  });
}

/** Decrypts; ends with SealBrokenError at the first frame that does not stand. */
export function decryptStream(key: Buffer): Transform {
  let streamKey: Buffer | undefined;
  return framed(frameBytes + tagBytes, {
    headerBytes,
    header: (header) => {
      streamKey = keyOfStream(key, header);
    },
    frame: (sealed, number, last) => {
      if (streamKey === undefined || sealed.length < tagBytes) throw new SealBrokenError();
      const nonce = nonceOf(number, last);
      const decrypt = createDecipheriv(cipher, streamKey, nonce, { authTagLength: tagBytes });
      decrypt.setAuthTag(sealed.subarray(-tagBytes));
      const plain = decrypt.update(sealed.subarray(0, -tagBytes));
      try {
        decrypt.final();
      } catch {
        throw new SealBrokenError();
      }
      return plain;
    },
  });
}

function newStream(key: Buffer | FileLock): { header: Buffer; streamKey: Buffer } {
  if (key instanceof FileLock) {
    const { key: streamKey, beside } = lockedFileKey(key);
    return { header: Buffer.concat([lockedMagic, beside]), streamKey };
  }
  const salt = randomBytes(saltBytes);
  return { header: Buffer.concat([magic, salt]), streamKey: subkey(key, 'file', salt) };
}

function keyOfStream(key: Buffer, header: Buffer): Buffer {
  const [kind, rest] = [header.subarray(0, magic.length), header.subarray(magic.length)];
  if (kind.equals(magic)) return subkey(key, 'file', rest);
  if (!kind.equals(lockedMagic)) throw new SealBrokenError();
  try {
    return unlockedFileKey(key, rest);
  } catch {
    // Bytes that lie on no curve: changed in the store.
    throw new SealBrokenError();
  }
}

interface Framing {
  start?: (push: (bytes: Buffer) => void) => void;
  headerBytes?: number;
  header?: (bytes: Buffer) => void;
  frame: (bytes: Buffer, number: number, last: boolean) => Buffer;
}

function framed(size: number, framing: Framing): Transform {
  let pending: Buffer = Buffer.alloc(0);
  let wanted = framing.headerBytes ?? 0;
  let number = 0;
  let started = false;

  const begin = (stream: Transform): void => {
    if (!started) framing.start?.((bytes) => stream.push(bytes));
    started = true;
  };
  /** A full frame goes out only when a byte follows it: until then it may be the last. */
  const drain = (stream: Transform): void => {
    if (wanted > 0 && pending.length >= wanted) {
      framing.header?.(pending.subarray(0, wanted));
      pending = pending.subarray(wanted);
      wanted = 0;
    }
    if (wanted > 0) return;
    while (pending.length > size) {
      stream.push(framing.frame(pending.subarray(0, size), number++, false));
      pending = pending.subarray(size);
    }
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      attempt(done, () => {
        begin(this);
        pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
        drain(this);
      });
    },
    flush(done) {
      attempt(done, () => {
        begin(this);
        if (wanted > 0) throw new SealBrokenError();
        this.push(framing.frame(pending, number, true));
      });
    },
  });
}

function attempt(done: (error?: Error) => void, work: () => void): void {
  try {
    work();
    done();
  } catch (error) {
    done(error as Error);
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}
