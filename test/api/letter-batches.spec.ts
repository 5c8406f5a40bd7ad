import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCohort, type CohortRequest } from '#testing/builders/letter-cohort.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const NEVER = new AbortController().signal;

interface Preview {
  readonly total: number;
  readonly nextCursor: string | null;
  readonly items: readonly {
    readonly request: { readonly id: string; readonly version: number };
    readonly student: { readonly studentId: string };
    readonly outcome: string;
    readonly findings: readonly { readonly code: string }[];
    readonly problem: { readonly code: string } | null;
  }[];
}
interface Batch {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
}
interface Rows {
  readonly items: readonly {
    readonly position: number;
    readonly requestId: string;
    readonly outcome: string;
    readonly problem: { readonly code: string } | null;
    readonly findings: readonly { readonly code: string }[];
  }[];
  readonly nextCursor: number | null;
}

describe('/api/v1/letter-batches', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const sql = (text: string, ...values: unknown[]) => desk.database.inspect.query(text, values);
  const ids = (cohort: readonly CohortRequest[]) => cohort.map(({ requestId }) => requestId);
  const preview = async (body: object): Promise<Preview> =>
    bodyOf(await desk.staff.post('/letter-batches/preview', { limit: 50, ...body }));
  const start = async (rows: readonly object[]): Promise<Batch> =>
    bodyOf(await desk.staff.post('/letter-batches', { rows }), 201);
  const chosen = (cohort: readonly CohortRequest[]) =>
    cohort.map(({ requestId, version }) => ({ requestId, version }));
  const rowsOf = async (id: string, query = ''): Promise<Rows> =>
    bodyOf(await desk.staff.get(`/letter-batches/${id}/rows${query}`));

  describe('/preview (post)', () => {
    it('says of each request what would become of it, and writes nothing', async () => {
      const good = await aCohort(desk.database, 2);
      const untrue = await aCohort(desk.database, 1, { placementBasis: 'optional' });
      await sql('update coop.student set continuance_met = null where id = $1', good[1]!.studentId);
      const before = await desk.row('select count(*)::int as n from coop.letter_number');
      const seen = await preview({ requestIds: ids([...good, ...untrue]) });
      expect(seen).toMatchObject({ total: 3, nextCursor: null });
      const about = ({ requestId }: CohortRequest) =>
        seen.items.find(({ request }) => request.id === requestId);
      expect(about(good[0]!)).toMatchObject({ outcome: 'issue', findings: [], problem: null });
      expect(about(good[1]!)).toMatchObject({
        outcome: 'warn',
        findings: [{ code: 'continuance_unknown', severity: 'warn', text: { fr: expect.any(String) } }],
      });
      expect(about(untrue[0]!)).toMatchObject({
        outcome: 'refuse',
        findings: [expect.objectContaining({ code: 'placement_optional' })],
        problem: { code: 'letter_untrue', text: { en: expect.any(String), fr: expect.any(String) } },
      });
      expect(await desk.row('select count(*)::int as n from coop.letter_number')).toEqual(before);
      const shown = await desk.row(
        `select subject_ids as ids from coop.audit_entry where action = 'letter_batch.previewed' order by id desc limit 1`,
      );
      expect(shown['ids']).toHaveLength(3);
    });

    it('walks page by page through what a filter names', async () => {
      const cohort = await aCohort(desk.database, 5);
      await sql(`update coop.letter_request set due_on = '2026-11-01' where id = any($1)`, ids(cohort));
      const found: string[] = [];
      let cursor: string | null = null;
      do {
        const wish: object = {
          kind: 'placement_confirmation',
          dueBy: '2026-11-01',
          limit: 2,
          ...(cursor && { cursor }),
        };
        const page = await preview(wish);
        expect(page.total).toBe(5);
        found.push(...page.items.map(({ request }) => request.id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(found.toSorted()).toEqual(ids(cohort).toSorted());
      expect(await preview({ kind: 'coop_permit_support' })).toMatchObject({ total: 0, items: [] });
      const { programId } = (await desk.row(
        'select program_id as "programId" from coop.student where id = $1',
        cohort[0]!.studentId,
      )) as { programId: string };
      expect(await preview({ programId })).toMatchObject({ total: 5 });
      expect(
        await desk.staff.post('/letter-batches/preview', { limit: 50, cursor: 'yesterday' }),
      ).toMatchObject({
        status: 422,
      });
    });

    it('tells that nothing could be issued while the certificate has expired', async () => {
      const [one] = await aCohort(desk.database, 1);
      await sql(
        `insert into coop.signing_certificate (name, not_before, not_after, demonstration)
         values ('Office', now() - interval '2 years', now() - interval '1 day', false)`,
      );
      expect((await preview({ requestIds: [one!.requestId] })).items).toMatchObject([
        { outcome: 'refuse', problem: { code: 'certificate_expired' } },
      ]);
      await sql('delete from coop.signing_certificate');
    });
  });

  it('starts for the requests named, asks the worker, and lists what was started (post, get)', async () => {
    const { id } = await start(chosen(await aCohort(desk.database, 2)));
    expect(
      await desk.row(
        `select count(*)::int as n from bullmq.job where queue = 'carry-on-letter-batches' and data::jsonb ->> 'batchId' = $1`,
        id,
      ),
    ).toEqual({ n: 1 });
    const list = bodyOf<Batch[]>(await desk.staff.get('/letter-batches'));
    expect(list[0]).toMatchObject({
      id,
      state: 'running',
      startedBy: 'Maya Okafor',
      startedAtLocal: expect.stringMatching(/-0[78]:00$/),
      finishedAt: null,
    });
  });

  it('starts nothing when one of the requests does not exist', async () => {
    const count = () => desk.row('select count(*)::int as n from coop.letter_batch');
    const before = await count();
    const rows = [...chosen(await aCohort(desk.database, 1)), { requestId: randomUUID(), version: 1 }];
    expect(await desk.staff.post('/letter-batches', { rows })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'rows' }] },
    });
    expect(await count()).toEqual(before);
  });

  it('asks for each request once, for one at least, and for a version', async () => {
    const [row] = chosen(await aCohort(desk.database, 1));
    for (const rows of [[], [row, row], [{ requestId: row!.requestId }], 'all'])
      expect(await desk.staff.post('/letter-batches', { rows })).toMatchObject({ status: 422 });
  });

  it('leaves what changed since it was seen, was decided, or warns of something new', async () => {
    const cohort = await aCohort(desk.database, 4);
    const [stale, decided, warned, seen] = cohort as [
      CohortRequest,
      CohortRequest,
      CohortRequest,
      CohortRequest,
    ];
    await sql('update coop.student set continuance_met = null where id = any($1)', [
      warned.studentId,
      seen.studentId,
    ]);
    const { id } = await start(
      cohort.map(({ requestId, version }) => ({
        requestId,
        version: requestId === stale.requestId ? version + 1 : version,
        seen: requestId === seen.requestId ? ['continuance_unknown'] : [],
      })),
    );
    bodyOf(await desk.staff.post(`/letter-requests/${decided.requestId}/approve`, { version: 1 }));
    await desk.background.batches.run(NEVER);
    const { items } = await rowsOf(id);
    expect(items).toMatchObject([
      { outcome: 'refused', problem: { code: 'changed' } },
      { outcome: 'refused', problem: { code: 'already_decided' } },
      { outcome: 'refused', problem: { code: 'new_warning' }, findings: [{ code: 'continuance_unknown' }] },
      { outcome: 'making', problem: null },
    ]);
    // None of these is worth a second try: each is a person's to look at.
    expect(await desk.staff.post(`/letter-batches/${id}/again`)).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
  });

  it('pages rows by their place and filters them by outcome (get)', async () => {
    const { id } = await start(chosen(await aCohort(desk.database, 5)));
    const first = await rowsOf(id, '?limit=2');
    expect(first).toMatchObject({ items: [{ position: 1 }, { position: 2 }], nextCursor: 2 });
    expect(await rowsOf(id, '?limit=3&cursor=2')).toMatchObject({
      items: [{ position: 3 }, {}, {}],
      nextCursor: null,
    });
    expect((await rowsOf(id, '?outcome=waiting')).items).toHaveLength(5);
    expect((await rowsOf(id, '?outcome=issued')).items).toHaveLength(0);
    expect(await desk.staff.get(`/letter-batches/${id}/rows?cursor=x`)).toMatchObject({ status: 422 });
  });

  it('stops: what was not looked at stays in the queue (post)', async () => {
    const cohort = await aCohort(desk.database, 2);
    const { id } = await start(chosen(cohort));
    expect(bodyOf(await desk.staff.post(`/letter-batches/${id}/stop`))).toMatchObject({
      state: 'stopped',
      counts: { stopped: 2, waiting: 0 },
    });
    await desk.background.batches.run(NEVER);
    expect((await rowsOf(id)).items).toMatchObject([{ outcome: 'stopped' }, { outcome: 'stopped' }]);
    expect(bodyOf(await desk.staff.post(`/letter-batches/${id}/stop`))).toMatchObject({ state: 'stopped' });
    expect((await preview({ requestIds: ids(cohort) })).total).toBe(2);
  });

  it('tries nothing again while it runs', async () => {
    const { id } = await start(chosen(await aCohort(desk.database, 1)));
    expect(await desk.staff.post(`/letter-batches/${id}/again`)).toMatchObject({ status: 409 });
    expect(bodyOf(await desk.staff.get(`/letter-batches/${id}`))).toMatchObject({ state: 'running' });
  });

  it('knows no other batch', async () => {
    const id = randomUUID();
    for (const answer of [
      await desk.staff.get(`/letter-batches/${id}`),
      await desk.staff.get(`/letter-batches/${id}/rows`),
      await desk.staff.post(`/letter-batches/${id}/stop`),
      await desk.staff.post(`/letter-batches/${id}/again`),
    ])
      expect(answer).toMatchObject({ status: 404 });
  });
});
