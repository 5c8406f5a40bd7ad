import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { BytesTransactions } from '#database/bytes-transactions.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('a look that sends no bytes', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let own: string[];
  let ofStaff: string[];

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    const { inspector } = desk.background;
    if (!inspector.answer.ok) throw new Error('The inspector accepts at first.');
    const create = { width: 40, height: 80, channels: 3 as const, background: '#ffffff' };
    const page = await sharp({ create }).jpeg().toBuffer();
    inspector.answer = { ...inspector.answer, images: [{ bytes: page, width: 40, height: 80 }] };
    const letter = await anIssuedLetter(desk, student);
    const { id, version, files } = await aReadyDocument(desk, student);
    const place = { fileId: files[0]!.id, page: 1, box: { x: 0, y: 0, width: 1, height: 1 } };
    const reasons = [{ code: 'cut_off', place }];
    expect(await desk.staff.post(`/documents/${id}/return`, { version, reasons })).toMatchObject({
      status: 200,
    });
    ofStaff = [
      `/letters/${letter.id}/pdf`,
      `/documents/${id}/files/${files[0]!.id}`,
      `/documents/${id}/files/${files[0]!.id}/pages/1`,
      `/documents/${id}/reasons/1/crop`,
    ];
    own = [...ofStaff.map((path) => `/me${path}`), '/me/archive'];
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => desk.close());

  const everywhere = async (look: (path: string, client: SignedInStudent['client']) => Promise<void>) => {
    for (const path of ofStaff) await look(path, desk.staff);
    for (const path of own) await look(path, student.client);
  };

  it('is refused and not recorded when it asks for the head alone', async () => {
    const before = await desk.actions(student.id);
    await everywhere(async (path, client) => {
      const { status, headers } = await client.send('HEAD', path);
      expect({ path, status, allow: headers.get('allow') }).toEqual({ path, status: 405, allow: 'GET' });
    });
    // Nor is what is read and no file.
    expect((await desk.staff.send('HEAD', `/students/${student.id}`)).status).toBe(405);
    expect(await desk.actions(student.id)).toEqual(before);
  });

  it('opens what is asked for in capitals as well', async () => {
    await everywhere(async (path, client) => {
      const shouted = path.replaceAll(/[0-9a-f-]{36}/g, (id) => id.toUpperCase());
      expect({ path, status: (await client.get(shouted)).status }).toEqual({ path, status: 200 });
    });
  });

  it('is told what happened when the grant is over by the time it would be used', async () => {
    const bytes = desk.app.get(BytesTransactions);
    const run = bytes.run.bind(bytes);
    jest.spyOn(bytes, 'run').mockImplementation(async (work) => {
      await desk.database.inspect.query('delete from coop.byte_grant');
      return run(work);
    });
    await everywhere(async (path, client) => {
      const { status, body } = await client.get(path);
      expect({ path, status, body }).toEqual({
        path,
        status: 404,
        body: expect.objectContaining({
          code: 'not_found',
          title: 'No longer there',
          detail: expect.stringContaining('Open the record again'),
          fr: expect.objectContaining({ title: 'N’existe plus' }),
        }),
      });
    });
  });

  it('is told the same when the person is erased between the look and the opening', async () => {
    const other = await desk.student();
    const { id, files } = await aReadyDocument(desk, other);
    const bytes = desk.app.get(BytesTransactions);
    const run = bytes.run.bind(bytes);
    jest.spyOn(bytes, 'run').mockImplementation(async (work) => {
      await desk.database.inspect.query(
        `update keyring.person_key set wrapped_key = null, erased_at = now() where student_id = $1`,
        [other.id],
      );
      return run(work);
    });
    expect(await desk.staff.get(`/documents/${id}/files/${files[0]!.id}`)).toMatchObject({
      status: 404,
      body: { title: 'No longer there' },
    });
  });
});
