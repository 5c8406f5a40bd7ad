import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { packInForceAt } from '#casework/authorization/rule-packs/rule-pack.store.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Queue {
  open: number;
  ages: { fromDays: number; count: number; kinds: object; openedFrom: string | null; openedBefore: string }[];
  doneSince: string;
  weeks: { from: string; opened: number; closed: number }[];
  turnarounds: { kind: string; count: number; days: { medianDays: number } | null }[];
}

interface Coverage {
  from: string;
  ending: { week: string; program: { code: string }; count: number }[];
  terms: {
    code: string;
    programs: { program: { id: string; code: string }; gap: number; unknown: number; covered: number }[];
  }[];
}

interface Outcomes {
  since: string;
  decidedSince: string;
  reminders: Record<'legalDueUnsent' | 'dueUnsent' | 'parked' | 'bounced' | 'everInDoubt', number> & {
    planned: { week: string; legal: number }[];
  };
}

const weekAfter = (monday: string): string =>
  new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10);

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

describe('the dashboards', () => {
  let desk: TestDesk;
  let programId: string;
  const students: string[] = [];

  beforeAll(async () => {
    desk = await openTestDesk();
    programId = (await aProgram(desk.database, { code: 'CIS' })).id;
    for (let n = 0; n < 6; n += 1) students.push((await aStudent(desk.database, { programId })).id);
  });
  afterAll(() => desk.close());

  const tasks = (count: number, kind: string, openedAt: string, closedAt: string | null = null) =>
    desk.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on, opened_at, closed_at, state)
       select $1, $2, gen_random_uuid(), '2026-01-01', $3, $4::timestamptz, case when $4::timestamptz is null then 'open' else 'done' end
         from generate_series(1, $5)`,
      [students[0], kind, openedAt, closedAt, count],
    );

  it('GET /dashboards/queue counts by age what the queue then lists, and the working days that tasks took', async () => {
    await tasks(3, 'document', daysAgo(1));
    await tasks(2, 'submission', daysAgo(10));
    await tasks(4, 'document', daysAgo(100));
    await tasks(12, 'letter_request', daysAgo(21), daysAgo(14));
    await tasks(2, 'sign_off', daysAgo(21), daysAgo(14));
    const queue = (await desk.staff.get('/dashboards/queue')).body as Queue;
    expect(queue.open).toBe(9);
    expect(queue.ages.map(({ fromDays, count }) => [fromDays, count])).toEqual([
      [0, 3],
      [3, 0],
      [7, 2],
      [14, 0],
      [30, 4],
    ]);
    for (const { count, openedFrom, openedBefore } of queue.ages) {
      const from = openedFrom ? `&openedFrom=${openedFrom}` : '';
      const { body } = await desk.staff.get(`/queue?openedBefore=${openedBefore}${from}`);
      expect((body as { items: object[] }).items).toHaveLength(count);
    }
    const listed = async (filter: string): Promise<number> => {
      const { body } = await desk.staff.get(`/queue?limit=200&${filter}`);
      return (body as { items: object[] }).items.length;
    };
    for (const { from, opened, closed } of queue.weeks) {
      const before = new Date(Date.parse(from) + 7 * 86_400_000).toISOString().slice(0, 10);
      expect(await listed(`state=any&openedFrom=${from}&openedBefore=${before}`)).toBe(opened);
      expect(await listed(`state=done&closedFrom=${from}&closedBefore=${before}`)).toBe(closed);
    }
    for (const { kind, count } of queue.turnarounds)
      expect(await listed(`state=done&kind=${kind}&closedFrom=${queue.doneSince}`)).toBe(count);
    const sum = (name: 'opened' | 'closed') => queue.weeks.reduce((total, week) => total + week[name], 0);
    expect(queue.weeks).toHaveLength(8);
    expect(sum('closed')).toBe(14);
    // A week has five working days, whichever day it begins on; a holiday may be among them.
    const { days } = queue.turnarounds.find(({ kind }) => kind === 'letter_request')!;
    expect([4, 5]).toContain(days!.medianDays);
    expect(queue.turnarounds.find(({ kind }) => kind === 'sign_off')).toMatchObject({ count: 2, days: null });
  });

  it('GET /dashboards/coverage tells whose longest permit ends in which week, as the list of students does', async () => {
    const permit = (student: string, expiresOn: string, verified = true) =>
      desk.database.inspect.query(
        `insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
         values ($1, 'study_permit', 'permit', '2020-01-01', $2, $3)`,
        [student, expiresOn, verified],
      );
    await permit(students[0]!, inDays(20));
    await permit(students[1]!, inDays(20));
    await permit(students[1]!, inDays(120));
    await permit(students[2]!, inDays(20), false);
    await permit(students[3]!, inDays(400));
    await permit(students[4]!, inDays(-5));
    const { ending } = (await desk.staff.get('/dashboards/coverage')).body as Coverage;
    expect(ending.map(({ program, count }) => [program.code, count])).toEqual([
      ['CIS', 1],
      ['CIS', 1],
    ]);
    const { week } = ending[0]!;
    const after = new Date(Date.parse(week) + 7 * 86_400_000).toISOString().slice(0, 10);
    const list = await desk.staff.get(`/students?endsFrom=${week}&endsBefore=${after}&program=${programId}`);
    expect((list.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([students[0]]);
  });

  it('GET /dashboards/coverage finds the gaps of the terms ahead by what the engine last said', async () => {
    await desk.database.inspect.query(
      `insert into coop.term (code, name, starts_on, ends_on) values ('T1', 'Next', $1, $2) on conflict do nothing`,
      [inDays(30), inDays(130)],
    );
    for (const [at, verdict] of [
      [0, 'not_covered'],
      [1, 'partly_covered'],
      [2, 'covered'],
      [3, null],
    ] as const) {
      const { rows } = await desk.database.inspect.query<{ id: string }>(
        `insert into coop.work_term (student_id, term, from_on, to_on) values ($1, 'T1', $2, $3) returning id`,
        [students[at], inDays(30), inDays(120)],
      );
      if (!verdict) continue;
      const result = { placements: [{ id: rows[0]!.id, verdict }] };
      await desk.database.inspect.query(
        `with a as (insert into coop.assessment (student_id, as_of, engine_version, rule_pack, time_zone_data, input_hash, outcome_hash, facts, result)
           select $1, now(), '1', p.id, '2026f', '\\x01', '\\x01', '{}', $2 from (${packInForceAt('now()')}) p returning id, rule_pack)
         insert into coop.current_assessment (student_id, assessment_id, confirmed_at, rule_pack) select $1, id, now(), rule_pack from a`,
        [students[at], result],
      );
    }
    const { terms } = (await desk.staff.get('/dashboards/coverage')).body as Coverage;
    const term = terms.find(({ code }) => code === 'T1')!;
    expect(term.programs).toEqual([
      { program: { id: programId, code: 'CIS' }, covered: 1, policy: 0, gap: 2, unknown: 1 },
    ]);
    const listed = async (cover: string): Promise<string[]> => {
      const { body } = await desk.staff.get(`/students?term=T1&cover=${cover}`);
      return (body as { items: { id: string }[] }).items.map(({ id }) => id).toSorted();
    };
    expect(await listed('gap')).toEqual([students[0]!, students[1]!].toSorted());
    expect(await listed('unknown')).toEqual([students[3]]);
    expect(await listed('covered')).toEqual([students[2]]);
  });

  it('GET /dashboards/outcomes counts reasons, decisions and reminders', async () => {
    await desk.database.inspect.query(
      `insert into coop.document (student_id, purpose, state, reasons, decided_at)
       select $1, 'study_permit', 'returned', $2, now() - make_interval(days => d) from unnest('{1,2,200}'::int[]) d`,
      [students[0], JSON.stringify([{ code: 'unreadable' }, { code: 'pages_missing' }])],
    );
    await desk.database.inspect.query(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, outcome, outcome_at, outcome_evidence)
       select $1, 'study_permit_extension', now() - make_interval(days => 10 * d + 5), '2026-01-01T00:00', 'America/Vancouver', 'approved', now() - interval '5 days', 'verified'
         from generate_series(1, 5) d`,
      [students[0]],
    );
    await desk.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, state)
       values ('a', $1, 'study_permit_expiry', 'legal', 'permit', now() + interval '9 days', 'planned'),
              ('b', $1, 'study_permit_expiry', 'legal', 'permit', now() - interval '1 day', 'planned'),
              ('c', $1, 'plan_ahead', 'courtesy', 'permit', now() - interval '1 day', 'planned'),
              ('d', $1, 'study_permit_expiry', 'legal', 'permit', now() - interval '2 days', 'sending'),
              ('e', $1, 'study_permit_expiry', 'legal', 'permit', now() - interval '2 days', 'parked')`,
      [students[0]],
    );
    const { status, body } = await desk.staff.get('/dashboards/outcomes');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        reasons: [
          { about: 'document', code: 'pages_missing', count: 2 },
          { about: 'document', code: 'unreadable', count: 2 },
        ],
        decisions: [{ kind: 'study_permit_extension', decided: 5, waiting: 0, medianDays: 30, p80Days: 40 }],
        reminders: { legalDueUnsent: 1, dueUnsent: 2, parked: 1, bounced: 0, everInDoubt: 0 },
      },
    });
    // The first of the documents was on the desk twice: its newest task stands for it.
    await desk.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on, state, closed_at)
       select student_id, 'document', id, '2026-01-05'::date, 'done', now() from coop.document
       union all (select student_id, 'document', id, '2026-01-06'::date, 'open', null::timestamptz from coop.document order by id limit 1)`,
    );
    const { since, decidedSince, reminders } = body as Outcomes;
    // Only what is still to come is planned; each week's mails are those that the list then has.
    expect(reminders.planned.map(({ legal }) => legal)).toEqual([1]);
    const { week } = reminders.planned[0]!;
    const mails = async (query: string): Promise<object[]> =>
      ((await desk.staff.get(`/mail?${query}`)).body as { mails: object[] }).mails;
    for (const [view, count] of [
      ['legal_due', reminders.legalDueUnsent],
      ['due', reminders.dueUnsent],
      ['parked', reminders.parked],
      ['bounced', reminders.bounced],
      ['in_doubt', reminders.everInDoubt],
      ['sending', 1],
    ] as const)
      expect([view, await mails(`view=${view}`)]).toMatchObject([view, { length: count }]);
    const listed = (days: string): Promise<object[]> => mails(`view=planned&${days}`);
    expect(await listed(`from=${week}&before=${weekAfter(week)}`)).toHaveLength(1);
    expect(await listed(`from=${weekAfter(week)}`)).toEqual([]);
    expect(await listed(`before=${week}`)).toEqual([]);
    const applied = async (filter: string): Promise<string[]> => {
      const list = await desk.staff.get(`/students?applied=study_permit_extension&${filter}`);
      return (list.body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    expect(await applied(`decision=decided&decidedFrom=${decidedSince}`)).toEqual([students[0]]);
    expect(await applied(`decision=decided&decidedFrom=${inDays(1)}`)).toEqual([]);
    expect(await applied('decision=waiting')).toEqual([]);
    for (const code of ['unreadable', 'pages_missing', 'other']) {
      const list = await desk.staff.get(
        `/queue?state=any&kind=document&returnedFor=${code}&returnedFrom=${since}`,
      );
      expect((list.body as { items: object[] }).items).toHaveLength(code === 'other' ? 0 : 2);
    }
    expect((await desk.staff.get('/queue?returnedFor=not%20a%20code')).status).toBe(422);
  });

  it('GET /dashboards/report tells small numbers of people as small', async () => {
    const answer = await desk.staff.get('/dashboards/report?format=csv');
    const lines = String(answer.body).replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toBe('Measure,Of,Program,Number');
    expect(lines).toContain('"Work terms with a gap, by term",Next,CIS,<5');
    expect(lines).toContain('"Open tasks, by days since they came",0–2,,<5');
    // What it is about is said in the words of the screen.
    expect(lines).toContain('"Sent back, by reason",Document: A page is missing.,,<5');
    expect(lines).toContain('"Applications decided, by kind",Study permit extension,,5');
    expect(lines.filter((line) => /,[1-4]$/.test(line) && !line.startsWith('Working days'))).toEqual([]);
    expect((await desk.staff.getBytes('/dashboards/report?format=xlsx'))!.subarray(0, 2).toString()).toBe(
      'PK',
    );
    expect((await desk.staff.get('/dashboards/report?format=pdf')).status).toBe(422);
  });

  it('is for staff alone', async () => {
    const student = await desk.student();
    for (const path of ['queue', 'coverage', 'outcomes', 'report?format=csv'])
      expect((await student.client.get(`/dashboards/${path}`)).status).toBe(403);
  });
});
