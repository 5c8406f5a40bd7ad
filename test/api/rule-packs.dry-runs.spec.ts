import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseReassessment } from '#casework/reminders/case-reassessment.js';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { aPermit, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { aSummerPlacement, SUMMER } from '#testing/builders/summer-placement.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import type { TestClient } from '#testing/test-client.js';

const PACK = coopPermitNeededFrom(SUMMER.changeFrom, SUMMER.changeFrom);
const WORKER: Actor = { kind: 'system', name: 'worker' };
const UNKNOWN = '0199e4a0-0000-7000-8000-000000000001';

interface Run {
  readonly id: string;
  readonly state: string;
}

describe('/rule-packs/:id/dry-runs', () => {
  let house: TestHouse;
  let admin: TestClient;
  let loser: Awaited<ReturnType<typeof aSummerPlacement>>;

  beforeAll(async () => {
    house = await openTestHouse();
    const { database } = house;
    await anOffice(database);
    await anAccount(database, {
      role: 'administrator',
      email: 'admin@kestrel.example',
      displayName: 'Ines Roy',
    });
    await anAccount(database, { role: 'reviewer', email: 'maya@kestrel.example' });
    admin = await house.client().signIn('admin@kestrel.example', TEST_PASSWORD);
    loser = await aSummerPlacement(database, { givenName: 'Ana', familyName: 'Silva' });
    // Nothing is recorded of the second, and the third holds the co-op permit too.
    await aStudent(database);
    const both = await aStudent(database);
    await aPermit(database, both.id, { expiresOn: SUMMER.permitEnds });
    await aPermit(database, both.id, { expiresOn: SUMMER.permitEnds, kind: 'coop_work_permit' });
    await admin.post('/rule-packs', PACK);
  });
  afterAll(() => house.close());

  const start = async (body: object = {}) =>
    bodyOf<Run>(await admin.post(`/rule-packs/${PACK.id}/dry-runs`, body), 201);
  const finished = (id: string) =>
    house.eventually(async () => {
      const run = bodyOf<Run>(await admin.get(`/rule-packs/${PACK.id}/dry-runs/${id}`));
      return run.state === 'running' ? null : run;
    });

  it('tells in the background who would lose, from when, and which work terms', async () => {
    const { id } = await start();
    expect(await finished(id)).toMatchObject({
      state: 'done',
      against: '2026-11-21',
      startedBy: 'Ines Roy',
      total: 3,
      done: 3,
      unchanged: 2,
      gain: 0,
      lose: 1,
      undecidable: 0,
      finishedAtLocal: expect.stringMatching(/-07:00$/),
    });
    const rows = await admin.get(`/rule-packs/${PACK.id}/dry-runs/${id}/rows?outcome=lose`);
    expect(rows.body).toEqual({
      items: [
        {
          studentId: loser.id,
          studentNumber: loser.studentNumber,
          givenName: 'Ana',
          familyName: 'Silva',
          outcome: 'lose',
          firstDay: SUMMER.changeFrom,
          readyBefore: 'ready',
          readyAfter: 'ready',
          verdicts: [
            {
              workTerm: loser.workTerm,
              term: '2027-05',
              from: SUMMER.from,
              to: SUMMER.to,
              before: 'covered',
              after: 'not_covered',
            },
          ],
        },
      ],
      nextCursor: null,
    });
    const { rows: read } = await house.database.inspect.query(
      `select actor_name as name, subject_ids as ids from coop.audit_entry where action = 'rule_pack.dry_run_read'`,
    );
    expect(read).toEqual([{ name: 'Ines Roy', ids: [loser.id] }]);
    const gains = await admin.get(`/rule-packs/${PACK.id}/dry-runs/${id}/rows?outcome=gain`);
    expect(gains.body).toEqual({ items: [], nextCursor: null });
    expect((await admin.get(`/rule-packs/${PACK.id}`)).body).toMatchObject({ dryRuns: [{ id }] });
  });

  it('shows the names page by page', async () => {
    const { inspect } = house.database;
    const { id } = await start();
    await finished(id);
    await inspect.query(
      `insert into coop.rule_pack_dry_run_row (dry_run_id, student_id, outcome, ready_before, ready_after, verdicts)
       select $1, s.id, 'gain', 'ready', 'ready', '[]' from coop.student s where s.id <> $2`,
      [id, loser.id],
    );
    const path = `/rule-packs/${PACK.id}/dry-runs/${id}/rows`;
    const first = bodyOf<{ items: { studentId: string }[]; nextCursor: string }>(
      await admin.get(`${path}?limit=2`),
    );
    const second = bodyOf<{ items: { studentId: string }[]; nextCursor: string | null }>(
      await admin.get(`${path}?limit=2&cursor=${first.nextCursor}`),
    );
    expect(second.nextCursor).toBeNull();
    const seen = [...first.items, ...second.items].map(({ studentId }) => studentId);
    expect(new Set(seen).size).toBe(3);
    expect(await admin.get(`${path}?cursor=x`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'cursor' }] },
    });
    expect((await admin.get(`${path}?outcome=unchanged`)).status).toBe(422);
  });

  it('is one at a time for two packs, and can be stopped', async () => {
    const { inspect } = house.database;
    const blocker = await inspect.connect();
    await blocker.query('begin');
    // As long as the first page cannot be read, the run is under way.
    await blocker.query('lock table coop.study_enrolment in access exclusive mode');
    const { id } = await start();
    expect((await start()).id).toBe(id);
    const stop = admin.delete(`/rule-packs/${PACK.id}/dry-runs/${id}`);
    await blocker.query('commit');
    blocker.release();
    expect((await stop).status).toBe(204);
    const { state } = await finished(id);
    expect(['stopped', 'done']).toContain(state);
    expect((await admin.delete(`/rule-packs/${PACK.id}/dry-runs/${id}`)).status).toBe(204);
    expect(await finished(id)).toMatchObject({ state });
  });

  it('may be held against a pack that is not in force, never against itself or one that is not there', async () => {
    const other = coopPermitNeededFrom(inDays(190), inDays(190));
    await admin.post('/rule-packs', other);
    expect(await finished((await start({ against: other.id })).id)).toMatchObject({
      against: other.id,
      lose: 1,
    });
    const post = (id: string, body: object) => admin.post(`/rule-packs/${id}/dry-runs`, body);
    expect((await post(RULE_PACK_2026_11.id, {})).status).toBe(409);
    expect(await post(PACK.id, { against: '2031-01-01' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'against' }] },
    });
    expect((await post('2031-01-01', {})).status).toBe(404);
  });

  it('tells what would become of the reminders that wait, by kind, before it is put in force', async () => {
    const { id: studentId } = await aStudent(house.database);
    await aPermit(house.database, studentId, { expiresOn: inDays(100) });
    await house.worker
      .get(ActorTransactions)
      .run(WORKER, (tx) => house.worker.get(CaseReassessment).reassess(tx, [studentId, loser.id]));
    const days = {
      ...RULE_PACK_2026_11,
      id: `${inDays(9)}-days`,
      reminders: { ...RULE_PACK_2026_11.reminders, permitExpiryDays: [-99, -110, -60, -30, -14, -7, -3, -1] },
    };
    await admin.post('/rule-packs', days);
    const ledger = async () => {
      const text = 'select key, state, due_at from coop.notification order by key';
      return (await house.database.inspect.query<{ key: string }>(text)).rows;
    };
    const before = await ledger();
    expect(before.length).toBeGreaterThan(10);
    const { id } = bodyOf<Run>(await admin.post(`/rule-packs/${days.id}/dry-runs`, {}), 201);
    const run = await house.eventually(async () => {
      const now = bodyOf<Run>(await admin.get(`/rule-packs/${days.id}/dry-runs/${id}`));
      return now.state === 'running' ? null : now;
    });
    expect(run).toMatchObject({
      state: 'done',
      lose: 0,
      reminders: [
        // Of the one: -90 moves to -99, and -110 lies behind. Of two more: -180 and -120 move, and -90 falls away.
        { kind: 'study_permit_expiry', moved: 5, added: 0, dropped: 2, atOnce: 0, never: 1, silenced: 0 },
      ],
    });
    expect(await ledger()).toEqual(before);
  });

  it('answers 404 to unknown runs, and to a run under another pack', async () => {
    const { id } = await start();
    await finished(id);
    for (const path of [`${PACK.id}/dry-runs/${UNKNOWN}`, `2026-11-21/dry-runs/${id}`]) {
      expect((await admin.get(`/rule-packs/${path}`)).status).toBe(404);
      expect((await admin.get(`/rule-packs/${path}/rows`)).status).toBe(404);
      expect((await admin.delete(`/rule-packs/${path}`)).status).toBe(404);
    }
  });

  it('is for administrators alone', async () => {
    const reviewer = await house.client().signIn('maya@kestrel.example', TEST_PASSWORD);
    const path = `/rule-packs/${PACK.id}/dry-runs`;
    expect((await reviewer.post(path, {})).status).toBe(403);
    expect((await reviewer.get(`${path}/${UNKNOWN}`)).status).toBe(403);
    expect((await reviewer.get(`${path}/${UNKNOWN}/rows`)).status).toBe(403);
    expect((await reviewer.delete(`${path}/${UNKNOWN}`)).status).toBe(403);
    expect((await reviewer.get(`/rule-packs/${PACK.id}`)).body).toMatchObject({ dryRuns: [] });
  });
});
