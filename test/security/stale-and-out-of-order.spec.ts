import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import { TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import type { TestAnswer } from '#testing/test-client.js';
import { ownIdsFor } from './foreign-ids.js';
import { apiDocument, type Operation, operationsOf, pathOf, resolve, sampleOf } from './operations.js';
import { populate } from './population.js';
import { fingerprintOfAll } from './row-fingerprint.js';

const askedBy = ({ audience, permission }: Operation): 'student' | 'adviser' | 'staff' =>
  audience === 'student' ? 'student' : permission === 'hand_overs.take' ? 'adviser' : 'staff';

const asTold = ({ status, body }: TestAnswer): object => {
  const { code, current } = body as { code: string; current?: object };
  return { status, code, hasCurrent: current !== undefined };
};

const REASONS = [{ code: 'other', note: 'Please look again.' }];

describe('a step that is not possible', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const expectRefused = async (step: () => Promise<TestAnswer>): Promise<TestAnswer> => {
    const before = await fingerprintOfAll(desk.database);
    const answer = await step();
    expect(answer).toMatchObject({
      status: 409,
      body: { title: expect.any(String), detail: expect.any(String) },
    });
    expect(await fingerprintOfAll(desk.database)).toEqual(before);
    return answer;
  };

  it('because the record was changed meanwhile, is refused on every route that takes a version', async () => {
    const [person] = await populate(desk.database, ['canary']);
    const clients = {
      student: await desk.client().signIn(person!.email, TEST_PASSWORD),
      staff: await desk.client().signIn('admin@kestrel.example', TEST_PASSWORD),
      adviser: await desk.client().signIn('adviser@kestrel.example', TEST_PASSWORD),
    };
    // A letter's own task ends with its decision; one about mail is closed by hand.
    await desk.database.inspect.query(
      `update coop.review_task set kind = 'mail_problem' where student_id = $1`,
      [person!.studentId],
    );
    const document = await apiDocument(desk);
    const versioned = operationsOf(document).filter(
      ({ body }) => body && 'version' in (resolve(body.schema, document).properties ?? {}),
    );
    expect(versioned.length).toBeGreaterThan(18);
    const { content } = (await clients.staff.get('/office/return-reasons')).body as { content: object[] };
    const ofRoute: Record<string, object> = {
      'PUT /api/v1/office/return-reasons': { reasons: content },
      'POST /api/v1/mail-wordings/{kind}/versions': { content: MAIL },
    };
    const told = [];
    for (const operation of versioned) {
      const path = pathOf(operation, await ownIdsFor(desk.database, person!, operation));
      const sample = sampleOf(operation.body!.schema, document) as object;
      const { version: _version, ...rest } = sample as { version?: number };
      const body = { ...rest, ...valuesThatExist(sample), ...ofRoute[operation.name] };
      const client = clients[askedBy(operation)];
      const before = await fingerprintOfAll(desk.database);
      const inBody = await client.send(operation.method, path, { ...body, version: 77 });
      const inHeader = await client.send(operation.method, path, body, { 'if-match': '"77"' });
      told.push({ operation: operation.name, told: [inBody, inHeader].map(asTold) });
      expect(await fingerprintOfAll(desk.database)).toEqual(before);
    }
    const right = { code: 'stale_version', hasCurrent: true };
    const both = [
      { status: 409, ...right },
      { status: 412, ...right },
    ];
    expect(told).toEqual(versioned.map(({ name }) => ({ operation: name, told: both })));
  });

  /** Steps of a letter request, and the states from which each goes. */
  const LETTER_STEPS: Record<string, readonly string[]> = {
    answer: ['draft', 'returned'],
    submit: ['draft', 'returned'],
    withdraw: ['draft', 'returned', 'submitted'],
    approve: ['submitted'],
    return: ['submitted'],
    decline: ['submitted'],
  };
  const LETTER_STATES = ['draft', 'submitted', 'returned', 'approved', 'declined', 'withdrawn'];

  it.each(Object.entries(LETTER_STEPS))(
    'because a letter request does not %s in its state',
    async (step, from) => {
      const asker = await desk.student();
      const { id, version } = await aSubmittedRequest(asker);
      const own = `/me/letter-requests/${id}`;
      const steps: Record<string, () => Promise<TestAnswer>> = {
        answer: () => asker.client.patch(own, { version, answers: { language: 'fr' } }),
        submit: () => asker.client.post(`${own}/submit`, { version, noticeVersion: 1 }),
        withdraw: () => asker.client.post(`${own}/withdraw`, { version }),
        approve: () => desk.staff.post(`/letter-requests/${id}/approve`, { version }),
        return: () => desk.staff.post(`/letter-requests/${id}/return`, { version, reasons: REASONS }),
        decline: () => desk.staff.post(`/letter-requests/${id}/decline`, { version, reasons: REASONS }),
      };
      for (const state of LETTER_STATES.filter((one) => !from.includes(one))) {
        await desk.database.inspect.query('update coop.letter_request set state = $2 where id = $1', [
          id,
          state,
        ]);
        await expectRefused(steps[step]!);
      }
      await desk.database.inspect.query('update coop.letter_request set state = $2 where id = $1', [
        id,
        from.at(-1),
      ]);
      expect((await steps[step]!()).status).toBe(200);
    },
  );

  it.each(['verify', 'return', 'reject'])('because a document does not %s in its state', async (step) => {
    const { id, version } = await aReadyDocument(desk, student);
    const decide = () =>
      desk.staff.post(
        `/documents/${id}/${step}`,
        step === 'verify' ? { version, fields: STUDY_PERMIT_FIELDS } : { version, reasons: REASONS },
      );
    for (const state of ['received', 'refused', 'verified', 'returned', 'rejected', 'superseded']) {
      await desk.database.inspect.query('update coop.document set state = $2 where id = $1', [id, state]);
      await expectRefused(decide);
    }
    await desk.database.inspect.query(`update coop.document set state = 'ready' where id = $1`, [id]);
    expect((await decide()).status).toBe(200);
  });

  it('because the page of a letter is not there yet, or the letter is void', async () => {
    const { id, version } = await aSubmittedRequest(student);
    await desk.staff.post(`/letter-requests/${id}/approve`, { version });
    const letter = await desk.row('select id, version from coop.letter where request_id = $1', id);
    const path = `/letters/${String(letter['id'])}`;
    const page = await student.client.get(`/me${path}/pdf`);
    expect(page.status).toBe(409);
    await expectRefused(() => desk.staff.post(`${path}/retry`, { version: letter['version'] }));
    await desk.database.inspect.query(`update coop.letter set state = 'revoked' where id = $1`, [
      letter['id'],
    ]);
    await expectRefused(() =>
      desk.staff.post(`${path}/revoke`, { version: letter['version'], reason: 'Left the program.' }),
    );
    expect((await student.client.get(`/me${path}/pdf`)).status).toBeGreaterThanOrEqual(400);
  });
});

const stage = (kind: 'study' | 'work', weeks: number) => ({
  kind,
  weeks,
  name: { en: 'Stage', fr: 'Étape' },
});
const STAGES = [stage('study', 64), stage('work', 32)];

const MAIL = {
  en: { subject: 'Until {{ date }}', paragraphs: ['Your passport ends on {{ date }}.'] },
  fr: { subject: 'Jusqu’au {{ date }}', paragraphs: ['Votre passeport prend fin le {{ date }}.'] },
};

/** What the description cannot tell: reasons that fit the thing, nobody instead of an account that does not exist. */
const valuesThatExist = (sample: object): object => ({
  ...('content' in sample && { content: SHIPPED_TEMPLATES.placement }),
  ...('stages' in sample && { stages: STAGES }),
  ...('reasons' in sample && { reasons: REASONS }),
  ...('accountId' in sample && { accountId: null }),
});
