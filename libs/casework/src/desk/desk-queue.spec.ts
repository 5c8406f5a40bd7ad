import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { StaffActor } from '#database/actor.js';
import { NO_REQUEST } from '#database/transaction.js';
import { aProgram, aStudent } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { vacuumToTheEnd } from '#testing/vacuum-to-the-end.js';
import { searchName } from '../students/search-name.js';
import { queuePage } from './desk-queue.store.js';
import { type QueueFilter, resolveFilter } from './queue-filter.js';

const TODAY = '2026-11-18';
const ROWS = 200_000;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Subplan Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly Plans?: readonly PlanNode[];
}

describe('the queue over 200,000 open tasks', () => {
  let database: TestDatabase;
  let actor: StaffActor;
  let programId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const program = await aProgram(database, { code: 'CIS' });
    programId = program.id;
    const { id } = await aStudent(database, { programId, givenName: 'Élodie', familyName: 'Gagné' });
    await database.inspect.query('update coop.student set search_name = $2 where id = $1', [
      id,
      searchName('Élodie', 'Gagné'),
    ]);
    const { rows } = await database.inspect.query<{ id: string }>(
      `insert into coop.account (role, email, display_name) values ('reviewer', 'maya@coop.example', 'Maya') returning id`,
    );
    actor = { kind: 'staff', accountId: rows[0]!.id, role: 'reviewer', name: 'Maya' };
    // Deterministic: dates over four years around today, one of fifty assigned, kinds and programs in turn.
    await database.inspect.query(
      `insert into coop.program (code, name, months, total_weeks, work_term_weeks, placement_basis)
       select 'P' || n, 'Program', 24, 96, 32, 'mandatory_all' from generate_series(1, 40) n`,
    );
    await database.inspect.query(
      `insert into coop.student (student_number, given_name, family_name, search_name, email, program_id)
       select 'S' || n, 'Given', 'Family' || n, 'given family' || n, 's' || n || '@example.ca',
              (select id from coop.program where code = 'P' || (1 + n % 40)) from generate_series(1, 20000) n`,
    );
    await database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on, assigned_to)
       select s.id, s.program_id, (array['letter_request', 'document', 'submission'])[1 + n % 3], uuidv7(), '{name_differs}',
              date '${TODAY}' + (n * 7919 % 1400 - 700), case when n % 50 = 0 then $1::uuid end
         from generate_series(1, ${ROWS}) n join coop.student s on s.student_number = 'S' || (1 + n % 20000)`,
      [actor.accountId],
    );
    await database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
       values ($1, $2, 'roster_question', uuidv7(), '{email_changed}', '2026-11-19')`,
      [id, programId],
    );
    for (const table of ['coop.review_task', 'coop.student', 'coop.program'])
      await vacuumToTheEnd(database.inspect, table);
  }, 120_000);
  afterAll(() => database.drop());

  const statement = (filter: QueueFilter, cursor: { dueOn: string; id: string } | null = null) =>
    queuePage(
      {
        filter: resolveFilter(filter, actor, {
          today: TODAY,
          startOf: (day) => new Date(`${day}T08:00:00Z`),
        }),
        cursor,
        limit: 50,
      },
      actor,
      NO_REQUEST,
    );
  const page = async (filter: QueueFilter, cursor: { dueOn: string; id: string } | null = null) => {
    const [row] = await database.transactions.readOnce<{ body: string }>(actor, statement(filter, cursor));
    return JSON.parse(row!.body) as {
      items: { id: string; dueOn: string; group: string; student: { name: string }; why: string[] }[];
      nextCursor: string | null;
      counts: Record<string, number | boolean>;
    };
  };
  const plan = async (filter: QueueFilter, cursor: { dueOn: string; id: string } | null = null) => {
    const { name: _name, text, values } = statement(filter, cursor);
    const rows = await database.transactions.run(
      actor,
      (tx): Promise<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]> =>
        tx.manager.query(`explain (analyze, format json) ${text}`, [...values]),
    );
    return rows[0]!['QUERY PLAN'][0].Plan;
  };

  function nodes(node: PlanNode): PlanNode[] {
    return [node, ...(node.Plans ?? []).flatMap(nodes)];
  }
  function pagePart(root: PlanNode): PlanNode[] {
    return nodes(nodes(root).find((node) => node['Subplan Name'] === 'CTE page')!);
  }

  const someId = '0199e4a0-0000-7000-8000-000000000001';
  const FILTERS: [string, () => QueueFilter, { dueOn: string; id: string } | null, string][] = [
    ['everything', () => ({}), null, 'review_task_queue'],
    ['a later page', () => ({}), { dueOn: TODAY, id: someId }, 'review_task_queue'],
    ['one kind', () => ({ kind: ['document'] }), null, 'review_task_queue_kind'],
    ['mine', () => ({ assignee: 'me' }), null, 'review_task_queue_assignee'],
    ['one group', () => ({ group: 'this_week' }), null, 'review_task_queue'],
    ['due before', () => ({ dueBefore: TODAY }), null, 'review_task_queue'],
  ];
  const SELDOM: typeof FILTERS = [
    ['two kinds', () => ({ kind: ['document', 'submission'] }), null, 'review_task_queue'],
    ['what was put off', () => ({ state: 'snoozed' }), null, 'review_task_snoozed'],
    ['opened lately', () => ({ openedFrom: '2026-11-01' }), null, 'review_task_queue'],
    ['what is done', () => ({ state: 'done' }), null, 'review_task_done'],
  ];
  it.each([...FILTERS, ...SELDOM])(
    'reads the page of %s in order from an index',
    async (_name, filter, cursor, index) => {
      const part = pagePart(await plan(filter(), cursor));
      expect(part.map((node) => node['Node Type'])).not.toContain('Sort');
      expect(part.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
      const scans = part.filter((node) => node['Relation Name'] === 'review_task');
      expect(scans.map((node) => node['Index Name'])).toEqual([index]);
      expect(Math.max(...scans.map((node) => node['Actual Rows'] ?? 0))).toBeLessThanOrEqual(51);
    },
  );

  it.each(FILTERS)(
    'keeps to the index when the plan is kept for later values: %s',
    async (_name, filter, cursor, index) => {
      const { text, values } = statement(filter(), cursor);
      const given = values
        .map((value) => (value === null ? 'null' : pg.escapeLiteral(`${value as string | number}`)))
        .join(', ');
      const rows = await database.transactions.run(
        actor,
        async (tx): Promise<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]> => {
          await tx.manager.query('set local plan_cache_mode = force_generic_plan');
          await tx.manager.query(`prepare kept as ${text}`);
          const explained: { 'QUERY PLAN': [{ Plan: PlanNode }] }[] = await tx.manager.query(
            `explain (format json) execute kept (${given})`,
          );
          await tx.manager.query('deallocate kept');
          return explained;
        },
      );
      const part = pagePart(rows[0]!['QUERY PLAN'][0].Plan);
      expect(
        part.filter((node) => node['Relation Name'] === 'review_task').map((node) => node['Index Name']),
      ).toEqual([index]);
      expect(part.map((node) => node['Node Type'])).not.toContain('Sort');
    },
  );

  it.each(FILTERS)('counts from the index alone: %s', async (_name, filter, cursor) => {
    const counting = nodes(await plan(filter(), cursor)).filter(
      (node) => node['Node Type'] === 'Index Only Scan',
    );
    expect(counting.filter((node) => node['Relation Name'] === 'review_task')).toHaveLength(5);
  });

  it.each(FILTERS)('never scans the whole table, counting included: %s', async (_name, filter, cursor) => {
    const scans = nodes(await plan(filter(), cursor)).filter(
      (node) => node['Relation Name'] === 'review_task',
    );
    expect(scans.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect(Math.max(...scans.map((node) => node['Actual Rows'] ?? 0))).toBeLessThanOrEqual(1001);
  });

  it('walks every row once, in order, over all pages', async () => {
    const filter: QueueFilter = { group: 'today' };
    const seen: string[] = [];
    let cursor: { dueOn: string; id: string } | null = null;
    for (;;) {
      const { items, nextCursor } = await page(filter, cursor);
      seen.push(...items.map(({ id }) => id));
      if (!nextCursor) break;
      const [dueOn, id] = nextCursor.split('_');
      cursor = { dueOn: dueOn!, id: id! };
    }
    const { rows } = await database.inspect.query<{ id: string }>(
      'select id from coop.review_task where due_on = $1 order by id',
      [TODAY],
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(100);
  });

  it('counts each group up to a thousand and says when there is more', async () => {
    const { counts } = await page({});
    expect(counts).toMatchObject({ overdue: 1000, later: 1000, capped: true });
    const { rows } = await database.inspect.query<{ n: number }>(
      'select count(*)::int as n from coop.review_task where due_on = $1',
      [TODAY],
    );
    expect(counts['today']).toBe(rows[0]!.n);
  });

  it.each(['gagne', 'ÉLOD', 'elodie gag', '100900', 'student'])('finds the student by %s', async (q) => {
    const { items, counts } = await page({ q });
    expect(items).toMatchObject([
      { student: { name: 'Élodie Gagné' }, group: 'tomorrow', why: ['email_changed'] },
    ]);
    expect(counts).toEqual({ overdue: 0, today: 0, tomorrow: 1, thisWeek: 0, later: 0, capped: false });
  });

  it('filters by program, reason and assignee together', async () => {
    expect((await page({ program: programId, why: 'email_changed', assignee: 'none' })).items).toHaveLength(
      1,
    );
    expect((await page({ program: programId, why: 'name_differs' })).items).toEqual([]);
    expect((await page({ assignee: 'me' })).items).toHaveLength(50);
  });

  it('writes one audit row for each reading, with the students shown', async () => {
    const count =
      'select count(*)::int as n, max(cardinality(subject_ids)) as ids from coop.audit_entry where action = $1';
    const before = await database.inspect.query<{ n: number }>(count, ['queue.read']);
    await page({});
    const after = await database.inspect.query<{ n: number; ids: number }>(count, ['queue.read']);
    expect(after.rows[0]!.n).toBe(before.rows[0]!.n + 1);
    expect(after.rows[0]!.ids).toBeGreaterThan(40);
  });

  it('shows nothing to a student and to nobody', async () => {
    const { text, values } = statement({});
    for (const stranger of [
      { kind: 'student', accountId: someId, studentId: someId, name: 'Somebody' } as const,
      { kind: 'system', name: 'health' } as const,
    ]) {
      const [row] = await database.transactions.readOnce<{ body: string }>(stranger, {
        name: 'spec stranger',
        text,
        values,
      });
      expect(JSON.parse(row!.body)).toMatchObject({ items: [], counts: { overdue: 0, later: 0 } });
    }
  });
});
