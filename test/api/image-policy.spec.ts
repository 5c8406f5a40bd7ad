import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { DocumentSweeper } from '#casework/documents/document-sweeper.js';
import { FileScrubber } from '#casework/documents/file-scrubber.js';
import { KeptFileNotes } from '#casework/documents/kept-file-notes.js';
import { KeptFilesStore } from '#casework/documents/kept-files.store.js';
import { Clock } from '#platform/clock/clock.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument, aVerifiedPermit, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

const DAY = 86_400_000;

/** After verification: pages shrink, later the original goes; fields and hashes stay, and a hold keeps everything (R60). */
describe('the images of documents, on the office’s schedule', () => {
  let desk: TestDesk;
  let student: SignedInStudent;

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    const { inspector } = desk.background;
    if (!inspector.answer.ok) throw new Error('The inspector accepts at first.');
    const bytes = await sharp({ create: { width: 1_700, height: 2_200, channels: 3, background: '#888888' } })
      .jpeg()
      .toBuffer();
    inspector.answer = { ...inspector.answer, images: [{ bytes, width: 1_700, height: 2_200 }] };
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const run = () => desk.background.images.run(new AbortController().signal);
  const decidedDaysAgo = (id: string, days: number) =>
    desk.database.inspect.query('update coop.document set decided_at = $2 where id = $1', [
      id,
      new Date(Date.now() - days * DAY),
    ]);
  const settle = async (wish: object) => {
    const client = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    const { version } = bodyOf<{ version: number }>(await client.get('/document-policy'));
    return client.patch('/document-policy', { version, ...wish });
  };
  const hold = (on: boolean) =>
    desk.database.inspect.query(
      on
        ? `insert into coop.legal_hold (student_id, reason, set_by, set_by_name) values ($1, 'Audit', gen_random_uuid(), 'Ines Roy')`
        : `update coop.legal_hold set lifted_at = now(), lifted_by_name = 'Ines Roy', lift_reason = 'Over' where student_id = $1`,
      [student.id],
    );
  const fileOf = async (id: string) =>
    bodyOf<{
      files: {
        id: string;
        sha256: string;
        shrunk: boolean;
        removedAt: string | null;
        removedAtLocal: string | null;
        pageImages: object[];
      }[];
    }>(await desk.staff.get(`/documents/${id}`)).files[0]!;

  it('are left alone until the office says otherwise; and a year is the least for an original', async () => {
    const { document } = await aVerifiedPermit(desk, student, { expiresOn: inDays(38) });
    await decidedDaysAgo(document.id, 3_000);
    expect(await run()).toEqual({ shrunk: 0, removed: 0, failed: 0 });
    expect(await settle({ removeOriginalsAfterDays: 364 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'removeOriginalsAfterDays' }] },
    });
    bodyOf(await settle({ shrinkImagesAfterDays: 30 }));
  });

  it('shrink once their days are over, not while held or while somebody is to read them again', async () => {
    const { document } = await aVerifiedPermit(desk, student, { issuedOn: inDays(-448) });
    await decidedDaysAgo(document.id, 29);
    await hold(true);
    expect(await run()).toMatchObject({ shrunk: 0 });
    await hold(false);
    expect((await run()).shrunk).toBe(1);
    expect(await fileOf(document.id)).toMatchObject({ shrunk: false });
    await decidedDaysAgo(document.id, 31);
    const before = await fileOf(document.id);
    expect(await run()).toEqual({ shrunk: 1, removed: 0, failed: 0 });
    expect(await run()).toEqual({ shrunk: 0, removed: 0, failed: 0 });
    const after = await fileOf(document.id);
    expect(after).toMatchObject({
      shrunk: true,
      removedAt: null,
      sha256: before.sha256,
      pageImages: [{ number: 1, width: 773, height: 1_000 }],
    });
    const page = await desk.staff.get(`/documents/${document.id}/files/${after.id}/pages/1`);
    expect(page).toMatchObject({ status: 200 });
    // The original is there until its own day comes.
    expect(await desk.staff.get(`/documents/${document.id}/files/${after.id}`)).toMatchObject({
      status: 200,
    });
    expect(await desk.actions(student.id)).toContain('document.images_shrunk');
  });

  it('go with the original a year after its last use: fields, hash and size stay, and nothing is missed', async () => {
    bodyOf(await settle({ removeOriginalsAfterDays: 365 }));
    const { document } = await aVerifiedPermit(desk, student, { issuedOn: inDays(-418) });
    await decidedDaysAgo(document.id, 900);
    // It stands: it is in use every day.
    expect(await run()).toMatchObject({ removed: 0 });
    await desk.database.inspect.query(
      `update coop.permit set expires_on = current_date - 360 where document_id = $1`,
      [document.id],
    );
    expect(await run()).toMatchObject({ removed: 0 });
    await desk.database.inspect.query(
      `update coop.permit set issued_on = current_date - 700, expires_on = current_date - 370 where document_id = $1`,
      [document.id],
    );
    await hold(true);
    expect(await run()).toMatchObject({ removed: 0 });
    await hold(false);
    const before = await fileOf(document.id);
    expect(await run()).toMatchObject({ removed: 1, failed: 0 });
    const after = await fileOf(document.id);
    expect(after).toMatchObject({ shrunk: true, sha256: before.sha256 });
    expect(after.removedAt).not.toBeNull();
    expect(after.removedAtLocal).toMatch(/T.*-07:00$/);
    expect(await desk.staff.get(`/documents/${document.id}/files/${after.id}`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('SHA-256 are kept') },
    });
    expect(bodyOf(await desk.staff.get(`/documents/${document.id}`))).toMatchObject({
      state: 'verified',
      fields: { documentNumber: STUDY_PERMIT_FIELDS.documentNumber },
    });
    const swept = await desk.app.get(DocumentSweeper).sweep();
    expect(swept.missing).toBe(0);
    const get = desk.app.get.bind(desk.app);
    const scrubber = new FileScrubber(
      desk.background.transactions,
      get(KeptFilesStore),
      get(KeptFileNotes),
      get(SealedFiles),
      get(PersonKeys),
      get(Clock),
    );
    expect(
      await scrubber.scrub(new Date(Date.now() + DAY), { stop: new AbortController().signal }),
    ).toMatchObject({ missing: 0, damaged: 0 });
    expect(await desk.actions(student.id)).toContain('document.originals_removed');
  });

  it('are left alone where nobody has decided yet', async () => {
    const { id } = await aReadyDocument(desk, student);
    await desk.database.inspect.query(
      `update coop.document set created_at = now() - interval '9 years' where id = $1`,
      [id],
    );
    expect(await run()).toEqual({ shrunk: 0, removed: 0, failed: 0 });
    expect(await fileOf(id)).toMatchObject({ shrunk: false, removedAt: null });
  });
});
