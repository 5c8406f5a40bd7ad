import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/submissions/{id}/outcome', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const anApplication = async ({ client }: SignedInStudent): Promise<{ id: string; version: number }> =>
    bodyOf(
      await client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-10-15T10:00:00',
        timeZone: 'America/Vancouver',
      }),
      201,
    );

  it('keeps what the student declares in one post, as a declaration, and lets them correct it', async () => {
    const student = await desk.student();
    const { id, version } = await anApplication(student);
    const path = `/me/submissions/${id}/outcome`;
    bodyOf(await student.client.post(path, { version, kind: 'refused', at: '2026-11-01T10:00:00-07:00' }));
    const corrected = await student.client.post(path, {
      version: version + 1,
      kind: 'approved',
      at: '2026-11-02T10:00:00-07:00',
    });
    expect(bodyOf(corrected)).toMatchObject({
      outcome: {
        kind: 'approved',
        at: '2026-11-02T17:00:00.000Z',
        atLocal: '2026-11-02T10:00:00-07:00',
        evidence: 'declared',
      },
    });
    expect(await desk.actions(student.id)).toContain('submission.outcome_declared');
  });

  it('leaves a verified outcome to the office, in the database too', async () => {
    const student = await desk.student();
    const { id, version } = await anApplication(student);
    bodyOf(
      await desk.staff.post(`/submissions/${id}/outcome`, {
        version,
        kind: 'refused',
        at: '2026-11-01T10:00:00Z',
      }),
    );
    const body = { version: version + 1, kind: 'approved', at: '2026-11-02T10:00:00Z' };
    expect(await student.client.post(`/me/submissions/${id}/outcome`, body)).toMatchObject({ status: 409 });
    const actor = { kind: 'student', accountId: student.id, studentId: student.id, name: 'x' } as const;
    for (const change of [`outcome = 'approved'`, `evidence = 'verified'`, `received_at = now()`]) {
      const forged = desk.database.transactions.run(actor, (tx) =>
        tx.manager.query(`update coop.submission set ${change} where id = $1`, [id]),
      );
      await expect(forged).rejects.toThrow(/may declare the outcome/);
    }
  });

  it.each([
    [{ at: '2026-10-01T00:00:00Z' }, 'at'],
    [{ at: '2099-01-01T00:00:00Z' }, 'at'],
    [{ at: '2026-11-01' }, 'at'],
    [{ kind: 'lost' }, 'kind'],
  ])('refuses %j', async (change, path) => {
    const student = await desk.student();
    const { id, version } = await anApplication(student);
    const body = { version, kind: 'refused', at: '2026-11-01T10:00:00Z', ...change };
    expect(await student.client.post(`/me/submissions/${id}/outcome`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ path, problem: expect.any(String) }] },
    });
  });

  it('knows nothing of the applications of others, and refuses a stale version', async () => {
    const student = await desk.student();
    const { id, version } = await anApplication(student);
    const body = { version, kind: 'refused', at: '2026-11-01T10:00:00Z' };
    expect(await (await desk.student()).client.post(`/me/submissions/${id}/outcome`, body)).toMatchObject({
      status: 404,
    });
    const stale = await student.client.post(`/me/submissions/${id}/outcome`, {
      ...body,
      version: version + 5,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version', current: { id, version } } });
  });
});
