import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decryptStream, encryptStream, frameBytes } from './sealed-stream.js';
import type { FileLock } from './file-lock.js';
import { unwrapKey, wrapKey } from './key-wrap.js';
import { servingKeyOf, unwrapServingKey, wrapServingKey } from './serving-key.js';
import { openJson, sealJson } from './sealed-json.js';
import { newKey, SealBrokenError } from './subkey.js';

const key = newKey();
const sealedFrame = frameBytes + 16;

const through = (bytes: Buffer, chunk: number, transform: ReturnType<typeof encryptStream>) => {
  const chunks = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(bytes.subarray(at, at + chunk));
  Readable.from(chunks).pipe(transform);
  return buffer(transform);
};
const encrypt = (plain: Buffer, chunk = 10_000) => through(plain, chunk, encryptStream(key));
const decrypt = (sealed: Buffer, chunk = 10_000) => through(sealed, chunk, decryptStream(key));

describe('encryptStream and decryptStream', () => {
  it.each([0, 1, frameBytes - 1, frameBytes, frameBytes + 1, 3 * frameBytes])(
    'give back %i bytes however they are cut',
    async (size) => {
      const plain = Buffer.alloc(size, 'coop');
      const sealed = await encrypt(plain, 7_001);
      expect(sealed.length).toBe(36 + size + 16 * Math.max(1, Math.ceil(size / frameBytes)));
      for (const chunk of [997, 65_552, sealed.length])
        expect((await decrypt(sealed, chunk)).equals(plain)).toBe(true);
    },
  );

  it('never makes the same bytes twice', async () => {
    const plain = Buffer.from('the same file');
    expect((await encrypt(plain)).equals(await encrypt(plain))).toBe(false);
  });

  it('notices any changed byte', async () => {
    const sealed = await encrypt(Buffer.alloc(2 * frameBytes, 1));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(sealed);
        changed.writeUInt8((changed[at] ?? 0) ^ flip, at);
        await expect(decrypt(changed)).rejects.toThrow(SealBrokenError);
      }),
      { seed: 20_260_401, numRuns: 25 },
    );
  });

  it('notices a cut at any place, at a frame border too, and nothing at all', async () => {
    const sealed = await encrypt(Buffer.alloc(3 * frameBytes, 1));
    for (const length of [0, 10, 36, 50, 36 + sealedFrame, 36 + 2 * sealedFrame, sealed.length - 1]) {
      await expect(decrypt(sealed.subarray(0, length))).rejects.toThrow(SealBrokenError);
    }
  });

  it('notices frames that were swapped, repeated or taken from another stream', async () => {
    const plain = Buffer.alloc(3 * frameBytes, 1);
    const sealed = await encrypt(plain);
    const other = await encrypt(plain);
    const frame = (of: Buffer, n: number) => of.subarray(36 + n * sealedFrame, 36 + (n + 1) * sealedFrame);
    const head = sealed.subarray(0, 36);
    const built = (...frames: Buffer[]) => decrypt(Buffer.concat([head, ...frames]));
    await expect(built(frame(sealed, 1), frame(sealed, 0), frame(sealed, 2))).rejects.toThrow(
      SealBrokenError,
    );
    await expect(built(frame(sealed, 0), frame(sealed, 0), frame(sealed, 2))).rejects.toThrow(
      SealBrokenError,
    );
    await expect(built(frame(sealed, 0), frame(other, 1), frame(sealed, 2))).rejects.toThrow(SealBrokenError);
    await expect(decrypt(Buffer.concat([sealed, frame(sealed, 2)]))).rejects.toThrow(SealBrokenError);
  });

  it('does not open under another key', async () => {
    const sealed = await encrypt(Buffer.from('x'));
    await expect(through(sealed, 100, decryptStream(newKey()))).rejects.toThrow(SealBrokenError);
  });
});

describe('a file lock', () => {
  const encryptFor = async (lock: FileLock, plain: Buffer): Promise<Buffer> =>
    through(plain, 1_000, encryptStream(lock));

  it('makes files that the person’s key opens, and nothing else that whoever locks them has', async () => {
    const personKey = newKey();
    const { values, lock } = unwrapServingKey(key, wrapServingKey(key, servingKeyOf(personKey)));
    const plain = Buffer.alloc(frameBytes + 10, 3);
    const locked = await encryptFor(lock, plain);
    expect(await through(locked, 500, decryptStream(personKey))).toEqual(plain);
    for (const guess of [newKey(), values.bytes, lock.publicKey, key])
      await expect(through(locked, 500, decryptStream(guess))).rejects.toThrow(SealBrokenError);
    expect(await encryptFor(lock, plain)).not.toEqual(locked);
  });

  it('tells a file whose beginning was changed', async () => {
    const personKey = newKey();
    const locked = await encryptFor(servingKeyOf(personKey).lock, Buffer.from('x'));
    for (const at of [0, 3, 4, 35]) {
      const changed = Buffer.from(locked);
      changed.writeUInt8(changed[at]! ^ 1, at);
      await expect(through(changed, 500, decryptStream(personKey))).rejects.toThrow(SealBrokenError);
    }
    const nowhere = Buffer.concat([locked.subarray(0, 4), Buffer.alloc(32), locked.subarray(36)]);
    await expect(through(nowhere, 500, decryptStream(personKey))).rejects.toThrow(SealBrokenError);
  });
});

describe('the serving key of a person', () => {
  it('opens what the person’s key sealed, and is no other wrapped key', () => {
    const personKey = newKey();
    const { values } = servingKeyOf(personKey);
    expect(openJson(values, sealJson(personKey, { a: 1 }, 'here'), 'here')).toEqual({ a: 1 });
    expect(openJson(personKey, sealJson(values, { a: 1 }, 'here'), 'here')).toEqual({ a: 1 });
    expect(() => unwrapServingKey(key, wrapKey(key, personKey))).toThrow(SealBrokenError);
  });
});

describe('wrapKey', () => {
  it('opens under its master key alone', () => {
    const personKey = newKey();
    const wrapped = wrapKey(key, personKey);
    expect(unwrapKey(key, wrapped)).toEqual(personKey);
    expect(wrapped.includes(personKey)).toBe(false);
    expect(() => unwrapKey(newKey(), wrapped)).toThrow(SealBrokenError);
    expect(() => wrapKey(Buffer.alloc(31), personKey)).toThrow(/32 bytes/);
  });
});

describe('sealJson', () => {
  const value = { name: 'Nguyễn Thị Ánh', list: [1, null, true] };

  it('gives the value back', () => {
    expect(openJson(key, sealJson(key, value, 'audit 7'), 'audit 7')).toEqual(value);
  });

  it('does not open in another place, as a wrapped key, changed or cut', () => {
    const sealed = sealJson(key, value, 'audit 7');
    const changed = Buffer.from(sealed);
    changed.writeUInt8((changed[20] ?? 0) ^ 1, 20);
    expect(() => openJson(key, sealed, 'audit 8')).toThrow(SealBrokenError);
    expect(() => unwrapKey(key, sealJson(key, value))).toThrow(SealBrokenError);
    expect(() => openJson(key, changed, 'audit 7')).toThrow(SealBrokenError);
    for (const length of [0, 1, 28, sealed.length - 1]) {
      expect(() => openJson(key, sealed.subarray(0, length), 'audit 7')).toThrow(SealBrokenError);
    }
  });
});
