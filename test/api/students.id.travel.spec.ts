import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const UNKNOWN = '0199e4a0-0000-7000-8000-000000000001';
const WEEK = { departedAt: '2026-10-10T08:00:00-07:00', returnedAt: '2026-10-17T20:00:00-07:00' };
const REASON = 'Passport stamp seen';

interface Journey {
  readonly id: string;
  readonly version: number;
}

describe('/api/v1/students/:id/travel', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const enter = async (id: string, body: object = WEEK): Promise<Journey> =>
    bodyOf<Journey>(await desk.staff.post(`/students/${id}/travel`, body), 201);

  it('records a journey in the name of the office (post) and lists it with the office’s time (get)', async () => {
    const { id } = await desk.student();
    const journey = await enter(id);
    const shown = {
      departedAt: '2026-10-10T15:00:00.000Z',
      departedAtLocal: '2026-10-10T08:00:00-07:00',
      returnedAt: '2026-10-18T03:00:00.000Z',
      returnedAtLocal: '2026-10-17T20:00:00-07:00',
      source: 'office',
      version: 1,
    };
    expect(journey).toMatchObject(shown);
    expect(bodyOf(await desk.staff.get(`/students/${id}/travel`))).toEqual([journey]);
    const file = bodyOf<{ travel: object[] }>(await desk.staff.get(`/students/${id}`));
    expect(file.travel).toEqual([expect.objectContaining({ ...shown, id: journey.id })]);
    expect(await desk.actions(id)).toEqual(expect.arrayContaining(['travel.recorded', 'travel.listed']));
  });

  it('corrects the student’s own statement with a reason (patch): it stays marked as stated', async () => {
    const { id, client } = await desk.student();
    const stated = bodyOf<Journey>(await client.post('/me/travel', WEEK), 201);
    const wish = { version: stated.version, departedAt: '2026-10-09T08:00:00-07:00', reason: REASON };
    const corrected = bodyOf(await desk.staff.patch(`/students/${id}/travel/${stated.id}`, wish));
    expect(corrected).toMatchObject({
      id: stated.id,
      departedAtLocal: '2026-10-09T08:00:00-07:00',
      returnedAtLocal: WEEK.returnedAt,
      source: 'student_statement',
      version: 2,
    });
    const entry = await desk.row(
      `select change, sealed_values is not null as sealed, change::text like '%' || $2 || '%' as open
         from coop.audit_entry where student_id = $1 and action = 'travel.corrected'`,
      id,
      REASON,
    );
    expect(entry).toEqual({
      change: { version: 2, source: 'student_statement' },
      sealed: true,
      open: false,
    });
  });

  it('keeps what the student adds to a journey of the office as the student’s word', async () => {
    const { id, client } = await desk.student();
    await enter(id, { departedAt: WEEK.departedAt });
    expect(bodyOf(await client.post('/me/travel', WEEK), 201)).toMatchObject({
      returnedAtLocal: WEEK.returnedAt,
      source: 'student_statement',
      version: 2,
    });
  });

  it('removes a journey that never was, with a reason (delete), and answers anew', async () => {
    const { id } = await desk.student();
    await aPermit(desk.database, id, { expiresOn: inDays(PERMIT.expiresIn) });
    const journey = await enter(id);
    const body = { version: 1, reason: 'Another student’s' };
    expect((await desk.staff.send('DELETE', `/students/${id}/travel/${journey.id}`, body)).status).toBe(204);
    expect(bodyOf(await desk.staff.get(`/students/${id}/travel`))).toEqual([]);
    expect(await desk.actions(id)).toContain('travel.removed');
    const facts = await desk.row(
      `select a.facts -> 'travel' as travel, (select count(*)::int from coop.assessment where student_id = $1) as answers
         from coop.current_assessment c join coop.assessment a on a.id = c.assessment_id where c.student_id = $1`,
      id,
    );
    expect(facts).toEqual({ travel: [], answers: 2 });
    expect((await desk.staff.send('DELETE', `/students/${id}/travel/${journey.id}`, body)).status).toBe(404);
  });

  it('takes a crossing as the clock of a place showed it, and asks which of two was meant', async () => {
    const { id } = await desk.student();
    const path = `/students/${id}/travel`;
    const halifax = { departedLocal: '2026-10-10T12:00:00', timeZone: 'America/Halifax' };
    const journey = bodyOf<Journey>(await desk.staff.post(path, halifax), 201);
    expect(journey).toMatchObject({ departedAt: '2026-10-10T15:00:00.000Z', returnedAt: null });
    const back = { returnedLocal: '2026-11-01T01:30:00', timeZone: 'America/Toronto', reason: REASON };
    expect(await desk.staff.patch(`${path}/${journey.id}`, { version: 1, ...back })).toMatchObject({
      status: 422,
      body: { code: 'ambiguous_local_time', offsets: ['-04:00', '-05:00'] },
    });
    const meant = { version: 1, ...back, utcOffset: '-05:00' };
    expect(bodyOf(await desk.staff.patch(`${path}/${journey.id}`, meant))).toMatchObject({
      departedAt: '2026-10-10T15:00:00.000Z',
      returnedAt: '2026-11-01T06:30:00.000Z',
    });
  });

  it.each([
    [{}, 'departedLocal'],
    [{ returnedAt: WEEK.returnedAt }, 'departedLocal'],
    [{ departedLocal: '2026-10-10T12:00:00' }, 'timeZone'],
    [{ departedLocal: '2026-10-10T12:00:00', timeZone: 'Atlantis' }, 'timeZone'],
    [{ departedLocal: '2026-02-30T12:00:00', timeZone: 'America/Halifax' }, 'departedLocal'],
    [{ departedLocal: '2026-10-10', timeZone: 'America/Halifax' }, 'departedLocal'],
    [{ ...WEEK, departedLocal: '2026-10-10T12:00:00', timeZone: 'America/Halifax' }, 'departedLocal'],
  ])('refuses the journey %j and names the field', async (body, path) => {
    const { id } = await desk.student();
    expect(await desk.staff.post(`/students/${id}/travel`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('refuses a stale version with what is current', async () => {
    const { id } = await desk.student();
    const journey = await enter(id);
    const path = `/students/${id}/travel/${journey.id}`;
    const wish = { version: 1, returnedAt: null, reason: REASON };
    expect(bodyOf(await desk.staff.patch(path, wish))).toMatchObject({ returnedAt: null, version: 2 });
    const stale = { status: 409, body: { code: 'stale_version', current: { id: journey.id, version: 2 } } };
    expect(await desk.staff.patch(path, wish)).toMatchObject(stale);
    expect(await desk.staff.send('DELETE', path, { version: 1, reason: REASON })).toMatchObject(stale);
  });

  it('refuses a journey within another, also by correction', async () => {
    const { id } = await desk.student();
    const first = await enter(id);
    const later = await enter(id, { departedAt: '2026-11-01T08:00:00Z', returnedAt: '2026-11-02T08:00:00Z' });
    const clash = { status: 409, body: { code: 'journey_overlaps', current: { id: first.id } } };
    expect(
      await desk.staff.post(`/students/${id}/travel`, { departedAt: '2026-10-12T15:00:00Z' }),
    ).toMatchObject({ status: 409, body: { code: 'journey_overlaps' } });
    const wish = { version: 1, departedAt: '2026-10-12T15:00:00Z', reason: REASON };
    expect(await desk.staff.patch(`/students/${id}/travel/${later.id}`, wish)).toMatchObject(clash);
  });

  it.each([
    [{ reason: undefined }, 'reason'],
    [{ reason: ' ' }, 'reason'],
    [{ departedAt: '2026-10-10' }, 'departedAt'],
    [{ returnedAt: '2026-10-09T15:00:00Z' }, 'returnedLocal'],
    [{ to: 'Seattle' }, 'to'],
  ])('refuses the correction %j and names the field', async (part, path) => {
    const { id } = await desk.student();
    const journey = await enter(id);
    const wish = { version: 1, reason: REASON, ...part };
    expect(await desk.staff.patch(`/students/${id}/travel/${journey.id}`, wish)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('answers 404 to an unknown student, an unknown journey and the journey of another', async () => {
    const [{ id }, other] = [await desk.student(), await desk.student()];
    const journey = await enter(id);
    const wish = { version: 1, reason: REASON };
    const answers = [
      await desk.staff.get(`/students/${UNKNOWN}/travel`),
      await desk.staff.post(`/students/${UNKNOWN}/travel`, WEEK),
      await desk.staff.patch(`/students/${id}/travel/${UNKNOWN}`, wish),
      await desk.staff.patch(`/students/${other.id}/travel/${journey.id}`, wish),
      await desk.staff.send('DELETE', `/students/${other.id}/travel/${journey.id}`, wish),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('is closed to students and to nobody', async () => {
    const { id, client } = await desk.student();
    expect((await client.post(`/students/${id}/travel`, WEEK)).status).toBe(403);
    expect((await desk.client().get(`/students/${id}/travel`)).status).toBe(401);
  });
});
