import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { aCohort } from '#testing/builders/letter-cohort.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Kind {
  readonly code: string;
  readonly lately: { readonly letters: number; readonly medianDays: number; readonly p80Days: number } | null;
}
interface Request {
  readonly expectedOn: string | null;
  readonly dueOn: string;
  readonly clock: {
    readonly state: string;
    readonly dueAtLocal: string;
    readonly leftMinutes: number;
  } | null;
}

describe('how long letters take', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const sql = (text: string, ...values: unknown[]) => desk.database.inspect.query(text, values);
  const lately = async (): Promise<Kind['lately'] | undefined> =>
    bodyOf<Kind[]>(await student.client.get('/letter-kinds')).find(
      ({ code }) => code === 'placement_confirmation',
    )?.lately;

  /** Letters handed in on a Monday long enough ago to be issued within some working days. */
  async function issuedWithin(days: readonly number[]): Promise<void> {
    const cohort = await aCohort(desk.database, days.length);
    for (const [at, { requestId, studentId }] of cohort.entries()) {
      await sql(
        `with monday as (select date_trunc('week', now() - interval '30 days') + interval '18 hours' as at)
         , asked as (update coop.letter_request set state = 'approved', submitted_at = monday.at, decided_at = monday.at from monday where id = $1)
         insert into coop.letter (student_id, request_id, number, kind, language, facts, state, issued_on, issued_at, storage_key, sha256, bytes)
         select $2, $1, 'T-' || $1, 'placement_confirmation', 'en', '{}', 'issued', (monday.at + $3 * interval '1 day')::date,
                monday.at + $3 * interval '1 day', 'k', '\\x01', 1 from monday`,
        requestId,
        studentId,
        days[at],
      );
    }
  }

  it('is not said while there are few letters: the request goes by what the kind promises', async () => {
    await issuedWithin([1, 1, 1, 1, 1, 1, 1, 1, 1]);
    await desk.background.turnaround.measure();
    expect(await lately()).toBeNull();
    const request = await aSubmittedRequest(student);
    const seen = bodyOf<Request>(await student.client.get(`/me/letter-requests/${request.id}`));
    expect(seen.expectedOn).toBe(seen.dueOn);
  });

  it('is the median and the four in five of the last 60 days, and students see it', async () => {
    await issuedWithin([2, 3, 3, 4, 4, 4]);
    await sql(
      `update coop.letter set issued_at = now() - interval '61 days' where id = (select id from coop.letter order by id limit 1)`,
    );
    await desk.background.turnaround.measure();
    const counted = await lately();
    // Eight of one day, one each of two, two of three, three of four; a holiday may take a day from some of them.
    expect(counted?.letters).toBe(14);
    expect(counted?.medianDays).toBe(1);
    expect([3, 4]).toContain(counted?.p80Days);
  });

  it('makes the day by which a request is to be expected, which ends with the answer', async () => {
    await sql('update coop.letter_turnaround set p80_days = 2, median_days = 1');
    const asker = await desk.student();
    const { id, version } = await aSubmittedRequest(asker);
    const seen = bodyOf<Request>(await asker.client.get(`/me/letter-requests/${id}`));
    expect(seen.expectedOn! < seen.dueOn).toBe(true);
    expect(seen.clock).toMatchObject({ state: 'running', dueAtLocal: `${seen.dueOn}T16:30:00-07:00` });
    bodyOf(await desk.staff.post(`/letter-requests/${id}/approve`, { version }));
    const after = bodyOf<Request>(await asker.client.get(`/me/letter-requests/${id}`));
    expect(after.expectedOn).toBeNull();
    expect(after.clock).toMatchObject({ state: 'met', leftMinutes: null });
  });

  it('forgets a kind of which there are too few again', async () => {
    await sql(`update coop.letter set issued_at = now() - interval '61 days'`);
    await desk.background.turnaround.measure();
    expect(await lately()).toBeNull();
  });

  it('follows the province and the hours of the office, which its people change', async () => {
    const office = bodyOf<{ version: number }>(await desk.staff.get('/office'));
    const { version } = office;
    expect(office).toMatchObject({ province: 'BC', opensAt: '08:30', closesAt: '16:30' });
    await sql(`update coop.account set role = 'coordinator' where email = 'maya@kestrel.example'`);
    expect(
      bodyOf(await desk.staff.patch('/office', { version, province: 'ON', closesAt: '17:00' })),
    ).toMatchObject({ province: 'ON', closesAt: '17:00', version: version + 1 });
    for (const wrong of [
      { province: 'XX' },
      { opensAt: '8:30' },
      { opensAt: '17:30' },
      { closesAt: '08:00' },
    ])
      expect(await desk.staff.patch('/office', { version: version + 1, ...wrong })).toMatchObject({
        status: 422,
      });
    const asker = await desk.student();
    const { id } = await aSubmittedRequest(asker);
    const seen = bodyOf<Request>(await asker.client.get(`/me/letter-requests/${id}`));
    expect(seen.clock?.dueAtLocal).toMatch(/T17:00:00/);
  });

  it('stands still on a day on which the office closes besides', async () => {
    const { version } = bodyOf<{ version: number }>(await desk.staff.get('/office'));
    const dueOn = async (): Promise<string> => {
      const asker = await desk.student();
      const { id } = await aSubmittedRequest(asker);
      return bodyOf<Request>(await asker.client.get(`/me/letter-requests/${id}`)).dueOn;
    };
    const open = await dueOn();
    bodyOf(await desk.staff.patch('/office', { version, closedDays: [open] }));
    const closed = await dueOn();
    expect(closed > open).toBe(true);
    bodyOf(await desk.staff.patch('/office', { version: version + 1, closedDays: [] }));
    expect(await dueOn()).toBe(open);
  });
});
