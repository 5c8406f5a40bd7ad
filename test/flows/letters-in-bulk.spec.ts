import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCohort, type CohortRequest } from '#testing/builders/letter-cohort.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const NEVER = new AbortController().signal;
/** A sign that no font of ours has. */
const UNPRINTABLE = '\u{13000}';

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
}

interface Row {
  readonly requestId: string;
  readonly outcome: string;
  readonly letter: { readonly id: string; readonly number: string } | null;
  readonly problem: { readonly code: string; readonly text: object; readonly fix: object } | null;
}

/** Stops a run after some rows, as a shutdown would. */
function afterRows(rows: number): AbortSignal {
  const { signal } = new AbortController();
  let asked = -1;
  Object.defineProperty(signal, 'aborted', { get: () => (asked += 1) > rows });
  return signal;
}

describe('letters in bulk', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => {
    desk.background.renderer.deaths = 0;
  });

  const sql = (text: string, ...values: unknown[]) => desk.database.inspect.query(text, values);
  const start = async (rows: readonly CohortRequest[]): Promise<Batch> =>
    bodyOf(
      await desk.staff.post('/letter-batches', {
        rows: rows.map(({ requestId, version }) => ({ requestId, version })),
      }),
      201,
    );
  const work = (stop = NEVER) => desk.background.batches.run(stop);
  const batchOf = async (id: string): Promise<Batch> => bodyOf(await desk.staff.get(`/letter-batches/${id}`));
  const rowsOf = async (id: string): Promise<Row[]> =>
    bodyOf<{ items: Row[] }>(await desk.staff.get(`/letter-batches/${id}/rows?limit=200`)).items;
  /** Renders what waits, as the queue would. */
  async function renderAll(): Promise<void> {
    const { rows } = await sql(`select id from coop.letter where state = 'rendering' order by id`);
    for (const { id } of rows as { id: string }[]) await desk.background.rendering.render(id);
  }
  const voidReasonOf = ({ letter }: Row) =>
    desk.row('select void_reason as reason from coop.letter_number where number = $1', letter!.number);
  /** Every number of the series is some letter's, or void with its reason. */
  async function expectExplainedSeries(): Promise<void> {
    const { rows } = await sql(
      `select n.serial, l.number = n.number as used, n.void_reason as reason from coop.letter_number n
         join coop.letter l on l.id = n.letter_id order by n.serial`,
    );
    expect(rows.map(({ serial }) => serial as number)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.filter(({ used, reason }) => used === (reason !== null) && reason === null)).toEqual([]);
  }

  it('issues a letter to each, with progress and a number a row, in the name of who started it', async () => {
    const cohort = await aCohort(desk.database, 4);
    const { id, ...started } = await start(cohort);
    expect(started).toMatchObject({ state: 'running', total: 4, counts: { waiting: 4, issued: 0 } });
    await work(afterRows(2));
    expect(await batchOf(id)).toMatchObject({ state: 'running', counts: { waiting: 2, making: 2 } });
    await work();
    await renderAll();
    expect(await batchOf(id)).toMatchObject({ state: 'done', counts: { waiting: 0, making: 0, issued: 4 } });
    const rows = await rowsOf(id);
    expect(rows.map(({ requestId }) => requestId)).toEqual(cohort.map(({ requestId }) => requestId));
    expect(new Set(rows.map(({ letter }) => letter?.number)).size).toBe(4);
    expect(
      await desk.row(
        `select count(*)::int as n, min(actor_name) as name, min(request_id) as request from coop.audit_entry
          where action = 'letter.approved' and student_id = any($1)`,
        cohort.map(({ studentId }) => studentId),
      ),
    ).toEqual({ n: 4, name: 'Maya Okafor', request: `letter batch ${id}` });
  });

  it('goes on where it was interrupted, however often, and gives nobody two letters', async () => {
    const cohort = await aCohort(desk.database, 5);
    const { id } = await start(cohort);
    for (const rows of [1, 0, 2]) await work(afterRows(rows));
    await Promise.all([work(), work(), work()]);
    await work();
    await renderAll();
    expect(await batchOf(id)).toMatchObject({ state: 'done', counts: { issued: 5 } });
    expect(
      await desk.row(
        'select count(*)::int as letters from coop.letter where request_id = any($1)',
        cohort.map(({ requestId }) => requestId),
      ),
    ).toEqual({ letters: 5 });
    await expectExplainedSeries();
  });

  it('voids the number of a name that cannot be printed, leaves it with a clear message, and goes on', async () => {
    const cohort = await aCohort(desk.database, 3, { names: ['Tran', UNPRINTABLE, 'Pham'] });
    const { id } = await start(cohort);
    await work();
    await renderAll();
    const rows = await rowsOf(id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['issued', 'failed', 'issued']);
    expect(rows[1]!.problem).toMatchObject({
      code: 'missing_glyph',
      text: { en: expect.stringMatching(/cannot be printed/), fr: expect.stringMatching(/ne s’imprime pas/) },
      fix: { en: expect.any(String), fr: expect.any(String) },
    });
    expect(await voidReasonOf(rows[1]!)).toEqual({ reason: 'missing_glyph' });
    await expectExplainedSeries();

    // The name is put right, the rest is tried once more: one new number, and the old batch tells the truth too.
    await sql('update coop.student set family_name = $2 where id = $1', cohort[1]!.studentId, 'Vo');
    const again = bodyOf<Batch>(await desk.staff.post(`/letter-batches/${id}/again`), 201);
    expect(again).toMatchObject({ total: 1 });
    await work();
    await renderAll();
    expect(await batchOf(again.id)).toMatchObject({ state: 'done', counts: { issued: 1 } });
    expect(await batchOf(id)).toMatchObject({ counts: { issued: 3, failed: 0 } });
    await expectExplainedSeries();
  });

  it('voids the number when the renderer dies, and the rest goes on', async () => {
    const { id } = await start(await aCohort(desk.database, 3));
    await work();
    desk.background.renderer.deaths = 1;
    await renderAll();
    expect(await batchOf(id)).toMatchObject({ counts: { issued: 2, failed: 1 } });
    const failed = (await rowsOf(id)).find(({ outcome }) => outcome === 'failed')!;
    expect(failed.problem).toMatchObject({
      code: 'renderer_crashed',
      text: {
        en: expect.stringMatching(/renderer broke off/),
        fr: expect.stringMatching(/s’est interrompu/),
      },
      fix: { en: 'Try again.', fr: 'Réessayez.' },
    });
    expect(await voidReasonOf(failed)).toEqual({ reason: 'renderer_crashed' });
    expect(
      await desk.row(
        `select kind, why, state from coop.review_task where subject_id = $1`,
        failed.letter!.id,
      ),
    ).toEqual({ kind: 'letter_problem', why: ['renderer_crashed'], state: 'open' });
    await expectExplainedSeries();
  });

  it('issues nothing more once the template is withdrawn in mid-bulk; what was approved is made with its words', async () => {
    const cohort = await aCohort(desk.database, 4);
    const { id } = await start(cohort);
    await work(afterRows(2));
    await sql(
      `update coop.letter_template set state = 'retired', retired_on = '2026-01-01' where kind = 'placement_confirmation'`,
    );
    await work();
    await renderAll();
    const rows = await rowsOf(id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['issued', 'issued', 'refused', 'refused']);
    expect(rows[2]!.problem).toMatchObject({ code: 'no_template', text: { en: expect.any(String) } });
    expect(await waiting(cohort)).toBe(2);
    await expectExplainedSeries();

    await sql(
      `update coop.letter_template set state = 'reviewed', retired_on = null where kind = 'placement_confirmation'`,
    );
    const again = bodyOf<Batch>(await desk.staff.post(`/letter-batches/${id}/again`), 201);
    await work();
    await renderAll();
    expect(await batchOf(again.id)).toMatchObject({ total: 2, counts: { issued: 2 } });
  });

  const waiting = async (cohort: readonly CohortRequest[]): Promise<unknown> =>
    (
      await desk.row(
        `select count(*)::int as n from coop.letter_request where state = 'submitted' and id = any($1)`,
        cohort.map(({ requestId }) => requestId),
      )
    )['n'];

  it('takes no number at all while the certificate has expired, and waits', async () => {
    const cohort = await aCohort(desk.database, 2);
    const numbers = () => desk.row('select count(*)::int as n from coop.letter_number');
    const before = await numbers();
    await sql(
      `insert into coop.signing_certificate (name, not_before, not_after, demonstration)
       values ('Office', now() - interval '2 years', now() - interval '1 day', false)`,
    );
    const { id } = await start(cohort);
    await work();
    expect(await numbers()).toEqual(before);
    expect((await rowsOf(id)).map(({ problem }) => problem?.code)).toEqual([
      'certificate_expired',
      'certificate_expired',
    ]);
    await sql(`update coop.signing_certificate set not_after = now() + interval '1 year'`);
    const again = bodyOf<Batch>(await desk.staff.post(`/letter-batches/${id}/again`), 201);
    await work();
    await renderAll();
    expect(await batchOf(again.id)).toMatchObject({ counts: { issued: 2 } });
  });

  it('leaves a row at which the work itself breaks off, after three tries, and never waits for it', async () => {
    const cohort = await aCohort(desk.database, 3);
    await sql('delete from keyring.serving_key where student_id = $1', cohort[0]!.studentId);
    const { id } = await start(cohort);
    expect(await work()).toMatchObject({ done: 2 });
    await renderAll();
    const rows = await rowsOf(id);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'issued', 'issued']);
    expect(rows[0]!.problem?.code).toBe('unexpected');
    expect(await batchOf(id)).toMatchObject({ state: 'done' });
  });

  it('approves nothing in the name of somebody whom the office has let go', async () => {
    const cohort = await aCohort(desk.database, 2);
    const { id } = await start(cohort);
    await sql(`update coop.account set disabled_at = now() where email = 'maya@kestrel.example'`);
    await work();
    await sql(`update coop.account set disabled_at = null where email = 'maya@kestrel.example'`);
    expect((await rowsOf(id)).map(({ problem }) => problem?.code)).toEqual(['not_allowed', 'not_allowed']);
    expect(await waiting(cohort)).toBe(2);
  });
});
