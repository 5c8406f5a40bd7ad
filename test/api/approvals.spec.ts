import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestAnswer, TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Approval {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

const PACK = coopPermitNeededFrom(inDays(159), inDays(159));

describe('/approvals and /two-person-rule', () => {
  let desk: TestDesk;
  let admin: TestClient;
  let secondAdmin: TestClient;
  let colleague: TestClient;

  beforeAll(async () => {
    desk = await openTestDesk();
    const signIn = async (role: string, name: string) => {
      const email = `${name.split(' ')[0]!.toLowerCase()}@kestrel.example`;
      await anAccount(desk.database, { role, email, displayName: name });
      return desk.client().signIn(email, TEST_PASSWORD);
    };
    admin = await signIn('administrator', 'Ada Lin');
    secondAdmin = await signIn('administrator', 'Bo Roy');
    colleague = await signIn('reviewer', 'Rae Kim');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    await desk.database.inspect.query(
      `delete from coop.approval_request; update coop.two_person_rule set steps = '{letter_revocation,rule_pack}', waits_hours = 72`,
    );
  });

  const rule = async (client = admin) =>
    bodyOf<{ version: number; steps: string[] }>(await client.get('/two-person-rule'));
  const change = async (steps: string[], waitsHours = 72) =>
    admin.put('/two-person-rule', { version: (await rule()).version, steps, waitsHours });
  const askedFor = async () => {
    const student = await desk.student();
    const { id, version } = await anIssuedLetter(desk, student);
    const asked = await desk.staff.post(`/letters/${id}/revoke`, { version, reason: 'Left the program.' });
    const { approvalId } = bodyOf<{ approvalId: string }>(asked);
    return { student, letterId: id, version, approvalId, asked };
  };
  const approve = (client: TestClient, id: string, version = 1): Promise<TestAnswer> =>
    client.post(`/approvals/${id}/approve`, { version });
  const decline = (client: TestClient, id: string, reason?: string): Promise<TestAnswer> =>
    client.post(`/approvals/${id}/decline`, { version: 1, reason });
  const withdraw = (client: TestClient, id: string, version = 1): Promise<TestAnswer> =>
    client.post(`/approvals/${id}/withdraw`, { version });
  const stateOf = async (letterId: string) =>
    (await desk.row('select state from coop.letter where id = $1', letterId))['state'];

  it('leaves a letter as it is until somebody else approves, who then revokes it in the name of whoever asked', async () => {
    const { student, letterId, approvalId, asked } = await askedFor();
    expect(asked.body).toMatchObject({ state: 'issued', approvalId: expect.any(String) });
    expect(await stateOf(letterId)).toBe('issued');
    expect(bodyOf(await colleague.get('/approvals'))).toMatchObject([
      {
        id: approvalId,
        step: 'letter_revocation',
        subjectId: letterId,
        student: { id: student.id },
        reason: 'Left the program.',
        askedBy: { name: 'Maya Okafor' },
        state: 'waiting',
        isOwn: false,
        mayDecide: true,
      },
    ]);
    expect(bodyOf(await approve(colleague, approvalId))).toMatchObject({
      state: 'approved',
      settledBy: 'Rae Kim',
      mayDecide: false,
    });
    expect(await stateOf(letterId)).toBe('revoked');
    const revoked = await desk.row(
      `select actor_name, on_behalf_of from coop.audit_entry where action = 'letter.revoked' and student_id = $1`,
      student.id,
    );
    expect(revoked).toEqual({ actor_name: 'Rae Kim', on_behalf_of: 'Maya Okafor' });
    expect(await desk.actions(student.id)).toEqual(
      expect.arrayContaining(['approval.asked', 'letter.revoked', 'approval.given']),
    );
    expect(await approve(colleague, approvalId, 2)).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it('never lets anybody approve or decline their own, whatever their role', async () => {
    const { letterId, approvalId } = await askedFor();
    for (const answer of [
      await approve(desk.staff, approvalId),
      await decline(desk.staff, approvalId, 'No.'),
    ])
      expect(answer).toMatchObject({
        status: 403,
        body: { code: 'own_request', fr: { title: expect.any(String) } },
      });
    expect(await stateOf(letterId)).toBe('issued');
    await expect(
      desk.database.inspect.query(
        `update coop.approval_request set outcome = 'approved', settled_by = asked_by, settled_at = now() where id = $1`,
        [approvalId],
      ),
    ).rejects.toThrow(/approved_by_another/);
  });

  it('is declined with a reason or withdrawn by whoever asked; then it can be asked for anew', async () => {
    const { letterId, version, approvalId } = await askedFor();
    const again = () => desk.staff.post(`/letters/${letterId}/revoke`, { version, reason: 'Once more.' });
    expect(await again()).toMatchObject({ status: 409, body: { code: 'approval_waits' } });
    expect(await withdraw(colleague, approvalId)).toMatchObject({
      status: 403,
      body: { code: 'not_your_request' },
    });
    expect(await decline(colleague, approvalId)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason' }] },
    });
    expect(bodyOf(await decline(colleague, approvalId, 'Came back.'))).toMatchObject({
      state: 'declined',
      note: 'Came back.',
    });
    const { approvalId: next } = bodyOf<{ approvalId: string }>(await again());
    expect(await withdraw(desk.staff, next, 7)).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    expect(bodyOf(await withdraw(desk.staff, next))).toMatchObject({ state: 'withdrawn' });
    expect(await stateOf(letterId)).toBe('issued');
  });

  it('lapses, and makes room for another request', async () => {
    const { letterId, version, approvalId } = await askedFor();
    await desk.database.inspect.query(
      `update coop.approval_request set asked_at = now() - interval '73 hours', expires_at = now() - interval '1 hour'`,
    );
    expect(bodyOf(await colleague.get('/approvals'))).toMatchObject([{ state: 'expired', mayDecide: false }]);
    expect(await approve(colleague, approvalId)).toMatchObject({ status: 409 });
    expect(await stateOf(letterId)).toBe('issued');
    bodyOf(await desk.staff.post(`/letters/${letterId}/revoke`, { version, reason: 'Again.' }));
    expect(bodyOf<Approval[]>(await colleague.get('/approvals')).map(({ state }) => state)).toEqual([
      'waiting',
      'expired',
    ]);
  });

  it('does not carry out what fits no more', async () => {
    const { letterId, approvalId } = await askedFor();
    await desk.database.inspect.query('update coop.letter set version = version + 1 where id = $1', [
      letterId,
    ]);
    expect(await approve(colleague, approvalId)).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    expect(bodyOf(await colleague.get('/approvals'))).toMatchObject([{ state: 'waiting' }]);
  });

  it('puts a rule pack in force by two administrators, and is not a reviewer’s to see', async () => {
    bodyOf(await admin.post('/rule-packs', PACK), 201);
    await desk.database.inspect.query(
      `insert into coop.rule_pack_dry_run (rule_pack, against, state, total, started_by, started_at, finished_at)
       values ($1, $2, 'done', 0, 'Ada Lin', now(), now())`,
      [PACK.id, RULE_PACK_2026_11.id],
    );
    const period = { from: PACK.id, reason: 'The new notice' };
    const asked = bodyOf<{ id: null; approvalId: string }>(
      await admin.post(`/rule-packs/${PACK.id}/periods`, period),
      201,
    );
    expect(asked.id).toBeNull();
    expect(bodyOf(await colleague.get('/approvals'))).toEqual([]);
    expect(await approve(colleague, asked.approvalId)).toMatchObject({ status: 404 });
    expect(await rule(secondAdmin)).toMatchObject({ waiting: 1 });
    bodyOf(await approve(secondAdmin, asked.approvalId));
    const { periods } = bodyOf<{ periods: object[] }>(await colleague.get('/rule-packs'));
    expect(periods[0]).toMatchObject({
      rulePack: PACK.id,
      state: 'planned',
      putInForceBy: 'Ada Lin, Bo Roy',
      reason: 'The new notice',
    });
  });

  it('lets an administrator add steps at once, and take one out with a second person alone', async () => {
    await desk.database.inspect.query(`update coop.two_person_rule set steps = '{}'`);
    expect(bodyOf(await change(['letter_revocation'], 24))).toMatchObject({
      steps: ['letter_revocation'],
      waitsHours: 24,
      approvalId: null,
    });
    const asked = bodyOf<{ approvalId: string; steps: string[] }>(await change([]));
    expect(asked.steps).toEqual(['letter_revocation']);
    expect(await approve(admin, asked.approvalId)).toMatchObject({ status: 403 });
    bodyOf(await approve(secondAdmin, asked.approvalId));
    expect((await rule()).steps).toEqual([]);
    const student = await desk.student();
    const { id, version } = await anIssuedLetter(desk, student);
    expect(
      bodyOf(await desk.staff.post(`/letters/${id}/revoke`, { version, reason: 'Left.' })),
    ).toMatchObject({ state: 'revoked', approvalId: null });
  });

  it('refuses a rule that nobody could fulfil, steps that are none, hours out of range and other roles', async () => {
    const { version } = await rule();
    const put = (client: TestClient, body: object) =>
      client.put('/two-person-rule', { version, steps: ['rule_pack'], waitsHours: 72, ...body });
    for (const [body, path] of [
      [{ steps: ['two_person_rule'] }, 'steps'],
      [{ steps: ['coffee'] }, 'steps'],
      [{ steps: ['rule_pack', 'rule_pack'] }, 'steps'],
      [{ waitsHours: 0 }, 'waitsHours'],
      [{ waitsHours: 721 }, 'waitsHours'],
    ] as const)
      expect(await put(admin, body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect((await put(colleague, {})).status).toBe(403);
    await desk.database.inspect.query(
      `update coop.two_person_rule set steps = '{}'; update coop.account set disabled_at = now() where display_name = 'Bo Roy'`,
    );
    const refused = await put(admin, { steps: ['letter_revocation', 'rule_pack'] });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'steps' }] } });
    const [{ problem, fr }] = (refused.body as { errors: [{ problem: string; fr: string }] }).errors;
    expect(problem).toMatch(
      /^“Put a rule pack in force” needs two people with the role administrator; the office has 1\. “Take steps out/,
    );
    expect(problem).not.toContain('Revoke a letter');
    expect(fr).toContain('« Mettre en vigueur un jeu de règles » demande deux personnes');
    await desk.database.inspect.query(`update coop.account set disabled_at = null`);
  });
});
