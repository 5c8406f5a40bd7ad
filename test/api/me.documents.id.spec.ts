import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReadyDocument, anUpload } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/documents/{id}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('shows a document waiting, then ready with a task for the office (get)', async () => {
    const student = await desk.student();
    const { id } = await aReadyDocument(desk, student);
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
      state: 'ready',
      files: [{ inspection: 'accepted', scan: 'clean', pages: 1, refusal: null }],
    });
    expect(await desk.row('select kind, why, state from coop.review_task where subject_id = $1', id)).toEqual(
      {
        kind: 'document',
        why: ['study_permit'],
        state: 'open',
      },
    );
  });

  it('says of a refused file what to do about it, in both languages, and mails that', async () => {
    const student = await desk.student();
    const { id } = await anUpload(student);
    const { answer: usual } = desk.background.inspector;
    desk.background.inspector.answer = { ok: false, code: 'locked_pdf' };
    await desk.background.inspection.inspect(id);
    desk.background.inspector.answer = usual;
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
      state: 'refused',
      files: [
        {
          refusal: {
            code: 'locked_pdf',
            fix: { en: expect.stringContaining('without a password'), fr: expect.any(String) },
          },
        },
      ],
    });
    expect(await desk.row('select kind from coop.notification where subject_id = $1', id)).toEqual({
      kind: 'document_refused',
    });
    const { count } = await desk.row('select count(*)::int from coop.review_task where subject_id = $1', id);
    expect(count).toBe(0);
  });

  it('stays received while the scanner is away, and goes on when it is back', async () => {
    const student = await desk.student();
    const { id } = await anUpload(student);
    desk.background.scanner.down = true;
    await expect(desk.background.inspection.inspect(id)).rejects.toThrow(/gives no verdict/);
    desk.background.scanner.down = false;
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({ state: 'received' });
    await desk.background.inspection.inspect(id);
    await desk.background.inspection.inspect(id);
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
      state: 'ready',
      version: 2,
    });
  });

  it('answers an absent, a foreign and a malformed id alike', async () => {
    const { id } = await anUpload(await desk.student());
    const { client } = await desk.student();
    for (const wrong of [id, randomUUID(), 'nonsense']) {
      expect(await client.get(`/me/documents/${wrong}`)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
    }
  });
});
