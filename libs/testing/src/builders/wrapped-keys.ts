import type pg from 'pg';
import { unwrapKey, wrapKey } from '#platform/encryption/key-wrap.js';
import { servingKeyOf, wrapServingKey } from '#platform/encryption/serving-key.js';
import { newKey } from '#platform/encryption/subkey.js';
import { TEST_MASTER_KEY } from '../test-environment.js';

/** The key of somebody new as the keyring holds it. */
export function newWrappedKeys(): { readonly key: Buffer; readonly serving: Buffer } {
  const personKey = newKey();
  return {
    key: wrapKey(TEST_MASTER_KEY, personKey),
    serving: wrapServingKey(TEST_MASTER_KEY, servingKeyOf(personKey)),
  };
}

/** What opens a person's files. */
export async function personKeyOf(inspect: Pick<pg.Pool, 'query'>, studentId: string): Promise<Buffer> {
  const { rows } = await inspect.query<{ wrapped: Buffer }>(
    'select wrapped_key as wrapped from keyring.person_key where student_id = $1',
    [studentId],
  );
  return unwrapKey(TEST_MASTER_KEY, rows[0]!.wrapped);
}
