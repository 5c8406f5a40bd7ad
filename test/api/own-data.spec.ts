import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Correction {
  id: string;
  state: string;
  version: number;
}

describe('what a person may ask of the office about the own data', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let other: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student({ givenName: 'Mina <b>', familyName: 'Paz' });
    other = await desk.student({ givenName: 'Otherperson', familyName: 'Canary' });
  });
  afterAll(() => desk.close());

  it('POST /me/corrections is answered by the office with a reason that stays', async () => {
    const asked = bodyOf<Correction>(
      await student.client.post('/me/corrections', {
        what: 'My given name',
        wanted: 'Mina, without the rest',
      }),
      201,
    );
    expect(asked.state).toBe('open');
    expect(bodyOf(await desk.staff.get('/corrections'))).toMatchObject([
      { id: asked.id, student: { id: student.id } },
    ]);
    const decision = { version: asked.version, state: 'accepted', reason: 'Put right today.' };
    expect(bodyOf(await desk.staff.post(`/corrections/${asked.id}/decide`, decision))).toMatchObject({
      state: 'accepted',
      decidedBy: 'Maya Okafor',
    });
    expect(await desk.staff.post(`/corrections/${asked.id}/decide`, decision)).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    const again = { ...decision, version: asked.version + 1 };
    expect((await desk.staff.post(`/corrections/${asked.id}/decide`, again)).status).toBe(409);
    expect(bodyOf(await student.client.get('/me/corrections'))).toMatchObject([
      { reason: 'Put right today.' },
    ]);
    expect(bodyOf(await other.client.get('/me/corrections'))).toEqual([]);
  });

  it('takes ten open requests at once and no more', async () => {
    for (let at = 0; at < 10; at += 1)
      bodyOf(await other.client.post('/me/corrections', { what: `Fact ${at}`, wanted: 'Otherwise' }), 201);
    const eleventh = await other.client.post('/me/corrections', { what: 'One more', wanted: 'Otherwise' });
    expect(eleventh).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect((await other.client.post('/me/corrections', { what: ' ', wanted: '' })).status).toBe(422);
  });
});
