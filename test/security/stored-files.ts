import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { unwrapKey } from '#platform/encryption/key-wrap.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import type { TestApi } from '#testing/test-api.js';
import { TEST_MASTER_KEY } from '#testing/test-environment.js';
import type { Person } from './population.js';

/** Gives the document and the letter of a person real bytes in the store, with the person's word in them. */
export async function storeFilesOf(api: TestApi, { studentId, canary }: Person): Promise<void> {
  const { inspect } = api.database;
  const key = await inspect.query<{ wrapped: Buffer }>(
    'select wrapped_key as wrapped from keyring.person_key where student_id = $1',
    [studentId],
  );
  const personKey = unwrapKey(TEST_MASTER_KEY, key.rows[0]!.wrapped);
  const content = Buffer.from(`%PDF-1.7 ${canary}`);
  const sha256 = createHash('sha256').update(content).digest();
  const put = async (name: string) => {
    const storageKey = `${name}/${studentId}`;
    await api.app.get(SealedFiles, { strict: false }).put(storageKey, personKey, Readable.from([content]));
    return [studentId, storageKey, content.length, sha256];
  };
  await inspect.query(
    `update coop.document_file set storage_key = $2, bytes = $3, sha256 = $4, inspection = 'accepted', scan = 'clean' where student_id = $1`,
    await put('documents'),
  );
  await inspect.query(
    `update coop.document_page set storage_key = $2, bytes = $3, sha256 = $4 where student_id = $1`,
    await put('pages'),
  );
  await inspect.query(
    `update coop.letter set storage_key = $2, bytes = $3, sha256 = $4, state = 'issued', issued_on = '2026-11-01', issued_at = now()
      where student_id = $1`,
    await put('letters'),
  );
}
