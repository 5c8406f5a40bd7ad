import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import { aStudent, anAccount, anOffice, aPermit, aWorkTerm, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('GET /coop-status/:studentNumber and the student’s home', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
  });
  afterAll(() => api.close());

  it('say that a sign-off is awaited, and yes once it is given', async () => {
    const student = await aStudent(api.database, { account: true });
    const term = await aTermUnderPolicy(api.database, student.id);
    const administrator = await api.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    const own = await api.client().signIn(student.email, TEST_PASSWORD);
    const token = await administrator.post('/machine-tokens', {
      name: 'Board',
      scopes: ['coop-status:read'],
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    const bearer = { authorization: `Bearer ${(token.body as { token: string }).token}` };
    const board = () => api.client().send('GET', `/coop-status/${student.studentNumber}`, undefined, bearer);
    const tasks = async () => ((await own.get('/me/home')).body as { tasks: object[] }).tasks;

    expect(await board()).toMatchObject({
      status: 200,
      body: { workTerms: [{ authorized: 'unknown', reason: 'needs_sign_off' }] },
    });
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ code: 'sign_off_waiting', group: 'in_progress', status: 'submitted' }),
    );
    await administrator.post(`/students/${student.id}/work-terms/${term.workTermId}/sign-offs`, {
      submissionId: term.submissionId,
      from: term.from,
      until: term.to,
    });
    expect(await board()).toMatchObject({ body: { workTerms: [{ authorized: 'yes', reason: null }] } });
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ code: 'sign_off_waiting' }));
    expect((await own.get('/me/home')).body).toMatchObject({
      sentence: {
        state: 'authorized_policy',
        until: term.to,
        en: expect.stringContaining('has signed off on'),
      },
    });
    expect((await own.get('/me/authorization')).body).toMatchObject({
      why: { en: [expect.stringContaining('has signed off on'), expect.any(String)] },
    });
  });

  it('never speak for one work term with the days of another', async () => {
    const student = await aStudent(api.database);
    const term = await aTermUnderPolicy(api.database, student.id);
    await aWorkTerm(api.database, student.id, { fromOn: inDays(-2), toOn: inDays(20), term: '2027-05' });
    const administrator = await api.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    const view = await administrator.get(`/students/${student.id}/work-terms/${term.workTermId}/sign-offs`);
    expect(view).toMatchObject({ body: { policyDays: [{ from: term.from, to: term.to }] } });
  });
});

describe('the setting for new starts on maintained status (Q1)', () => {
  let api: TestApi;
  let coordinator: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'coordinator', email: 'cora@kestrel.example' });
    coordinator = await api.client().signIn('cora@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  it('changes the answer, marks whom it touches, and is kept with the assessment', async () => {
    const { id } = await aStudent(api.database);
    const term = await aTermUnderPolicy(api.database, id);
    const { id: untouched } = await aStudent(api.database);
    await aPermit(api.database, untouched, { expiresOn: inDays(300) });
    const { query } = {
      query: (sql: string, ...values: unknown[]) => api.database.inspect.query(sql, values),
    };
    await query('update coop.work_term set from_on = $2 where id = $1', term.workTermId, inDays(-5));
    const verdict = async () => {
      const { body } = await coordinator.post(`/students/${id}/reassess`, {});
      return (body as { timeline: { placements: { verdict: string }[] } }).timeline.placements[0]!.verdict;
    };
    expect(await verdict()).toBe('not_covered');
    const { version } = (await coordinator.get('/office')).body as { version: number };
    await coordinator.patch('/office', { version, policyNewStarts: true });
    const { rows } = await query('select options from coop.assessment where student_id = $1 order by id', id);
    expect(rows).toEqual([{ options: {} }, { options: { newStartsOnMaintainedStatus: true } }]);
    expect(await verdict()).toBe('covered_policy');
  });
});
