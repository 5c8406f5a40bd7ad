import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { COMPLETE_ANSWERS } from '#testing/builders/letter-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const KIND = {
  code: 'enrolment_confirmation',
  names: { en: 'Enrolment confirmation', fr: 'Attestation d’inscription' },
  base: 'enrolment',
};

interface Kind {
  readonly code: string;
  readonly builtIn: boolean;
  readonly version: number;
}

interface Request {
  readonly id: string;
  readonly kindNames: object;
  readonly letterId: string | null;
  readonly version: number;
}

describe('/letter-kinds', () => {
  let desk: TestDesk;
  let administrator: TestClient;

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'administrator', email: 'ada@kestrel.example' });
    administrator = await desk.client().signIn('ada@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  it('GET shows staff every kind, and students those that they may ask for', async () => {
    const all = bodyOf<Kind[]>(await desk.staff.get('/letter-kinds'));
    expect(all.map(({ code }) => code)).toEqual([
      'placement_confirmation',
      'coop_permit_support',
      'all_students_confirmation',
      'study_permit_extension_support',
      'iec_host_confirmation',
    ]);
    expect(all.every(({ builtIn }) => builtIn)).toBe(true);
    const { client } = await desk.student();
    const offered = bodyOf<Kind[]>(await client.get('/letter-kinds')).map(({ code }) => code);
    expect(offered).toContain('placement_confirmation');
    expect(offered).not.toContain('iec_host_confirmation');
    expect((await desk.client().get('/letter-kinds')).status).toBe(401);
  });

  it('POST adds a kind, PATCH changes what is sent, POST retire ends it', async () => {
    expect(await administrator.post('/letter-kinds', KIND)).toMatchObject({
      status: 201,
      body: {
        ...KIND,
        studentsMayAsk: true,
        issueWithoutReview: false,
        turnaroundDays: 5,
        builtIn: false,
        version: 1,
      },
    });
    expect(await administrator.post('/letter-kinds', KIND)).toMatchObject({
      status: 409,
      body: { code: 'already_recorded' },
    });
    const change = { version: 1, issueWithoutReview: true, turnaroundDays: 2, names: KIND.names };
    expect(await administrator.patch(`/letter-kinds/${KIND.code}`, change)).toMatchObject({
      status: 200,
      body: { issueWithoutReview: true, turnaroundDays: 2, version: 2 },
    });
    expect(
      await administrator.patch(`/letter-kinds/${KIND.code}`, { version: 2, names: KIND.names }),
    ).toMatchObject({
      body: { version: 2 },
    });
    expect(await administrator.patch(`/letter-kinds/${KIND.code}`, change)).toMatchObject({
      status: 409,
      body: { current: { version: 2 } },
    });
    const { client } = await desk.student();
    expect(await administrator.post(`/letter-kinds/${KIND.code}/retire`, { version: 2 })).toMatchObject({
      status: 200,
      body: { version: 3, retiredAt: expect.any(String) },
    });
    expect(JSON.stringify((await client.get('/letter-kinds')).body)).not.toContain(KIND.code);
    expect(await client.post('/me/letter-requests', { kind: KIND.code })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'kind' }] },
    });
    expect(await administrator.post(`/letter-kinds/${KIND.code}/retire`, { version: 3 })).toMatchObject({
      status: 409,
    });
    const audited = await desk.database.inspect.query(
      `select action, change from coop.audit_entry where subject_ids @> array[$1] order by id`,
      [KIND.code],
    );
    expect(audited.rows).toEqual([
      { action: 'letter_kind.added', change: { version: 1, fields: [] } },
      {
        action: 'letter_kind.changed',
        change: { version: 2, fields: ['issueWithoutReview', 'turnaroundDays'] },
      },
      { action: 'letter_kind.retired', change: { version: 3, fields: [] } },
    ]);
  });

  it('a built-in kind is not retired', async () => {
    expect(
      await administrator.post('/letter-kinds/placement_confirmation/retire', { version: 1 }),
    ).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it.each([
    [{ code: 'Bad Code' }, 'code'],
    [{ base: 'anything' }, 'base'],
    [{ names: { en: 'A' } }, 'names.fr'],
    [{ turnaroundDays: 61 }, 'turnaroundDays'],
    [{ studentsMayAsk: 'yes' }, 'studentsMayAsk'],
    [{ builtIn: true }, 'builtIn'],
  ])('POST refuses %j', async (part, path) => {
    expect(await administrator.post('/letter-kinds', { ...KIND, code: 'other', ...part })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('changes are for administrators alone', async () => {
    const { client } = await desk.student();
    for (const other of [desk.staff, client]) {
      expect((await other.post('/letter-kinds', KIND)).status).toBe(403);
      expect((await other.patch('/letter-kinds/placement_confirmation', { version: 1 })).status).toBe(403);
      expect((await other.post('/letter-kinds/placement_confirmation/retire', { version: 1 })).status).toBe(
        403,
      );
    }
    expect((await administrator.patch('/letter-kinds/unknown', { version: 1 })).status).toBe(404);
  });

  it('a request of a kind that the office made goes to its letter, by the gate and the facts of its base', async () => {
    const code = 'proof_of_enrolment';
    bodyOf(await administrator.post('/letter-kinds', { ...KIND, code }), 201);
    const { id: programId } = await aProgram(desk.database, { placementBasis: 'optional' });
    const student = await desk.student({ programId, acceptedIntoCoop: false, courseState: null });
    expect(
      (await student.client.post('/me/letter-requests', { kind: 'placement_confirmation' })).body,
    ).toMatchObject({
      code: 'gate_not_passed',
    });
    const draft = bodyOf<Request>(await student.client.post('/me/letter-requests', { kind: code }), 201);
    expect(draft.kindNames).toEqual(KIND.names);
    const path = `/me/letter-requests/${draft.id}`;
    const answered = bodyOf<Request>(
      await student.client.patch(path, { version: 1, answers: COMPLETE_ANSWERS }),
    );
    const submitted = bodyOf<Request>(
      await student.client.post(`${path}/submit`, { version: answered.version, noticeVersion: 1 }),
    );
    const approve = () =>
      desk.staff.post(`/letter-requests/${draft.id}/approve`, { version: submitted.version });
    expect((await approve()).body).toMatchObject({ code: 'no_template' });
    await putWordsInForce(code);
    const approved = bodyOf<Request>(await approve());
    const { facts } = await desk.row('select facts from coop.letter where id = $1', approved.letterId);
    expect(facts).toMatchObject({
      kind: code,
      base: 'enrolment',
      basis: null,
      weeks: null,
      attendance: 'full_time',
    });
    await desk.background.rendering.render(approved.letterId!);
    expect(await desk.row('select state from coop.letter where id = $1', approved.letterId)).toEqual({
      state: 'issued',
    });
    // It says nothing of placements, so no authority rests on it; the assessment goes on to answer.
    expect((await student.client.get('/me/authorization')).status).toBe(200);
  });

  /** The words that the product has for the base, by an administrator alone. */
  async function putWordsInForce(kind: string): Promise<void> {
    const { version } = bodyOf<{ version: number }>(await administrator.get('/office'));
    bodyOf(await administrator.patch('/office', { version, authorMayReviewTemplate: true }));
    const { id } = bodyOf<{ id: string }>(await administrator.post('/letter-templates', { kind }), 201);
    const step = (name: string, body: object) => administrator.post(`/letter-templates/${id}/${name}`, body);
    bodyOf(await step('submit', { version: 1 }));
    bodyOf(await step('review', { version: 2 }));
    const { today } = await desk.row(`select (now() at time zone 'America/Vancouver')::date::text as today`);
    bodyOf(await step('put-in-force', { version: 3, from: today, reason: 'The first words.' }));
  }
});
