import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { SignOffDesk } from './sign-off-desk.js';

describe('/students/:id/work-terms/:workTermId/sign-offs', () => {
  let desk: SignOffDesk;
  beforeAll(async () => {
    desk = await SignOffDesk.open();
  });
  afterAll(() => desk.api.close());
  beforeEach(() => desk.newStudent());

  it('GET shows the days under policy, what is open, and on which proof one may sign', async () => {
    expect(await desk.reviewer.get(desk.path)).toMatchObject({
      status: 200,
      body: {
        policyDays: [{ from: desk.term.from, to: desk.term.to }],
        unsignedDays: [{ from: desk.term.from, to: desk.term.to }],
        applications: [
          { id: desk.term.submissionId, documentId: desk.term.documentId, evidence: 'verified' },
        ],
        maySign: false,
        signOffs: [],
      },
    });
    expect(await desk.authority()).toMatchObject({
      authorized: 'unknown',
      authorizedUntil: inDays(-10),
      reason: 'needs_sign_off',
    });
  });

  it('POST signs the days off with a name, and the work term is authorized', async () => {
    expect(await desk.coordinator.post(desk.path, desk.wish({ note: 'Confirmation seen' }))).toMatchObject({
      status: 201,
      body: {
        maySign: true,
        unsignedDays: [],
        signOffs: [
          {
            state: 'in_force',
            from: desk.term.from,
            until: desk.term.to,
            documentId: desk.term.documentId,
            seenElsewhere: null,
            note: 'Confirmation seen',
            signedByName: 'Cora Lindqvist',
            withdrawnAt: null,
            countsFor: [{ from: desk.term.from, to: desk.term.to }],
          },
        ],
      },
    });
    expect(await desk.authority()).toMatchObject({ authorized: 'yes', authorizedUntil: null, reason: null });
    const rows = await desk.query(
      `select action, actor_name, change, sealed_values is not null as sealed from coop.audit_entry
        where student_id = $1 and action = 'sign_off.given'`,
      desk.studentId,
    );
    expect(rows).toEqual([
      {
        action: 'sign_off.given',
        actor_name: 'Cora Lindqvist',
        change: { from: desk.term.from, until: desk.term.to },
        sealed: true,
      },
    ]);
  });

  it('carries to the end of a sign-off and no further', async () => {
    await desk.sign({ until: inDays(10) });
    expect(await desk.authority()).toMatchObject({
      authorized: 'yes',
      authorizedUntil: inDays(10),
      reason: 'needs_sign_off',
    });
  });

  it('takes words for a proof that was seen elsewhere', async () => {
    expect(
      await desk.coordinator.post(desk.path, desk.wish({ seenElsewhere: 'At the counter, on paper' })),
    ).toMatchObject({
      status: 201,
      body: { signOffs: [{ documentId: null, seenElsewhere: 'At the counter, on paper' }] },
    });
  });

  it('asks for words where no proof is attached', async () => {
    await desk.query('update coop.submission set document_id = null where id = $1', desk.term.submissionId);
    expect(await desk.coordinator.post(desk.path, desk.wish())).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'seenElsewhere' }] },
    });
  });

  it.each<[string, () => object, string]>([
    ['a day before those under policy', () => ({ from: inDays(-11) }), 'from'],
    ['a day after the work term', () => ({ until: inDays(51) }), 'until'],
    ['an end before the beginning', () => ({ from: inDays(5), until: inDays(4) }), 'until'],
    [
      'an application of nobody',
      () => ({ submissionId: '0199e4a0-0000-7000-8000-000000000001' }),
      'submissionId',
    ],
    ['no date', () => ({ until: '2026-02-30' }), 'until'],
    ['an empty note', () => ({ note: ' ' }), 'note'],
  ])('refuses %s', async (_name, changes, at) => {
    expect(await desk.coordinator.post(desk.path, desk.wish(changes()))).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ path: at })] },
    });
    expect(
      await desk.query('select id from coop.policy_sign_off where student_id = $1', desk.studentId),
    ).toEqual([]);
  });

  it('refuses an application of another student', async () => {
    const other = await aStudent(desk.api.database);
    const theirs = await aTermUnderPolicy(desk.api.database, other.id);
    expect(
      await desk.coordinator.post(desk.path, desk.wish({ submissionId: theirs.submissionId })),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'submissionId' }] },
    });
    const foreign = `/students/${desk.studentId}/work-terms/${theirs.workTermId}/sign-offs`;
    expect((await desk.coordinator.post(foreign, desk.wish())).status).toBe(404);
    expect((await desk.coordinator.get(foreign)).status).toBe(404);
  });

  it('says why where no day rests on policy', async () => {
    await aPermit(desk.api.database, desk.studentId, { expiresOn: inDays(400) });
    expect(await desk.coordinator.post(desk.path, desk.wish())).toMatchObject({
      status: 409,
      body: { code: 'no_policy_days', detail: expect.stringContaining('authorized by a permit') },
    });
  });

  it('refuses days that the student’s word alone would carry', async () => {
    await desk.newStudent({ evidence: 'declared' });
    expect(await desk.coordinator.post(desk.path, desk.wish())).toMatchObject({
      status: 409,
      body: { code: 'no_policy_days', detail: expect.stringContaining('not verified') },
    });
  });

  it('refuses an application that carries nothing, beside the one that does', async () => {
    const other = async (kind: string, receivedAt: string, evidence: string): Promise<string> => {
      const rows = await desk.query(
        `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
         values ($1, $2, $3, '', 'UTC', $4) returning id`,
        desk.studentId,
        kind,
        receivedAt,
        evidence,
      );
      return (rows[0] as { id: string }).id;
    };
    const late = await other('study_permit_extension', `${inDays(-3)}T20:00:00Z`, 'verified');
    const declared = await other('study_permit_extension', `${inDays(-29)}T20:00:00Z`, 'declared');
    const record = await other('visitor_record', `${inDays(-29)}T20:00:00Z`, 'verified');
    for (const [submissionId, code] of [
      [late, 'application_carries_nothing'],
      [declared, 'needs_proof'],
      [record, 'application_carries_nothing'],
    ])
      expect(await desk.coordinator.post(desk.path, desk.wish({ submissionId }))).toMatchObject({
        status: 409,
        body: { code },
      });
  });

  it('leaves signing to the roles that the office names', async () => {
    expect(await desk.reviewer.post(desk.path, desk.wish())).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
    const { version } = (await desk.coordinator.get('/office')).body as { version: number };
    const roles = { version, policySignOffRoles: ['reviewer'] };
    expect(await desk.coordinator.patch('/office', roles)).toMatchObject({ status: 200 });
    expect(await desk.reviewer.post(desk.path, desk.wish())).toMatchObject({ status: 201 });
    expect(await desk.coordinator.post(desk.path, desk.wish())).toMatchObject({ status: 403 });
    const back = { version: version + 1, policySignOffRoles: ['coordinator', 'administrator'] };
    expect(await desk.coordinator.patch('/office', back)).toMatchObject({ status: 200 });
  });
});
