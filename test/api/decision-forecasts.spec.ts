import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { StandingSettings } from '#casework/students/editions/standing-settings.js';
import { Clock } from '#platform/clock/clock.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestAnswer } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { openWorkerCasework, type WorkerCasework } from '#testing/worker-casework.js';

interface Forecast {
  readonly kind: string;
  readonly own: { readonly cases: number; readonly q50Days: number; readonly q80Days: number } | null;
  readonly published: { readonly asOf: string; readonly days: number } | null;
}

interface Figure {
  readonly kind: string;
  readonly asOf: string;
  readonly days: number;
}
interface Edition {
  readonly edition: number;
  readonly content: readonly Figure[];
  readonly recordedBy: string | null;
}

const EDITIONS = '/office/published-times';
const FIGURE = {
  kind: 'study_permit_extension',
  asOf: '2026-10-01',
  days: 70,
  source: 'https://www.canada.ca/en/immigration-refugees-citizenship.html',
};

describe('how long decisions take', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let worker: WorkerCasework;
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    worker = await openWorkerCasework(desk.database, [ConsequencesOfFactsModule]);
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const extension = <T extends { readonly kind: string }>(list: readonly T[]) =>
    list.find(({ kind }) => kind === 'study_permit_extension')!;
  const computed = (cases: number) =>
    desk.database.inspect.query(
      `insert into coop.decision_forecast (kind, cases, decided, q50_days, q80_days, computed_at)
       values ('study_permit_extension', $1, 15, 60, 110, now())
       on conflict (kind) do update set cases = excluded.cases`,
      [cases],
    );

  it('GET /decision-forecasts: IRCC’s figure with its day until there are twenty applications of our own', async () => {
    const before = extension(bodyOf<Forecast[]>(await student.client.get('/decision-forecasts')));
    expect(before).toMatchObject({ own: null, published: { asOf: '2025-11-19', days: 84 }, leadDays: null });
    await computed(19);
    expect(extension(bodyOf<Forecast[]>(await student.client.get('/decision-forecasts'))).own).toBeNull();
    await computed(20);
    expect(extension(bodyOf<Forecast[]>(await desk.staff.get('/decision-forecasts')))).toMatchObject({
      own: { cases: 20, decided: 15, q50Days: 60, q80Days: 110 },
    });
    expect((await desk.client().get('/decision-forecasts')).status).toBe(401);
  });

  it('POST /decision-forecasts/published: staff enter IRCC’s figure; what was entered last counts', async () => {
    const path = '/decision-forecasts/published';
    expect((await student.client.post(path, FIGURE)).status).toBe(403);
    expect(extension(bodyOf<Forecast[]>(await desk.staff.post(path, FIGURE))).published).toMatchObject({
      days: 70,
    });
    const older = bodyOf<Forecast[]>(
      await desk.staff.post(path, { ...FIGURE, asOf: '2026-01-01', days: 200 }),
    );
    expect(extension(older).published).toMatchObject({ asOf: '2026-01-01', days: 200 });
    for (const wrong of [
      { asOf: '2999-01-01' },
      { days: 0 },
      { source: 'a friend' },
      { kind: 'restoration' },
    ])
      expect(await desk.staff.post(path, { ...FIGURE, ...wrong })).toMatchObject({
        status: 422,
        body: { errors: [{ path: Object.keys(wrong)[0] }] },
      });
  });

  describe('/office/published-times: the same in editions', () => {
    const newest = async () => bodyOf<Edition>(await desk.staff.get(EDITIONS));
    const write = async (figure: object, part: object = {}) => {
      const { edition, content } = await newest();
      const figures = content.map((one) =>
        one.kind === FIGURE.kind ? { ...one, ...FIGURE, ...figure } : one,
      );
      return desk.staff.put(EDITIONS, { version: edition, figures, ...part });
    };
    const held = async () =>
      extension(bodyOf<Forecast[]>(await student.client.get('/decision-forecasts'))).published;
    /** The worker's round of that day at noon. */
    const onTheDay = async (day: string): Promise<void> => {
      const clock = worker.app.get(Clock, { strict: false });
      jest.spyOn(clock, 'now').mockReturnValue(new Date(`${day}T20:00:00Z`));
      await worker.app.get(StandingSettings, { strict: false }).putInForce();
    };

    it('GET and PUT: the desk writes one for a day to come, which the worker puts in force on that day', async () => {
      const before = await newest();
      expect(before.content).toHaveLength(3);
      const day = inDays(20);
      expect(
        await write({ asOf: '2026-11-02', days: 90 }, { inForceFrom: day, note: 'Autumn' }),
      ).toMatchObject({
        status: 200,
        body: { edition: before.edition + 1, waiting: true, note: 'Autumn', recordedBy: 'Maya Okafor' },
      });
      expect(await desk.staff.post('/decision-forecasts/published', FIGURE)).toMatchObject({
        status: 409,
        body: { code: 'step_out_of_order' },
      });
      await onTheDay(inDays(19));
      expect(await held()).toMatchObject({ days: 200 });
      await onTheDay(day);
      await onTheDay(day);
      expect(await held()).toMatchObject({ asOf: '2026-11-02', days: 90 });
      const told = await desk.row(
        `select actor_kind, change from coop.audit_entry where action = 'decision_time.published'
          and change->>'asOf' = '2026-11-02'`,
      );
      expect(told).toMatchObject({ actor_kind: 'system', change: { days: 90 } });
    });

    it('POST …/restore brings a figure of an earlier day back, for whoever may enter one', async () => {
      const history = bodyOf<Edition[]>(await desk.staff.get('/office/editions/published_times'));
      const last = history.at(-1)!;
      expect(last).toMatchObject({ edition: 1, recordedBy: null });
      expect(extension(last.content)).toMatchObject({ asOf: '2025-11-19', days: 84 });
      const version = history[0]!.edition;
      expect(
        await desk.staff.post('/office/published-times/editions/1/restore', { version: version - 1 }),
      ).toMatchObject({
        status: 409,
      });
      expect(await desk.staff.post('/office/published-times/editions/99/restore', { version })).toMatchObject(
        {
          status: 404,
        },
      );
      expect(await desk.staff.post('/office/published-times/editions/1/restore', { version })).toMatchObject({
        status: 200,
        body: { edition: version + 1, restoredFrom: 1, inForce: true },
      });
      expect(await held()).toMatchObject({ asOf: '2025-11-19', days: 84 });
    });

    it('PUT /office/published-times/draft keeps what a reviewer has begun, until it is published', async () => {
      const { edition, content } = await newest();
      const begun = { version: 1, basis: edition, content };
      expect((await student.client.put('/office/published-times/draft', begun)).status).toBe(403);
      expect(await desk.staff.put('/office/published-times/draft', begun)).toMatchObject({
        status: 200,
        body: { version: 2, savedBy: 'Maya Okafor' },
      });
      expect((await desk.staff.put('/office/published-times/draft', begun)).status).toBe(409);
      bodyOf(await write({}, { draft: 2 }));
      expect(bodyOf(await desk.staff.get('/office/editions/published_times/draft'))).toMatchObject({
        content: null,
      });
    });

    it('PUT refuses a figure of a day to come, a kind twice or left out, and an edition that was not seen', async () => {
      const { edition, content } = await newest();
      const at = content.findIndex(({ kind }) => kind === FIGURE.kind);
      const faults = async (answer: Promise<TestAnswer>) =>
        bodyOf<{ errors: { path: string }[] }>(await answer, 422).errors.map(({ path }) => path);
      expect(await faults(write({ asOf: inDays(1) }, { inForceFrom: '2999-01-01' }))).toEqual([
        `figures[${at}].asOf`,
      ]);
      expect(await faults(write({}, { figures: [...content, FIGURE] }))).toEqual(['figures[3].kind']);
      expect(await faults(write({}, { figures: content.slice(1) }))).toEqual(['figures']);
      expect(await faults(write({ days: 0 }))).toEqual([`figures[${at}].days`]);
      expect((await write({}, { version: edition - 1 })).status).toBe(409);
      expect((await student.client.get(EDITIONS)).status).toBe(403);
    });
  });
});
