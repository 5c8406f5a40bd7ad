import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anUpload, aReadyDocument } from '#testing/builders/document-steps.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const EXTENSION = {
  kind: 'study_permit_extension',
  statedLocalTime: '2026-10-31T16:59:59',
  timeZone: 'America/Vancouver',
};

describe('/api/v1/me/submissions', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  /** A student whose study permit ends on 31 October 2026: the deadline is 17:00 in Vancouver (R20). */
  const aStudentAtTheEdge = async () => {
    const student = await desk.student();
    const permit = await aPermitOnFile(desk.database, student.id, {
      issuedOn: '2025-08-20',
      expiresOn: '2026-10-31',
    });
    return { student, permit };
  };

  it('answers to the second whether it was in time, the deadline in both clocks, and what it maintains (post)', async () => {
    const { student } = await aStudentAtTheEdge();
    const recorded = bodyOf(
      await student.client.post('/me/submissions', { ...EXTENSION, applicationNumber: 's 123 456 789' }),
      201,
    );
    expect(recorded).toMatchObject({
      receivedAt: '2026-10-31T23:59:59.000Z',
      receivedAtLocal: '2026-10-31T16:59:59-07:00',
      inTime: true,
      margin: { seconds: 1 },
      deadlineAt: '2026-11-01T00:00:00Z',
      deadlineLocal: '2026-10-31T17:00:00-07:00',
      lastSafeDay: '2026-10-30',
      maintains: 'maintains_stay',
      byYourStatement: true,
      applicationNumber: 'S123456789',
      evidence: 'declared',
      together: [],
    });
    expect(bodyOf(await student.client.get('/me/submissions'))).toEqual([recorded]);
    expect(
      await desk.row(
        'select kind from coop.notification where student_id = $1 and class = $2',
        student.id,
        'receipt',
      ),
    ).toEqual({
      kind: 'submission_recorded',
    });
  });

  it('calls the next second late', async () => {
    const { student } = await aStudentAtTheEdge();
    const late = await student.client.post('/me/submissions', {
      ...EXTENSION,
      statedLocalTime: '2026-10-31T17:00:00',
    });
    expect(bodyOf(late, 201)).toMatchObject({ inTime: false, margin: { seconds: -1 }, maintains: 'none' });
  });

  it('points out the permits that end together', async () => {
    const { student, permit } = await aStudentAtTheEdge();
    const work = await aPermitOnFile(desk.database, student.id, {
      kind: 'coop_work_permit',
      issuedOn: '2025-08-20',
      expiresOn: '2026-10-31',
    });
    const { together } = bodyOf<{ together: string[] }>(
      await student.client.post('/me/submissions', EXTENSION),
      201,
    );
    expect(together.sort()).toEqual([permit, work].sort());
  });

  it('cannot say without a permit, and says so', async () => {
    const { client } = await desk.student();
    expect(bodyOf(await client.post('/me/submissions', EXTENSION), 201)).toMatchObject({
      inTime: null,
      margin: null,
      deadlineAt: null,
      maintains: 'unknown',
    });
  });

  it('asks which of two was meant, and takes the offset for an answer', async () => {
    const { client } = await desk.student();
    const twice = { ...EXTENSION, timeZone: 'America/Toronto', statedLocalTime: '2026-11-01T01:30:00' };
    expect(await client.post('/me/submissions', twice)).toMatchObject({
      status: 422,
      body: { code: 'ambiguous_local_time', offsets: ['-04:00', '-05:00'] },
    });
    expect(
      bodyOf(await client.post('/me/submissions', { ...twice, utcOffset: '-05:00' }), 201),
    ).toMatchObject({
      receivedAt: '2026-11-01T06:30:00.000Z',
    });
  });

  it.each([
    [{ statedLocalTime: '2026-03-08T02:30:00', timeZone: 'America/Toronto' }, 'statedLocalTime'],
    [{ utcOffset: '-08:00' }, 'utcOffset'],
    [{ timeZone: 'Vancouver' }, 'timeZone'],
    [{ statedLocalTime: '2026-02-30T10:00:00' }, 'statedLocalTime'],
    [{ statedLocalTime: '2099-01-01T10:00:00' }, 'statedLocalTime'],
    [{ statedLocalTime: '2026-10-31' }, 'statedLocalTime'],
    [{ applicationNumber: '12' }, 'applicationNumber'],
    [{ channel: 'paper' }, 'stampedOn'],
    [{ stampedOn: '2026-10-30' }, 'stampedOn'],
    [{ kind: 'visa' }, 'kind'],
    [{ documentId: '0190a5c0-0000-7000-8000-000000000000' }, 'documentId'],
    [{ evidence: 'verified' }, 'evidence'],
  ])('refuses %j, names the field and records nothing', async (change, path) => {
    const { client } = await desk.student();
    const refused = await client.post('/me/submissions', { ...EXTENSION, ...change });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(bodyOf(await client.get('/me/submissions'))).toEqual([]);
  });

  it('takes a proof with it, which staff then find beside the application', async () => {
    const student = await desk.student();
    const proof = await aReadyDocument(desk, student, { purpose: 'submission_confirmation' });
    const body = { ...EXTENSION, documentId: proof.id };
    const { id, evidence } = bodyOf<{ id: string; evidence: string }>(
      await student.client.post('/me/submissions', body),
      201,
    );
    expect(evidence).toBe('proof');
    expect(
      await desk.row(
        `select kind, subject_id from coop.review_task where student_id = $1 and state = 'open'`,
        student.id,
      ),
    ).toEqual({
      kind: 'submission',
      subject_id: id,
    });
    const permit = await anUpload(student);
    const wrong = await student.client.post('/me/submissions', {
      ...body,
      statedLocalTime: '2026-10-30T10:00:00',
      documentId: permit.id,
    });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'documentId' }] } });
  });

  it('counts a proof of before as one when its inspection ends after the application was recorded', async () => {
    const student = await desk.student();
    const proof = await anUpload(student, { purpose: 'submission_confirmation' });
    const body = { ...EXTENSION, documentId: proof.id };
    expect(bodyOf(await student.client.post('/me/submissions', body), 201)).toMatchObject({
      evidence: 'declared',
      documentId: proof.id,
    });
    await desk.background.inspection.inspect(proof.id);
    expect(bodyOf(await student.client.get('/me/submissions'))).toMatchObject([{ evidence: 'proof' }]);
  });

  it('takes no proof that was sent back, and believes no student that a proof is one', async () => {
    const student = await desk.student();
    const { id, version } = await aReadyDocument(desk, student, { purpose: 'submission_confirmation' });
    bodyOf(await desk.staff.post(`/documents/${id}/return`, { version, reasons: [{ code: 'unreadable' }] }));
    expect(await student.client.post('/me/submissions', { ...EXTENSION, documentId: id })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'documentId', problem: expect.stringContaining('sent back') }] },
    });
    const recorded = bodyOf<{ id: string }>(await student.client.post('/me/submissions', EXTENSION), 201);
    const actor = { kind: 'student', accountId: student.id, studentId: student.id, name: 'x' } as const;
    for (const forged of [
      [`update coop.submission set evidence = 'proof' where id = $1`, [recorded.id]],
      [`update coop.submission set evidence = 'proof', document_id = $2 where id = $1`, [recorded.id, id]],
      [
        `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
          values ($1, 'restoration', now(), '2026-01-01T00:00:00', 'UTC', 'proof')`,
        [student.id],
      ],
    ] as const)
      await expect(
        desk.database.transactions.run(actor, (tx) => tx.manager.query(forged[0], [...forged[1]])),
      ).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('records the same application once', async () => {
    const { client } = await desk.student();
    const { id } = bodyOf<{ id: string }>(await client.post('/me/submissions', EXTENSION), 201);
    expect(await client.post('/me/submissions', EXTENSION)).toMatchObject({
      status: 409,
      body: { code: 'already_recorded', current: { id } },
    });
  });
});
