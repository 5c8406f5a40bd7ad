import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anUpload,
  aReadyDocument,
  aVerifiedPermit,
  STUDY_PERMIT_FIELDS,
} from '#testing/builders/document-steps.js';
import { inDays, PERMIT, STUDIES } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/documents/{id}/verify', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const permits = async (student: SignedInStudent) => {
    const { rows } = await desk.database.inspect.query(
      `select id, source, superseded_by, verified from coop.permit where student_id = $1 order by recorded_at`,
      [student.id],
    );
    return rows as { id: string; source: string; superseded_by: string | null; verified: boolean }[];
  };

  it('makes a new version of the permit and computes everything anew, in one post', async () => {
    const student = await desk.student();
    const { document, permit, findings } = await aVerifiedPermit(desk, student, {
      documentNumber: 'f 123-456-789',
    });
    expect(document).toMatchObject({ state: 'verified', fields: { documentNumber: 'F123456789' } });
    expect(permit).toMatchObject({
      kind: 'study_permit',
      source: 'permit',
      documentNumber: 'F123456789',
      verified: true,
    });
    expect(findings).toEqual([]);
    expect(await desk.row('select state from coop.review_task where subject_id = $1', document.id)).toEqual({
      state: 'done',
    });
    expect(
      await desk.row(
        'select ready_for_postings from coop.current_assessment where student_id = $1',
        student.id,
      ),
    ).toEqual({
      ready_for_postings: true,
    });
    expect(
      await desk.row(
        `select kind from coop.notification where subject_id = $1 and subject_type = 'document'`,
        document.id,
      ),
    ).toEqual({
      kind: 'document_verified',
    });
  });

  it('keeps the approval letter and lets the permit supersede it', async () => {
    const student = await desk.student();
    const letter = await aVerifiedPermit(
      desk,
      student,
      { documentNumber: null, remarks: null, issuedOn: inDays(-114) },
      'approval_letter',
    );
    const printed = await aVerifiedPermit(desk, student, { issuedOn: inDays(-95) });
    expect(await permits(student)).toMatchObject([
      { id: letter.permit.id, source: 'approval_letter', superseded_by: printed.permit.id, verified: true },
      { id: printed.permit.id, source: 'permit', superseded_by: null, verified: true },
    ]);
  });

  it('keeps a document older than the permit on file as history', async () => {
    const student = await desk.student();
    const newer = await aVerifiedPermit(desk, student, { issuedOn: inDays(-95) });
    const older = await aVerifiedPermit(desk, student, { issuedOn: inDays(-825), expiresOn: inDays(-84) });
    expect(await permits(student)).toMatchObject([
      { id: newer.permit.id, superseded_by: null },
      { id: older.permit.id, superseded_by: newer.permit.id },
    ]);
  });

  it('warns, and never blocks, where the fields look odd', async () => {
    const student = await desk.student();
    const { findings } = await aVerifiedPermit(desk, student, {
      documentNumber: 'U123456789',
      expiresOn: inDays(STUDIES.passportEndsIn + 1),
      dliNumber: 'O19000000000',
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'number_letter_mismatch',
      'permit_beyond_passport',
      'dli_mismatch',
    ]);
  });

  it.each([
    [{ documentNumber: '12' }, 'fields.documentNumber'],
    [{ issuedOn: inDays(PERMIT.expiresIn + 1) }, 'fields.issuedOn'],
    [{ expiresOn: inDays(PERMIT.issuedIn - 1) }, 'fields.expiresOn'],
    [{ expiresOn: '2027-02-30' }, 'fields.expiresOn'],
    [{ validFrom: inDays(PERMIT.expiresIn + 1) }, 'fields.validFrom'],
    [{ dliNumber: 'X1' }, 'fields.dliNumber'],
    [{ remarks: 'K1' }, 'fields.remarks'],
    [{ restrictions: ['mining'] }, 'fields.restrictions'],
    [{ kind: 'passport' }, 'fields.kind'],
    [{ receivedAt: '2026-01-01T00:00:00Z' }, 'fields'],
    [{ uci: '1' }, 'fields.uci'],
  ])('refuses the fields %j and changes nothing', async (fields, path) => {
    const student = await desk.student();
    const { id, version } = await aReadyDocument(desk, student);
    const refused = await desk.staff.post(`/documents/${id}/verify`, {
      version,
      fields: { ...STUDY_PERMIT_FIELDS, ...fields },
    });
    expect(refused).toMatchObject({ status: 422 });
    expect((refused.body as { errors: { path: string }[] }).errors[0]!.path).toBe(path);
    expect(await permits(student)).toEqual([]);
  });

  it('takes no permit of the other pathway for authority to work, and opens a task for it (R42)', async () => {
    const student = await desk.student();
    const { permit } = await aVerifiedPermit(
      desk,
      student,
      {
        kind: 'other_work_permit',
        documentNumber: 'U123456789',
        employerName: 'Harbour Analytics',
        remarks: ['International Experience Canada. International Co-op.'],
      },
      'other_work_permit',
    );
    expect(bodyOf(await desk.staff.get(`/students/${student.id}/authorization`))).toMatchObject({
      coopStatus: { readyForPostings: { state: 'unknown', reasons: [{ code: 'permit_manual_review' }] } },
      timeline: { status: { work: 'unknown', stay: 'permitted' } },
    });
    expect(await desk.row('select kind, why from coop.review_task where subject_id = $1', permit.id)).toEqual(
      { kind: 'pathway_case', why: ['iec_permit'] },
    );
  });

  it('takes no permit for one employer as an open one', async () => {
    const student = await desk.student();
    const document = await aReadyDocument(desk, student, { purpose: 'other_work_permit' });
    const fields = {
      ...STUDY_PERMIT_FIELDS,
      kind: 'other_work_permit',
      documentNumber: 'U123456789',
      dliNumber: null,
    };
    const verify = (employerName: string) =>
      desk.staff.post(`/documents/${document.id}/verify`, {
        version: document.version,
        fields: { ...fields, remarks: ['Conditions: none'], employerName },
      });
    for (const employer of ['Harbour Analytics', 'Open Text Corporation', 'Anytime Fitness'])
      expect(await verify(employer)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'fields.employerName' }] },
      });
    expect(await verify('Open')).toMatchObject({ status: 200, body: { permit: { verified: true } } });
  });

  it('lets one of two reviewers win, and tells the other what changed', async () => {
    const student = await desk.student();
    const { id, version } = await aReadyDocument(desk, student);
    const body = { version, fields: STUDY_PERMIT_FIELDS };
    const answers = await Promise.all([1, 2].map(() => desk.staff.post(`/documents/${id}/verify`, body)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'stale_version',
      current: { state: 'verified' },
    });
    expect(await permits(student)).toHaveLength(1);
  });

  it('verifies nothing that was not inspected', async () => {
    const { id, version } = await anUpload(await desk.student());
    expect(
      await desk.staff.post(`/documents/${id}/verify`, { version, fields: STUDY_PERMIT_FIELDS }),
    ).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it('turns the proof of an application into verified evidence, with the time that stands on it', async () => {
    const student = await desk.student();
    const submission = bodyOf<{ id: string }>(
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
    expect(
      await desk.row('select kind, state from coop.review_task where subject_id = $1', submission.id),
    ).toEqual({
      kind: 'submission',
      state: 'open',
    });
    const fields = { receivedAt: '2026-11-10T17:00:01Z', applicationNumber: 'v123456789' };
    bodyOf(await desk.staff.post(`/documents/${id}/verify`, { version, fields }));
    expect(bodyOf(await desk.staff.get(`/submissions/${submission.id}`))).toMatchObject({
      evidence: 'verified',
      receivedAt: '2026-11-10T17:00:01.000Z',
      applicationNumber: 'V123456789',
      documentId: id,
    });
    expect(await desk.row('select state from coop.review_task where subject_id = $1', submission.id)).toEqual(
      { state: 'done' },
    );
  });

  it('takes an inspected proof for more than the student’s word, until it is sent back', async () => {
    const student = await desk.student();
    const { id: submissionId } = bodyOf<{ id: string }>(
      await student.client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-11-10T09:00:00',
        timeZone: 'America/Vancouver',
      }),
      201,
    );
    const stands = async () => {
      const { evidence } = bodyOf<{ evidence: string }>(await desk.staff.get(`/submissions/${submissionId}`));
      const { tasks } = bodyOf<{ tasks: { code: string }[] }>(await student.client.get('/me/home'));
      const asked = tasks.find(({ code }) => code === 'upload_proof' || code === 'decision_yet');
      return [evidence, asked?.code];
    };
    expect(await stands()).toEqual(['declared', 'upload_proof']);
    const { id, version } = await aReadyDocument(desk, student, {
      purpose: 'submission_confirmation',
      submissionId,
    });
    expect(await stands()).toEqual(['proof', 'decision_yet']);
    const reasons = [{ code: 'cut_off' }];
    bodyOf(await desk.staff.post(`/documents/${id}/return`, { version, reasons }));
    expect(await stands()).toEqual(['declared', 'upload_proof']);
    bodyOf(await desk.staff.post(`/documents/${id}/undo`, { version: version + 1 }));
    expect(await stands()).toEqual(['proof', 'decision_yet']);
  });

  it('asks for what shows an approval that the student declared, until a letter or permit was verified', async () => {
    const student = await desk.student();
    const submission = bodyOf<{ id: string; version: number }>(
      await student.client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-10-10T09:00:00',
        timeZone: 'America/Vancouver',
      }),
      201,
    );
    const asked = async () => {
      const { tasks } = bodyOf<{ tasks: { code: string }[] }>(await student.client.get('/me/home'));
      return tasks.map(({ code }) => code).filter((code) => code === 'upload_decision');
    };
    expect(await asked()).toEqual([]);
    bodyOf(
      await student.client.post(`/me/submissions/${submission.id}/outcome`, {
        version: submission.version,
        kind: 'approved',
        at: '2026-11-02T10:00:00-07:00',
      }),
    );
    expect(await asked()).toEqual(['upload_decision']);
    await aVerifiedPermit(desk, student, { documentNumber: null }, 'approval_letter');
    expect(await asked()).toEqual([]);
  });

  it('verifies no proof that belongs to no application', async () => {
    const { id, version } = await aReadyDocument(desk, await desk.student(), {
      purpose: 'submission_confirmation',
    });
    const refused = await desk.staff.post(`/documents/${id}/verify`, {
      version,
      fields: { receivedAt: '2026-11-10T17:00:01Z' },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect(bodyOf(await desk.staff.get(`/documents/${id}`))).toMatchObject({ state: 'ready', version });
  });
});
