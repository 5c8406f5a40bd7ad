import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import { ReassessmentOfEverybody } from '#casework/reminders/reassessment-of-everybody.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { RULE_PACK_2026_11 } from '#domain/work-authorization/rule-packs/2026-11.js';
import { aPermit, aProgram, aStudent, anAccount, aWorkTerm, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { openWorkerCasework, type WorkerCasework } from '#testing/worker-casework.js';

interface Edition<T> {
  readonly edition: number;
  readonly content: T;
}
interface Term {
  readonly code: string;
  readonly startsOn: string;
}

describe('answers that rest on what the office says of all', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  let worker: WorkerCasework;
  let programId: string;
  let studentId: string;

  const office = async (changes: object) => {
    const { edition, content } = bodyOf<Edition<object>>(await coordinator.get('/office/details'));
    bodyOf(await coordinator.put('/office/details', { ...content, ...changes, version: edition }));
  };
  const kept = async () =>
    desk.row(
      `select c.ready_for_postings as ready, c.next_change_at <= now() as outdated, a.facts #>> '{institution,dliNumber}' as dli,
              a.facts #>> '{institution,timeZone}' as zone, a.facts #>> '{program,placementBasis}' as basis
         from coop.current_assessment c join coop.assessment a on a.id = c.assessment_id where c.student_id = $1`,
      studentId,
    );
  const listed = async () =>
    bodyOf<{ items: { id: string; readyForPostings: string }[] }>(
      await desk.staff.get('/students'),
    ).items.find(({ id }) => id === studentId)!.readyForPostings;
  const sweep = () => worker.app.get(DueReassessment).run(new AbortController().signal);

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
    worker = await openWorkerCasework(desk.database, [ConsequencesOfFactsModule]);
    ({ id: programId } = await aProgram(desk.database));
    ({ id: studentId } = await aStudent(desk.database, { programId }));
    await aPermit(desk.database, studentId, { expiresOn: inDays(82) });
    await aWorkTerm(desk.database, studentId, { fromOn: inDays(10), toOn: inDays(50) });
    // The first answer: the program is said again, which assesses its students.
    const { version } = bodyOf<{ version: number }[]>(await desk.staff.get('/programs')).at(-1)!;
    bodyOf(await desk.staff.patch(`/programs/${programId}`, { version, name: 'Computer Systems' }));
  });
  afterAll(async () => {
    await worker.close();
    await desk.close();
  });

  it('nobody is said to be ready by other courses, another share of the term or another number of the institution', async () => {
    for (const [wrong, right] of [
      [{ coopCourseCodes: ['COOP 9999'] }, { coopCourseCodes: ['COOP 1101'] }],
      [{ readyIntoTermDays: 60 }, { readyIntoTermDays: 30 }],
      [{ dliNumber: 'O10000000001' }, { dliNumber: 'O19359011033' }],
    ]) {
      expect(await listed()).toBe('ready');
      await office(wrong!);
      expect(await kept()).toMatchObject({ outdated: true });
      expect(await listed()).toBe('unknown');
      await sweep();
      expect(await listed()).toBe('not_ready');
      await office(right!);
      await sweep();
    }
    await office({ email: 'another@coop.example' });
    expect(await kept()).toMatchObject({ outdated: false, ready: true });
  });

  it('the days of answers are those of another zone', async () => {
    await office({ timeZone: 'America/Toronto' });
    await sweep();
    expect(await kept()).toMatchObject({ zone: 'America/Toronto', outdated: false });
    await office({ timeZone: 'America/Vancouver' });
    await sweep();
  });

  it('a term that begins on another day asks for another reach of permits', async () => {
    const { edition, content } = bodyOf<Edition<Term[]>>(await coordinator.get('/office/terms'));
    const terms = content.map((term) =>
      term.code === '2027-01' ? { ...term, startsOn: inDays(800), endsOn: inDays(900) } : term,
    );
    const far = terms.filter(({ startsOn }) => startsOn < inDays(0) || startsOn === inDays(800));
    bodyOf(await coordinator.put('/office/terms', { version: edition, terms: far }));
    expect(await listed()).toBe('unknown');
    await sweep();
    expect(await listed()).toBe('not_ready');
    bodyOf(await coordinator.post('/office/editions/terms/1/restore', { version: edition + 1 }));
    await sweep();
    expect(await listed()).toBe('ready');
  });

  it('under other rules nobody is said to be ready, or covered, until they are assessed under them', async () => {
    await desk.database.inspect.query(
      `insert into coop.rule_pack (id, contents, contents_hash) values ('2099-01-01', $1, '\\x00')`,
      [JSON.stringify({ ...RULE_PACK_2026_11, id: '2099-01-01' })],
    );
    const coverOf = async (cover: string) =>
      bodyOf<{ items: { id: string }[] }>(
        await desk.staff.get(`/students?term=${term}&cover=${cover}`),
      ).items.map(({ id }) => id);
    const { term } = (await desk.row('select term from coop.work_term where student_id = $1', studentId)) as {
      term: string;
    };
    expect(await listed()).toBe('ready');
    expect(await coverOf('unknown')).toEqual([]);
    await desk.database.inspect.query(
      `insert into coop.rule_pack_period (rule_pack, from_at, reason) values ('2099-01-01', now(), 'A test.')`,
    );
    expect(await listed()).toBe('unknown');
    expect(await coverOf('unknown')).toEqual([studentId]);
    await worker.app.get(ReassessmentOfEverybody).run('other_pack', { stop: new AbortController().signal });
    expect(await listed()).toBe('ready');
    expect(await coverOf('unknown')).toEqual([]);
  });

  it('a program and its plan count for those, too, whom the person who writes them does not see', async () => {
    const scoped = await anAccount(desk.database, { role: 'coordinator', email: 'campus@coop.example' });
    await desk.database.inspect.query(
      `insert into coop.account_scope (account_id, campus) values ($1, 'Elsewhere')`,
      [scoped],
    );
    const elsewhere = await desk.client().signIn('campus@coop.example', TEST_PASSWORD);
    expect((await elsewhere.get(`/students/${studentId}`)).status).toBe(404);
    expect(await kept()).toMatchObject({ basis: 'mandatory_all' });
    const { body } = await elsewhere.get(`/programs/${programId}/plan`);
    const { version } = body as { version: number };
    bodyOf(
      await elsewhere.put(`/programs/${programId}/plan`, {
        version,
        basis: 'optional',
        stages: [
          { kind: 'study', weeks: 64, name: { en: 'Study', fr: 'Études' } },
          { kind: 'work', weeks: 32, name: { en: 'Work', fr: 'Stage' } },
        ],
        admittedFrom: null,
        admittedTo: null,
      }),
    );
    expect(await kept()).toMatchObject({ outdated: true });
    await sweep();
    expect(await kept()).toMatchObject({ basis: 'optional', outdated: false });
  });
});
