import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, aPermit, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface HandOver {
  id: string;
  state: string;
  student: { id: string } | null;
  version: number;
}

describe('hand-overs to an international adviser', () => {
  let desk: TestDesk;
  let adviser: TestClient;
  let colleague: TestClient;
  let student: SignedInStudent;
  let other: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    for (const name of ['ada', 'bo'])
      await anAccount(desk.database, { role: 'adviser', email: `${name}@advice.example`, displayName: name });
    adviser = await desk.client().signIn('ada@advice.example', TEST_PASSWORD);
    colleague = await desk.client().signIn('bo@advice.example', TEST_PASSWORD);
    student = await desk.student();
    other = await desk.student();
    await aPermit(desk.database, student.id, { expiresOn: inDays(372) });
  });
  afterAll(() => desk.close());

  const make = async (): Promise<HandOver> =>
    bodyOf(
      await desk.staff.post(`/students/${student.id}/hand-overs`, {
        question: 'Restoration or a new permit?',
      }),
      201,
    );
  const seen = async (who: TestClient): Promise<HandOver[]> => bodyOf(await who.get('/hand-overs'));

  it('opens one file to an adviser until the question is answered, and to nobody else', async () => {
    expect((await adviser.get(`/students/${student.id}`)).status).toBe(404);
    const { id, version } = await make();
    expect(bodyOf(await adviser.get(`/students/${student.id}`))).toMatchObject({
      record: { id: student.id },
      permits: [{ expiresOn: inDays(372) }],
    });
    expect((await adviser.get(`/students/${other.id}`)).status).toBe(404);

    const taken = bodyOf<HandOver>(await adviser.post(`/hand-overs/${id}/take`, { version }));
    expect(taken).toMatchObject({ state: 'taken', takenBy: 'ada', version: version + 1 });
    // Once taken it is that adviser's alone.
    expect((await colleague.get(`/students/${student.id}`)).status).toBe(404);
    expect(await seen(colleague)).toEqual([]);
    expect((await colleague.post(`/hand-overs/${id}/take`, { version: taken.version })).status).toBe(404);

    const answered = await adviser.post(`/hand-overs/${id}/answer`, {
      version: taken.version,
      answer: 'Refer to the restoration page; the application must be in by the printed day.',
    });
    expect(bodyOf(answered)).toMatchObject({ state: 'answered', student: null });
    expect((await adviser.get(`/students/${student.id}`)).status).toBe(404);
    expect(await desk.staff.get(`/students/${student.id}/hand-overs`)).toMatchObject({
      status: 200,
      body: [{ state: 'answered', answer: expect.stringContaining('restoration page') }],
    });
    expect(await desk.actions(student.id)).toEqual(
      expect.arrayContaining(['hand_over.made', 'hand_over.taken', 'hand_over.answered']),
    );
  });

  it('is open once at a time, and can be withdrawn', async () => {
    const { id, version } = await make();
    const again = await desk.staff.post(`/students/${student.id}/hand-overs`, { question: 'And?' });
    expect(again).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect(bodyOf(await desk.staff.post(`/hand-overs/${id}/withdraw`, { version }))).toMatchObject({
      state: 'withdrawn',
    });
    expect((await adviser.get(`/students/${student.id}`)).status).toBe(404);
    expect((await desk.staff.post(`/hand-overs/${id}/withdraw`, { version: version + 1 })).status).toBe(409);
  });

  it('answers only what the adviser took, in the version seen', async () => {
    const { id, version } = await make();
    const early = await adviser.post(`/hand-overs/${id}/answer`, { version, answer: 'Soon.' });
    expect(early).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect(await adviser.post(`/hand-overs/${id}/take`, { version: version + 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    await desk.staff.post(`/hand-overs/${id}/withdraw`, { version });
  });

  it('lets an adviser change nothing and list nobody', async () => {
    await make();
    for (const answer of [
      await adviser.get('/students'),
      await adviser.get('/queue'),
      await adviser.get('/accounts'),
      await adviser.patch(`/students/${student.id}`, { version: 1, givenName: 'X' }),
      await adviser.post(`/students/${student.id}/hand-overs`, { question: 'Mine' }),
      await desk.staff.post(`/hand-overs/${student.id}/take`, { version: 1 }),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect((await student.client.get('/hand-overs')).status).toBe(403);
  });
});
