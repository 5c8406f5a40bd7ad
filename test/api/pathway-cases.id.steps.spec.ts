import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf } from '#testing/test-desk.js';
import { ago, DAY, GERMAN, openPathwayHouse, type PathwayHouse, type ReadCase } from './pathway-people.js';

describe('/api/v1/pathway-cases/{id}/steps', () => {
  let house: PathwayHouse;
  beforeAll(async () => {
    house = await openPathwayHouse();
  });
  afterAll(() => house.close());

  it('runs the acceptance out to the second, says what remains, and then lets it be recorded', async () => {
    const { now } = await house.invited(11);
    expect(now.clocks).toEqual([
      expect.objectContaining({
        code: 'accept',
        state: 'ran_out',
        remains: expect.objectContaining({ en: expect.stringContaining('new profile') }),
      }),
    ]);
    const issued = Date.parse(now.clocks[0]!.endsAt) - 10 * DAY;
    const late = new Date(issued + 10 * DAY + 1000).toISOString().replace('.000', '');
    const refused = await house.step(now, 'accept', { acceptedAt: late });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: [{ path: 'values.acceptedAt' }] });
    const inTime = await house.taken(now, 'accept', { acceptedAt: now.clocks[0]!.endsAt });
    const back = bodyOf<ReadCase>(
      await house.staff.post(`/pathway-cases/${now.id}/take-back`, {
        version: inTime.version,
        reason: 'Wrong person',
      }),
    );
    expect(back.stage.code).toBe('invited');
    expect(back.history.at(-1)).toMatchObject({ step: 'accept', takenBackReason: 'Wrong person' });
    const expired = await house.taken(back, 'expire');
    expect(expired.stage.code).toBe('expired');
    const again = bodyOf<ReadCase>(await house.staff.post(`/pathway-cases/${now.id}/again`), 201);
    expect(again).toMatchObject({
      stage: { code: 'profile' },
      facts: expect.objectContaining({ birthDate: GERMAN.birthDate }),
    });
    expect(again.facts).not.toHaveProperty('host');
    expect((await house.staff.post(`/pathway-cases/${now.id}/again`)).status).toBe(409);
  });

  it('keeps a limit that has not passed', async () => {
    const { now } = await house.invited(2);
    const refused = await house.step(now, 'expire');
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'values' }] } });
  });

  it.each([
    ['accepted before issued', 'accept', { acceptedAt: ago(6) }, 'values.acceptedAt'],
    ['accepted in the future', 'accept', { acceptedAt: ago(-1) }, 'values.acceptedAt'],
    ['no moment at all', 'accept', { acceptedAt: 'yesterday' }, 'values.acceptedAt'],
    ['an unknown field', 'accept', { acceptedAt: ago(1), nonsense: 1 }, 'values.nonsense'],
    [
      'a zone that is none',
      'accept',
      { acceptedAt: { localTime: '2026-11-20T10:00', timeZone: 'Mars/Dome' } },
      'values.acceptedAt',
    ],
    ['a day that is none', 'decline', { declinedOn: '2026-02-30' }, 'values.declinedOn'],
  ])('answers %s with its path, and keeps nothing', async (_name, name, values, path) => {
    const { now } = await house.invited(5);
    const before = await house.rows('select * from coop.pathway_step where case_id = $1 order by id', now.id);
    const answer = await house.step(now, name, values);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'invalid_input',
        errors: [expect.objectContaining({ path })],
        words: [{ path, fr: expect.any(String) }],
      },
    });
    expect(
      await house.rows('select * from coop.pathway_step where case_id = $1 order by id', now.id),
    ).toEqual(before);
    const read = bodyOf<ReadCase>(await house.staff.get(`/pathway-cases/${now.id}`));
    expect(read).toMatchObject({ version: now.version, stage: { code: 'invited' } });
  });

  it('reads a time by the clocks of a place', async () => {
    const { now } = await house.invited(5);
    const at = new Date(Date.now() - DAY).toISOString().slice(0, 10);
    const accepted = await house.taken(now, 'accept', {
      acceptedAt: { localTime: `${at}T09:30`, timeZone: 'Europe/Berlin' },
    });
    expect(accepted.history.at(-1)!.values).toMatchObject({ acceptedAt: `${at}T08:30:00Z` });
  });

  it('plans reminders of the limits with the invitation, and takes them back when it is accepted', async () => {
    const { now } = await house.invited(2);
    const ledger = async () =>
      house.rows(
        `select kind, state, count(*)::int as n from coop.notification where student_id = $1 and kind like 'iec%' group by 1, 2 order by 1, 2`,
        now.studentId,
      );
    expect(await ledger()).toEqual([{ kind: 'iec_invitation', state: 'planned', n: 3 }]);
    await house.taken(now, 'accept', { acceptedAt: ago(1) });
    expect(await ledger()).toEqual([
      { kind: 'iec_invitation', state: 'superseded', n: 3 },
      { kind: 'iec_submission', state: 'planned', n: 3 },
    ]);
  });
});
