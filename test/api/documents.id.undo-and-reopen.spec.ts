import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument, aVerifiedPermit, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('a decision on a document, taken back', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const current = async ({ id }: SignedInStudent): Promise<unknown[]> => {
    const { rows } = await desk.database.inspect.query<{ id: string }>(
      'select id from coop.permit where student_id = $1 and superseded_by is null order by recorded_at',
      [id],
    );
    return rows.map((row) => row.id);
  };
  const ready = async ({ id }: SignedInStudent) =>
    (await desk.row('select ready_for_postings from coop.current_assessment where student_id = $1', id))[
      'ready_for_postings'
    ];
  const mailsAbout = async (documentId: string) => {
    const { rows } = await desk.database.inspect.query<{ mail: string }>(
      `select kind || ' ' || state as mail from coop.notification where subject_id = $1 order by kind`,
      [documentId],
    );
    return rows.map(({ mail }) => mail);
  };

  it('at once: the permit, the answer, the task and the mail are as if nobody had decided', async () => {
    const student = await desk.student();
    const earlier = await aVerifiedPermit(desk, student, { issuedOn: inDays(-479), remarks: [] });
    expect(await ready(student)).toBe(false);
    const { document, permit } = await aVerifiedPermit(desk, student);
    expect(await current(student)).toEqual([permit.id]);
    expect(await ready(student)).toBe(true);
    const undone = bodyOf(
      await desk.staff.post(`/documents/${document.id}/undo`, { version: document.version }),
    );
    expect(undone).toMatchObject({ state: 'ready', version: document.version + 1, decidedAt: null });
    expect(await current(student)).toEqual([earlier.permit.id]);
    expect(await ready(student)).toBe(false);
    expect(await mailsAbout(document.id)).toEqual(['document_verified superseded']);
    expect(
      await desk.row(
        `select why from coop.review_task where subject_id = $1 and state = 'open'`,
        document.id,
      ),
    ).toEqual({ why: ['study_permit', 'undone'] });
    expect(await desk.actions(student.id)).toContain('document.undone');
    // The version that was taken back is kept, and may be made anew.
    expect(
      await desk.row('select taken_back_at is not null as taken from coop.permit where id = $1', permit.id),
    ).toEqual({ taken: true });
    bodyOf(
      await desk.staff.post(`/documents/${document.id}/verify`, {
        version: document.version + 1,
        fields: STUDY_PERMIT_FIELDS,
      }),
    );
    expect(await ready(student)).toBe(true);
  });

  it('at once by nobody but who made it, not twice, and not on another version', async () => {
    await anAccount(desk.database, {
      role: 'reviewer',
      email: 'tomas@kestrel.example',
      displayName: 'Tomas Lindqvist',
    });
    const other = await desk.client().signIn('tomas@kestrel.example', TEST_PASSWORD);
    const { id, version } = await aReadyDocument(desk, await desk.student());
    const wish = { version: version + 1 };
    bodyOf(await desk.staff.post(`/documents/${id}/return`, { version, reasons: [{ code: 'cut_off' }] }));
    expect(await other.post(`/documents/${id}/undo`, wish)).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order', detail: expect.stringContaining('Only the person who decided') },
    });
    expect(await desk.staff.post(`/documents/${id}/undo`, { version })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { state: 'returned' } },
    });
    expect(bodyOf(await desk.staff.post(`/documents/${id}/undo`, wish))).toMatchObject({
      state: 'ready',
      reasons: [],
    });
    expect(await desk.staff.post(`/documents/${id}/undo`, { version: version + 2 })).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it('at once only while the mail about it waits, and while no newer permit stands on it', async () => {
    const student = await desk.student();
    const first = await aVerifiedPermit(desk, student, { issuedOn: inDays(-479) });
    await aVerifiedPermit(desk, student);
    const undo = () =>
      desk.staff.post(`/documents/${first.document.id}/undo`, { version: first.document.version });
    expect(await undo()).toMatchObject({ status: 409, body: { detail: expect.stringContaining('newer') } });
    await desk.database.inspect.query(
      `update coop.document_decision set decided_at = decided_at - interval '31 seconds' where document_id = $1`,
      [first.document.id],
    );
    expect(await undo()).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('too late') },
    });
    const { due } = await desk.row(
      `select extract(epoch from due_at - planned_at)::int as due from coop.notification
        where subject_id = $1 and kind = 'document_verified'`,
      first.document.id,
    );
    expect(due).toBe(30);
  });

  it('later with a reason: what rested on it is computed anew, and the student is told', async () => {
    const student = await desk.student();
    const { document, permit } = await aVerifiedPermit(desk, student);
    expect(await ready(student)).toBe(true);
    const reopen = (reason: unknown) =>
      desk.staff.post(`/documents/${document.id}/reopen`, { version: document.version, reason });
    for (const nothing of [undefined, '', '   ', 7])
      expect(await reopen(nothing)).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
    await desk.database.inspect.query(`update coop.notification set state = 'sent' where subject_id = $1`, [
      document.id,
    ]);
    expect(bodyOf(await reopen('The expiry date was misread.'))).toMatchObject({ state: 'ready' });
    expect(await current(student)).toEqual([]);
    expect(await ready(student)).toBe(false);
    expect(await mailsAbout(document.id)).toEqual(['document_reopened planned', 'document_verified sent']);
    expect(bodyOf(await desk.staff.get(`/documents/${document.id}`))).toMatchObject({
      fields: { documentNumber: 'F123456789' },
      decisions: [
        {
          step: 'verify',
          by: 'Maya Okafor',
          takenBack: 'reopened',
          takenBackBy: 'Maya Okafor',
          reason: 'The expiry date was misread.',
        },
      ],
    });
    expect(await desk.actions(student.id)).toContain('document.reopened');
    const again = await desk.staff.post(`/documents/${document.id}/verify`, {
      version: document.version + 1,
      fields: { ...STUDY_PERMIT_FIELDS, expiresOn: inDays(281) },
    });
    const second = bodyOf<{ permit: { id: string } }>(again).permit;
    expect(second.id).not.toBe(permit.id);
    expect(await current(student)).toEqual([second.id]);
  });

  it('gives the versions before it their true successor', async () => {
    const student = await desk.student();
    const first = await aVerifiedPermit(desk, student, {
      issuedOn: inDays(-844),
      documentNumber: 'F111111111',
    });
    const middle = await aVerifiedPermit(desk, student, {
      issuedOn: inDays(-479),
      documentNumber: 'F222222222',
    });
    const last = await aVerifiedPermit(desk, student, {
      issuedOn: inDays(-114),
      documentNumber: 'F333333333',
    });
    const { id, version } = middle.document;
    bodyOf(await desk.staff.post(`/documents/${id}/reopen`, { version, reason: 'Of another person.' }));
    expect(await current(student)).toEqual([last.permit.id]);
    expect(await desk.row('select superseded_by from coop.permit where id = $1', first.permit.id)).toEqual({
      superseded_by: last.permit.id,
    });
  });

  it('lets an application rest on a proof that nobody has verified again when it is reopened', async () => {
    const student = await desk.student();
    const submission = bodyOf<{ id: string; receivedAt: string }>(
      await student.client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-11-10T09:00:00',
        timeZone: 'America/Vancouver',
      }),
      201,
    );
    const { id, version } = await aReadyDocument(desk, student, {
      purpose: 'submission_confirmation',
      submissionId: submission.id,
    });
    const fields = { receivedAt: '2026-11-10T18:30:01Z', applicationNumber: 'V123456789' };
    bodyOf(await desk.staff.post(`/documents/${id}/verify`, { version, fields }));
    const read = () => desk.staff.get(`/submissions/${submission.id}`);
    expect(bodyOf(await read())).toMatchObject({ evidence: 'verified', applicationNumber: 'V123456789' });
    const reason = 'The stamp is of another application.';
    bodyOf(await desk.staff.post(`/documents/${id}/reopen`, { version: version + 1, reason }));
    expect(bodyOf(await read())).toMatchObject({
      evidence: 'proof',
      receivedAt: submission.receivedAt,
      applicationNumber: null,
    });
    expect(
      await desk.row(
        `select kind from coop.review_task where subject_id = $1 and state = 'open'`,
        submission.id,
      ),
    ).toEqual({ kind: 'submission' });
  });

  it('is for staff alone, and only where there is a decision', async () => {
    const student = await desk.student();
    const { id, version } = await aReadyDocument(desk, student);
    for (const [step, body] of [
      ['undo', { version }],
      ['reopen', { version, reason: 'Look again.' }],
    ] as const) {
      expect(await desk.staff.post(`/documents/${id}/${step}`, body)).toMatchObject({
        status: 409,
        body: { code: 'step_out_of_order' },
      });
      expect(await student.client.post(`/documents/${id}/${step}`, body)).toMatchObject({ status: 403 });
    }
  });
});
