import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft } from '#testing/builders/letter-steps.js';
import { aProgram } from '#testing/builders.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letter-requests', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('begins a draft and lists it, without a reference before it is submitted', async () => {
    const student = await desk.student();
    const draft = await aDraft(student);
    expect(draft).toMatchObject({ state: 'draft', reference: null, version: 1, answers: {} });
    const list = bodyOf<{ id: string }[]>(await student.client.get('/me/letter-requests'));
    expect(list.map(({ id }) => id)).toEqual([draft.id]);
    expect(await desk.actions(student.id)).toContain('letter_request.started');
  });

  it('answers a student who does not pass the gate with exactly what is missing', async () => {
    const { client } = await desk.student({ acceptedIntoCoop: false, courseState: null });
    const refused = await client.post('/me/letter-requests', { kind: 'placement_confirmation' });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'gate_not_passed',
        errors: [{ path: 'not_accepted' }, { path: 'course_not_registered' }],
      },
    });
    expect(bodyOf(await client.get('/me/letter-requests'))).toEqual([]);
  });

  it('keeps one open request a kind, and names the open one', async () => {
    const student = await desk.student();
    const { id } = await aDraft(student);
    const second = await student.client.post('/me/letter-requests', { kind: 'placement_confirmation' });
    expect(second).toMatchObject({ status: 409, body: { code: 'request_open', current: { id } } });
  });

  it('offers the co-op permit letter to secondary students alone, and for work of the earlier regime', async () => {
    const kind = { kind: 'coop_permit_support' };
    const { client } = await desk.student();
    expect(await client.post('/me/letter-requests', kind)).toMatchObject({
      status: 409,
      body: { code: 'kind_not_applicable' },
    });
    const secondary = await aProgram(desk.database, { level: 'secondary' });
    const pupil = await desk.student({ programId: secondary.id });
    expect(await pupil.client.post('/me/letter-requests', kind)).toMatchObject({ status: 201 });
    const veteran = await desk.student();
    await desk.database.inspect.query(
      `insert into coop.work_term (student_id, term, from_on, to_on) values ($1, '2026-01', '2026-01-05', '2026-04-24')`,
      [veteran.id],
    );
    expect(await veteran.client.post('/me/letter-requests', kind)).toMatchObject({ status: 201 });
  });

  it('shows nobody the requests of another, and staff none here', async () => {
    await aDraft(await desk.student());
    const other = await desk.student();
    expect(bodyOf(await other.client.get('/me/letter-requests'))).toEqual([]);
    expect(await desk.staff.get('/me/letter-requests')).toMatchObject({ status: 403 });
    expect(await desk.client().get('/me/letter-requests')).toMatchObject({ status: 401 });
  });

  it('carries out a request of the same name once', async () => {
    const { client } = await desk.student();
    const name = { 'idempotency-key': 'begin-1' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        client.post('/me/letter-requests', { kind: 'placement_confirmation' }, name),
      ),
    );
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
  });

  it.each([
    [{ kind: 'something' }, 'kind'],
    [{ kind: 1 }, 'kind'],
    [{}, 'kind'],
    [{ kind: 'placement_confirmation', studentId: 'x' }, 'studentId'],
  ])('refuses %j and names the field', async (body, path) => {
    const { client } = await desk.student();
    expect(await client.post('/me/letter-requests', body)).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path }] },
    });
  });
});
