import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '#platform/clock/clock.js';
import { inDays } from '#testing/builders/office-days.js';
import { aTermUnderPolicy, type PolicyDays } from '#testing/builders/policy-days.js';
import { aPermit, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const DAY = 86_400_000;

describe('GET /employer-statements/:token', () => {
  let api: TestApi;
  let own: TestClient;
  let administrator: TestClient;
  let studentId: string;
  let term: PolicyDays;
  let link: { id: string; token: string };
  /** Each test asks from a minute of its own, so that none meets the limit of another. */
  let minute = 0;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'administrator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    administrator = await api.client().signIn('ines@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const student = await aStudent(api.database, {
      account: true,
      givenName: 'Ananya',
      familyName: 'Sharma',
    });
    studentId = student.id;
    term = await aTermUnderPolicy(api.database, studentId);
    own = await api.client().signIn(student.email, TEST_PASSWORD);
    link = await make();
    minute += 1;
    at(minute * 60_000);
  });

  const at = (ahead: number) => {
    const instant = new Date(Date.now() + ahead);
    jest.spyOn(api.app.get(Clock), 'now').mockImplementation(() => new Date(instant));
  };
  const make = async (body: object = {}) => {
    const answer = await own.post('/me/employer-statements', { workTermId: term.workTermId, ...body });
    return answer.body as { id: string; token: string };
  };
  const open = (token = link.token) => api.client().get(`/employer-statements/${token}`);
  const query = (sql: string, ...values: unknown[]) => api.database.inspect.query(sql, values);
  const renew = (values: object = {}) =>
    aPermit(api.database, studentId, { expiresOn: inDays(300), ...values });

  it('tells an employer yes, from when to when, and the restrictions', async () => {
    const permit = await renew();
    await query(`update coop.permit set restrictions = '{health_service}' where id = $1`, permit);
    const answer = await open();
    expect(answer).toMatchObject({
      status: 200,
      body: {
        studentName: 'Ananya Sharma',
        placement: { employer: 'Harbour Analytics', from: inDays(-40), to: inDays(50) },
        authorized: 'yes',
        from: inDays(-40),
        to: inDays(50),
        restrictions: [{ code: 'this_placement_only' }, { code: 'no_health_service' }],
        office: { institutionName: 'Kestrel Polytechnic University', email: 'coop@kestrel.example' },
      },
    });
    expect(Object.keys(answer.body as object).toSorted()).toEqual([
      'answeredAt',
      'answeredAtLocal',
      'authorized',
      'from',
      'linkExpiresAt',
      'linkExpiresAtLocal',
      'office',
      'placement',
      'restrictions',
      'studentName',
      'to',
    ]);
  });

  it('is kept nowhere, told to no other site, found by no search engine, and sets no cookie', async () => {
    for (const token of [link.token, 'A'.repeat(22), 'nothing']) {
      const { headers } = await open(token);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.getSetCookie()).toEqual([]);
    }
  });

  it('shows the student beforehand exactly what an employer sees', async () => {
    await renew();
    const {
      answeredAt: _a,
      answeredAtLocal: _b,
      linkExpiresAt: _c,
      linkExpiresAtLocal: _f,
      ...seen
    } = (await open()).body as Record<string, unknown>;
    const preview = await own.get(`/me/employer-statements/preview?workTermId=${term.workTermId}`);
    const { answeredAt: _d, answeredAtLocal: _e, ...shown } = preview.body as Record<string, unknown>;
    expect(shown).toEqual(seen);
  });

  it('does not confirm days under policy before they are signed off, and confirms them then', async () => {
    expect(await open()).toMatchObject({
      body: { authorized: 'not_confirmed', from: null, to: null, restrictions: [] },
    });
    const path: `/students/${string}` = `/students/${studentId}/work-terms/${term.workTermId}/sign-offs`;
    await administrator.post(path, { submissionId: term.submissionId, from: term.from, until: inDays(20) });
    expect(await open()).toMatchObject({ body: { authorized: 'yes', from: inDays(-40), to: inDays(20) } });
  });

  it.each<[string, string]>([
    ['a permit is cancelled', `update coop.permit set cancelled_on = current_date - 1 where student_id = $1`],
    [
      'the student is no longer enrolled',
      `update coop.student set de_enrolled_on = current_date - 2 where id = $1`,
    ],
    ['the placement is cancelled', 'update coop.work_term set cancelled_at = now() where student_id = $1'],
    [
      'the application is refused',
      `with gone as (delete from coop.permit where student_id = $1 and expires_on > current_date)
      update coop.submission set outcome = 'refused', outcome_at = now() - interval '3 days', outcome_evidence = 'declared' where student_id = $1`,
    ],
  ])('turns to no when %s, and never says why', async (_name, sql) => {
    await renew();
    expect(await open()).toMatchObject({ body: { authorized: 'yes' } });
    await query(sql, studentId);
    const answer = await open();
    expect(answer).toMatchObject({
      status: 200,
      body: { authorized: 'no', from: null, to: null, restrictions: [] },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/refus|permit|cancel|enrol|extension|R\d|policy|sign/i);
  });

  it('answers links that never were, are ended, have expired or whose work term is over alike', async () => {
    const revoked = await make();
    await own.delete(`/me/employer-statements/${revoked.id}`);
    const brief = await make({ expiresInDays: 1 });
    const never = 'A'.repeat(22);
    const malformed = 'not-a-token';
    const bodies = [];
    for (const token of [never, revoked.token, malformed]) {
      const answer = await open(token);
      expect(answer.status).toBe(404);
      bodies.push(answer.body);
    }
    at(DAY + minute * 60_000);
    bodies.push((await open(brief.token)).body);
    expect(await open()).toMatchObject({ status: 200 });
    await query('update coop.work_term set to_on = $2 where id = $1', term.workTermId, inDays(-1));
    bodies.push((await open()).body);
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ code: 'no_statement', status: 404 });
  });

  it('puts every look on the student’s file, with the address and without the token', async () => {
    await open();
    await open();
    expect(await own.get('/me/employer-statements')).toMatchObject({
      body: [{ views: 2, lastViewedAt: expect.any(String) }],
    });
    const { rows } = await query(
      `select actor_kind, actor_name, subject_ids, change, address is not null as "fromSomewhere" from coop.audit_entry
        where student_id = $1 and action = 'employer_statement.opened'`,
      studentId,
    );
    const look = {
      actor_kind: 'system',
      actor_name: 'public_statement',
      subject_ids: [link.id],
      change: { authorized: 'not_confirmed' },
      fromSomewhere: true,
    };
    expect(rows).toEqual([look, look]);
    expect(await own.get('/me/history')).toMatchObject({
      body: {
        items: expect.arrayContaining([expect.objectContaining({ action: 'employer_statement.opened' })]),
      },
    });
  });

  it('lets one address ask thirty times a minute', async () => {
    for (let count = 0; count < 30; count += 1) expect((await open('B'.repeat(22))).status).toBe(404);
    const refused = await open();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('referrer-policy')).toBe('no-referrer');
    at((minute + 1) * 60_000);
    minute += 1;
    expect((await open()).status).toBe(200);
  });
});
