import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/travel', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('keeps a departure (post), completes it with the return, and lists both as one (get)', async () => {
    const { id, client } = await desk.student();
    const departure = { departedAt: '2026-10-10T08:00:00-07:00' };
    const left = bodyOf<{ id: string }>(await client.post('/me/travel', departure), 201);
    expect(left).toMatchObject({
      departedAt: '2026-10-10T15:00:00.000Z',
      departedAtLocal: '2026-10-10T08:00:00-07:00',
      returnedAt: null,
      returnedAtLocal: null,
      source: 'student_statement',
    });
    const back = bodyOf(
      await client.post('/me/travel', { ...departure, returnedAt: '2026-10-10T20:00:00-07:00' }),
      201,
    );
    expect(back).toMatchObject({ id: left.id, returnedAt: '2026-10-11T03:00:00.000Z', version: 2 });
    expect(bodyOf(await client.get('/me/travel'))).toEqual([back]);
    expect(await desk.actions(id)).toEqual(expect.arrayContaining(['travel.recorded', 'travel.returned']));
  });

  it('takes crossings by the clock of a place, and asks which of two was meant', async () => {
    const { client } = await desk.student();
    const journey = {
      departedLocal: '2026-10-10T08:00:00',
      returnedLocal: '2026-11-01T01:30:00',
      timeZone: 'America/Toronto',
    };
    expect(await client.post('/me/travel', journey)).toMatchObject({
      status: 422,
      body: { code: 'ambiguous_local_time', offsets: ['-04:00', '-05:00'] },
    });
    expect(bodyOf(await client.post('/me/travel', { ...journey, utcOffset: '-05:00' }), 201)).toMatchObject({
      departedAt: '2026-10-10T12:00:00.000Z',
      departedAtLocal: '2026-10-10T05:00:00-07:00',
      returnedAt: '2026-11-01T06:30:00.000Z',
    });
  });

  it('refuses a journey within another, and names the other', async () => {
    const { client } = await desk.student();
    const { id } = bodyOf<{ id: string }>(
      await client.post('/me/travel', { departedAt: '2026-10-10T15:00:00Z' }),
      201,
    );
    expect(await client.post('/me/travel', { departedAt: '2026-10-12T15:00:00Z' })).toMatchObject({
      status: 409,
      body: { code: 'journey_overlaps', current: { id } },
    });
  });

  it.each([
    [{ departedAt: '2026-10-10' }, 'departedAt'],
    [{ departedAt: '2026-10-10T08:00:00' }, 'departedAt'],
    [{ departedAt: '2026-10-10T15:00:00Z', returnedAt: '2026-10-09T15:00:00Z' }, 'returnedLocal'],
    [{ departedAt: '2026-10-10T15:00:00Z', to: 'Seattle' }, 'to'],
    [{}, 'departedLocal'],
  ])('refuses %j and names the field', async (body, path) => {
    const { client } = await desk.student();
    expect(await client.post('/me/travel', body)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });
});
