import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { personKeyOf } from '#testing/builders/wrapped-keys.js';
import type { TestApi } from '#testing/test-api.js';
import type { Person } from './population.js';

/** Gives the document and the letter of a person real bytes in the store, with the person's word in them. */
export async function storeFilesOf(api: TestApi, { studentId, canary }: Person): Promise<void> {
  const { inspect } = api.database;
  const personKey = await personKeyOf(inspect, studentId);
  const pdf = Buffer.from(`%PDF-1.7 ${canary}`);
  const picture = await sharp({ create: { width: 10, height: 10, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer();
  const put = async (name: string, content = pdf) => {
    const sha256 = createHash('sha256').update(content).digest();
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
    // Whatever stands after the end of a picture belongs to its bytes, and is not shown.
    await put('pages', Buffer.concat([picture, Buffer.from(canary)])),
  );
  await inspect.query(
    `update coop.document d set reasons = jsonb_build_array(d.reasons -> 0 || jsonb_build_object('place',
       jsonb_build_object('fileId', f.id, 'page', 1, 'box', '{"x": 0, "y": 0, "width": 1, "height": 1}'::jsonb)))
       from coop.document_file f where f.document_id = d.id and d.student_id = $1`,
    [studentId],
  );
  await inspect.query(
    `update coop.letter set storage_key = $2, bytes = $3, sha256 = $4, state = 'issued', issued_on = '2026-11-01', issued_at = now()
      where student_id = $1`,
    await put('letters'),
  );
}
