import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '#platform/storage/file-store.js';
import { anUpload, aReadyDocument } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

const GO_ON = new AbortController().signal;

describe('the inspection of what is left', () => {
  let desk: TestDesk;
  let student: SignedInStudent;

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
  });
  afterAll(() => desk.close());
  afterEach(() => {
    desk.background.scanner.down = false;
  });

  const left = () => desk.background.inspection.inspectLeft(GO_ON);
  /** Sent long enough ago that its job must have been lost. */
  const anOldUpload = async (): Promise<string> => {
    const { id } = await anUpload(student);
    await desk.database.inspect.query(
      `update coop.document set created_at = created_at - interval '1 hour' where id = $1`,
      [id],
    );
    return id;
  };
  const stateOf = async (id: string): Promise<string> =>
    bodyOf<{ state: string }>(await student.client.get(`/me/documents/${id}`)).state;

  it('waits while the scanner is away, and goes on by itself when it is back', async () => {
    const id = await anOldUpload();
    desk.background.scanner.down = true;
    expect(await left()).toEqual({ inspected: 0, drawn: 0, waiting: 1 });
    expect(await stateOf(id)).toBe('received');
    desk.background.scanner.down = false;
    expect(await left()).toEqual({ inspected: 1, drawn: 0, waiting: 0 });
    expect(await stateOf(id)).toBe('ready');
  });

  it('leaves what has just come to its own job', async () => {
    await anUpload(student);
    expect(await left()).toEqual({ inspected: 0, drawn: 0, waiting: 0 });
  });

  it('is not held up by a document whose file is missing', async () => {
    const [broken, whole] = [await anOldUpload(), await anOldUpload()];
    const { key } = await desk.row(
      'select storage_key as key from coop.document_file where document_id = $1',
      broken,
    );
    await desk.app.get(FileStore).delete(String(key));
    expect(await left()).toEqual({ inspected: 1, drawn: 0, waiting: 1 });
    expect([await stateOf(broken), await stateOf(whole)]).toEqual(['received', 'ready']);
    await desk.database.inspect.query(`update coop.document set state = 'superseded' where id = $1`, [
      broken,
    ]);
  });

  it('draws the pages of files that were accepted before there were page images', async () => {
    const { id } = await aReadyDocument(desk, student);
    await desk.database.inspect.query('delete from coop.document_page where document_id = $1', [id]);
    expect(await left()).toEqual({ inspected: 0, drawn: 1, waiting: 0 });
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
      state: 'ready',
      files: [{ pageImages: [{ number: 1 }] }],
    });
  });

  it('gives the scanner what a PDF packs, and the images that people will see', async () => {
    const { inspector } = desk.background;
    const { answer: usual } = inspector;
    if (!usual.ok) throw new Error('The inspector accepts at first.');
    for (const hidden of [
      { ...usual, unpacked: Buffer.from('INFECTED') },
      { ...usual, images: [{ bytes: Buffer.from('INFECTED'), width: 1, height: 1 }] },
    ]) {
      const id = await anOldUpload();
      inspector.answer = hidden;
      await desk.background.inspection.inspect(id);
      inspector.answer = usual;
      expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
        state: 'refused',
        files: [{ refusal: { code: 'infected' }, scan: 'infected', pageImages: [] }],
      });
    }
  });
});
