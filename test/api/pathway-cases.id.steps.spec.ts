import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf } from '#testing/test-desk.js';
import {
  ago,
  DAY,
  day,
  GERMAN,
  HOST,
  openPathwayHouse,
  type PathwayHouse,
  type ReadCase,
} from './pathway-people.js';

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

  it.each([
    ['a submission before the acceptance', 'submit', { submittedAt: ago(4.5) }, 'values.submittedAt'],
    ['a fee paid after the submission', 'submit', { submittedAt: ago(3.9) }, 'values.submittedAt'],
    ['an offer number of another form', 'file_offer', { offerNumber: '7654321' }, 'values.offerNumber'],
  ])('answers %s with its path, once the invitation is accepted', async (_name, name, values, path) => {
    const { now: invited } = await house.invited(5);
    let now = await house.taken(invited, 'accept', { acceptedAt: ago(4) });
    const offer = { offerNumber: 'A7654321', filedOn: day(-2), feePaidOn: day(-1) };
    if (name === 'submit') now = await house.taken(now, 'file_offer', offer);
    const fees = name === 'submit' ? { participationFeePaidOn: day(-2) } : offer;
    const answer = await house.step(now, name, { ...fees, ...values });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: expect.arrayContaining([expect.objectContaining({ path })]),
        words: expect.arrayContaining([expect.objectContaining({ path, fr: expect.any(String) })]),
      },
    });
    const read = bodyOf<ReadCase>(await house.staff.get(`/pathway-cases/${now.id}`));
    expect(read).toMatchObject({ version: now.version, stage: now.stage });
  });

  it.each([
    ['an entry before the letter', { enteredOn: day(-4) }, 'values.enteredOn'],
    ['an entry after the printed day', { enteredOn: day(0), late: true }, 'values.enteredOn'],
    ['a permit issued before the entry', { permitIssuedOn: day(-3) }, 'values.permitIssuedOn'],
    ['a permit that ends before it begins', { permitExpiresOn: day(-3) }, 'values.permitExpiresOn'],
  ])('answers %s with its path, and leaves the case where it stood', async (_name, wrong, path) => {
    const { late, ...values } = { late: false, ...wrong };
    const { now: invited } = await house.invited(9);
    let now = await house.taken(invited, 'accept', { acceptedAt: ago(8) });
    now = await house.taken(now, 'file_offer', {
      offerNumber: 'A7654321',
      filedOn: day(-8),
      feePaidOn: day(-8),
    });
    now = await house.taken(now, 'submit', { submittedAt: ago(7), participationFeePaidOn: day(-7) });
    now = await house.taken(now, 'approve', { decidedOn: day(-5) });
    const letter = { letterIssuedOn: day(-3), enterBy: late ? day(-1) : day(300) };
    const early = await house.step(now, 'receive_letter', { ...letter, enterBy: day(-4) });
    expect(early).toMatchObject({ status: 422, body: { errors: [{ path: 'values.enterBy' }] } });
    now = await house.taken(now, 'receive_letter', letter);
    const right = {
      enteredOn: day(-2),
      permitIssuedOn: day(-2),
      permitExpiresOn: HOST.to,
      permitEmployer: 'Harbour Analytics Ltd.',
    };
    const answer = await house.step(now, 'enter', { ...right, ...values });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
    const read = bodyOf<ReadCase>(await house.staff.get(`/pathway-cases/${now.id}`));
    expect(read).toMatchObject({ version: now.version, stage: { code: 'letter_of_introduction' } });
  });

  it('reads a time by the clocks of a place', async () => {
    const { now } = await house.invited(5);
    const at = new Date(Date.now() - DAY).toISOString().slice(0, 10);
    const accepted = await house.taken(now, 'accept', {
      // Nine hours ahead all year.
      acceptedAt: { localTime: `${at}T09:30`, timeZone: 'Asia/Tokyo' },
    });
    expect(accepted.history.at(-1)!.values).toMatchObject({ acceptedAt: `${at}T00:30:00Z` });
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
