import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Forecast {
  readonly kind: string;
  readonly own: { readonly cases: number; readonly q50Days: number; readonly q80Days: number } | null;
  readonly published: { readonly asOf: string; readonly days: number } | null;
}

describe('how long decisions take', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const extension = (list: readonly Forecast[]) =>
    list.find(({ kind }) => kind === 'study_permit_extension')!;
  const computed = (cases: number) =>
    desk.database.inspect.query(
      `insert into coop.decision_forecast (kind, cases, decided, q50_days, q80_days, computed_at)
       values ('study_permit_extension', $1, 15, 60, 110, now())
       on conflict (kind) do update set cases = excluded.cases`,
      [cases],
    );

  it('GET /decision-forecasts: IRCC’s figure with its day until there are twenty applications of our own', async () => {
    const before = extension(bodyOf(await student.client.get('/decision-forecasts')));
    expect(before).toMatchObject({ own: null, published: { asOf: '2025-11-19', days: 84 }, leadDays: null });
    await computed(19);
    expect(extension(bodyOf(await student.client.get('/decision-forecasts'))).own).toBeNull();
    await computed(20);
    expect(extension(bodyOf(await desk.staff.get('/decision-forecasts')))).toMatchObject({
      own: { cases: 20, decided: 15, q50Days: 60, q80Days: 110 },
    });
    expect((await desk.client().get('/decision-forecasts')).status).toBe(401);
  });

  it('POST /decision-forecasts/published: staff enter IRCC’s figure; the newest day counts', async () => {
    const figure = {
      kind: 'study_permit_extension',
      asOf: '2026-10-01',
      days: 70,
      source: 'https://www.canada.ca/en/immigration-refugees-citizenship.html',
    };
    const path = '/decision-forecasts/published';
    expect((await student.client.post(path, figure)).status).toBe(403);
    expect(extension(bodyOf(await desk.staff.post(path, figure))).published).toMatchObject({ days: 70 });
    const older = bodyOf<Forecast[]>(
      await desk.staff.post(path, { ...figure, asOf: '2026-01-01', days: 200 }),
    );
    expect(extension(older).published).toMatchObject({ asOf: '2026-10-01', days: 70 });
    for (const wrong of [
      { asOf: '2999-01-01' },
      { days: 0 },
      { source: 'a friend' },
      { kind: 'restoration' },
    ])
      expect((await desk.staff.post(path, { ...figure, ...wrong })).status).toBe(422);
  });
});
