import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths, formatDay, parseDay } from '#domain/time/days.js';
import { aPermit } from '#testing/builders.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const REASON = 'Evacuation order of 3 August seen, address in the area';

interface CaseBody {
  readonly record: { readonly disasterMeasure: boolean; readonly disasterNote: object | null };
  readonly assessment: { readonly timeline: { readonly status: { readonly restorationLastDay?: string } } };
}

describe('the disaster measure of a student (R32): PATCH and GET /api/v1/students/:id', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const read = async (id: string): Promise<CaseBody> =>
    bodyOf<CaseBody>(await desk.staff.get(`/students/${id}`));

  it('gives six months instead of ninety days to restore lost status', async () => {
    const { id } = await desk.student();
    const expiresOn = formatDay(Math.floor(Date.now() / 86_400_000) - 30);
    await aPermit(desk.database, id, { expiresOn });
    const ordinary = formatDay(parseDay(expiresOn) + 90);
    expect((await read(id)).assessment.timeline.status.restorationLastDay).toBe(ordinary);
    bodyOf(
      await desk.staff.patch(`/students/${id}`, {
        version: 1,
        disasterMeasure: true,
        disasterReason: REASON,
      }),
    );
    const { timeline } = (await read(id)).assessment;
    expect(timeline.status.restorationLastDay).toBe(formatDay(addMonths(parseDay(expiresOn), 6)));
    bodyOf(
      await desk.staff.patch(`/students/${id}`, {
        version: 2,
        disasterMeasure: false,
        disasterReason: 'In error',
      }),
    );
    expect((await read(id)).assessment.timeline.status.restorationLastDay).toBe(ordinary);
  });

  it('shows on the case who set it, when and why; the reason is sealed in the audit trail', async () => {
    const { id, client } = await desk.student();
    expect((await read(id)).record).toMatchObject({ disasterMeasure: false, disasterNote: null });
    const wish = { version: 1, disasterMeasure: true, disasterReason: REASON };
    expect(bodyOf(await desk.staff.patch(`/students/${id}`, wish))).toMatchObject({ disasterMeasure: true });
    const note = {
      reason: REASON,
      by: 'Maya Okafor',
      at: expect.stringMatching(/Z$/),
      atLocal: expect.stringMatching(/T.*[-+]\d{2}:\d{2}$/),
    };
    expect((await read(id)).record.disasterNote).toEqual(note);
    expect(bodyOf(await client.get('/me'))).toMatchObject({ disasterMeasure: true, disasterNote: note });
    const entry = await desk.row(
      `select change, sealed_values is not null as sealed, change::text like '%Evacuation%' as open
         from coop.audit_entry where student_id = $1 and action = 'student.changed'`,
      id,
    );
    expect(entry).toEqual({
      change: { version: 2, fields: ['disasterMeasure', 'disasterReason'] },
      sealed: true,
      open: false,
    });
  });

  it.each([
    ['set without a reason', { disasterMeasure: true }],
    ['set with an empty reason', { disasterMeasure: true, disasterReason: null }],
    ['explained but not changed', { disasterReason: REASON, acceptedIntoCoop: false }],
    ['explained on more than a line', { disasterMeasure: true, disasterReason: 'a\nb' }],
  ])('refuses a measure that is %s, and changes nothing', async (_name, part) => {
    const { id } = await desk.student();
    expect(await desk.staff.patch(`/students/${id}`, { version: 1, ...part })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'disasterReason' }] },
    });
    expect((await read(id)).record).toMatchObject({ disasterMeasure: false, disasterNote: null });
  });

  it('is set on a new record with a reason alone (POST /students)', async () => {
    const person = { givenName: 'Inès', familyName: 'Roy', disasterMeasure: true };
    const numbered = (studentNumber: string) => ({
      ...person,
      studentNumber,
      email: `${studentNumber}@students.example`,
    });
    expect(await desk.staff.post('/students', numbered('100977001'))).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'disasterReason' }] },
    });
    const made = await desk.staff.post('/students', { ...numbered('100977002'), disasterReason: REASON });
    expect(bodyOf(made, 201)).toMatchObject({
      disasterMeasure: true,
      disasterNote: { reason: REASON, by: 'Maya Okafor' },
    });
  });
});
