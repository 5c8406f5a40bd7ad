import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TaskSharing } from '#casework/desk/sharing/task-sharing.js';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('whose tasks are whose', () => {
  let api: TestApi;
  let maya: TestClient;
  let ines: TestClient;
  let admin: TestClient;
  const ids: Record<'maya' | 'ines' | 'ada', string> = { maya: '', ines: '', ada: '' };
  let programId: string;
  let studentId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    const signedIn = [];
    for (const [role, name] of [
      ['reviewer', 'maya'],
      ['coordinator', 'ines'],
      ['administrator', 'ada'],
    ] as const) {
      ids[name] = await anAccount(api.database, { role, email: `${name}@coop.example`, displayName: name });
      signedIn.push(await api.client().signIn(`${name}@coop.example`, TEST_PASSWORD));
    }
    [maya, ines, admin] = signedIn as [TestClient, TestClient, TestClient];
    programId = (await aProgram(api.database, { code: 'CIS' })).id;
    studentId = (await aStudent(api.database, { programId })).id;
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.database.inspect.query('delete from coop.queue_delegation; delete from coop.review_task;');
  });

  async function aTask(kind: string, assignedTo: string | null = null): Promise<string> {
    const { rows } = await api.database.inspect.query<{ id: string }>(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, due_on, assigned_to, placed)
       values ($1, $2, $3, gen_random_uuid(), '2020-01-06', $4::uuid, $4::uuid is not null) returning id`,
      [studentId, programId, kind, assignedTo],
    );
    return rows[0]!.id;
  }
  const mine = async (client: TestClient): Promise<string[]> => {
    const { body } = await client.get('/queue?assignee=me');
    return (body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  const holders = async (): Promise<Record<string, string | null>> => {
    const { rows } = await api.database.inspect.query<{ kind: string; who: string | null }>(
      `select t.kind, a.display_name as who from coop.review_task t left join coop.account a on a.id = t.assigned_to`,
    );
    return Object.fromEntries(rows.map(({ kind, who }) => [kind, who]));
  };

  describe('/queue-delegations', () => {
    const hand = (client: TestClient, body: object) => client.post('/queue-delegations', body);

    it('shows a colleague’s tasks among mine while I cover for them, and not before or after', async () => {
      const id = await aTask('document', ids.maya);
      expect(await mine(ines)).toEqual([]);
      const made = await hand(maya, { toId: ids.ines, fromOn: inDays(-1), untilOn: inDays(5) });
      expect(made).toMatchObject({
        status: 201,
        body: { from: { id: ids.maya, name: 'maya' }, to: { id: ids.ines, name: 'ines' } },
      });
      expect(await mine(ines)).toEqual([id]);
      expect(await mine(maya)).toEqual([id]);
      expect(await mine(admin)).toEqual([]);
      const { id: delegation } = made.body as { id: string };
      expect((await ines.delete(`/queue-delegations/${delegation}`)).status).toBe(204);
      expect(await mine(ines)).toEqual([]);
      await hand(maya, { toId: ids.ines, fromOn: inDays(3), untilOn: inDays(5) });
      expect(await mine(ines)).toEqual([]);
      const { rows } = await api.database.inspect.query(
        `select action from coop.audit_entry where action like 'queue.delegat%' order by id`,
      );
      expect(rows.map(({ action }) => action as string)).toEqual([
        'queue.delegated',
        'queue.delegation_ended',
        'queue.delegated',
      ]);
    });

    it('is told to those whom it concerns', async () => {
      await hand(maya, { toId: ids.ines, fromOn: inDays(3), untilOn: inDays(5) });
      for (const client of [maya, ines, admin])
        expect((await client.get('/queue-delegations')).body).toMatchObject([{ fromOn: inDays(3) }]);
      const id = await anAccount(api.database, { role: 'reviewer', email: 'tom@coop.example' });
      const tom = await api.client().signIn('tom@coop.example', TEST_PASSWORD);
      expect((await tom.get('/queue-delegations')).body).toEqual([]);
      expect(
        (await hand(tom, { fromId: ids.maya, toId: id, fromOn: inDays(9), untilOn: inDays(9) })).status,
      ).toBe(403);
      expect(
        (await hand(admin, { fromId: ids.maya, toId: id, fromOn: inDays(9), untilOn: inDays(9) })).status,
      ).toBe(201);
    });

    it.each([
      ['the last day before the first', { fromOn: inDays(5), untilOn: inDays(4) }, 'untilOn'],
      ['days that are over', { fromOn: inDays(-9), untilOn: inDays(-3) }, 'untilOn'],
      ['years', { fromOn: inDays(1), untilOn: inDays(500) }, 'untilOn'],
      ['no date', { fromOn: 'monday', untilOn: inDays(5) }, 'fromOn'],
    ])('is refused for %s', async (_what, days, path) => {
      expect(await hand(maya, { toId: ids.ines, ...days })).toMatchObject({
        status: 422,
        body: { errors: [expect.objectContaining({ path })] },
      });
    });

    it('is refused to oneself, and for days that somebody covers already', async () => {
      const days = { fromOn: inDays(1), untilOn: inDays(5) };
      expect((await hand(maya, { toId: ids.maya, ...days })).status).toBe(422);
      await hand(maya, { toId: ids.ines, ...days });
      expect(await hand(maya, { toId: ids.ada, fromOn: inDays(5), untilOn: inDays(9) })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'fromOn' }] },
      });
      expect((await hand(maya, { toId: ids.ada, fromOn: inDays(6), untilOn: inDays(9) })).status).toBe(201);
    });
  });

  describe('/sharing-plan', () => {
    const rule = (name: string, values: object) => ({
      name,
      kinds: [],
      programs: [],
      people: [ids.maya],
      ...values,
    });
    const version = async (): Promise<number> =>
      ((await admin.get('/sharing-plan')).body as { version: number }).version;
    const change = async (rules: object[]) => admin.put('/sharing-plan', { version: await version(), rules });
    const share = () => api.app.get(TaskSharing, { strict: false }).run();

    it('gives new tasks to somebody by kind, program and load', async () => {
      expect(
        await change([
          rule('Papers of CIS', { kinds: ['document'], programs: [programId], people: [ids.maya, ids.ines] }),
          rule('Sign-offs', { kinds: ['sign_off'], people: [ids.ada] }),
        ]),
      ).toMatchObject({ status: 200, body: { rules: [{ name: 'Papers of CIS' }, { name: 'Sign-offs' }] } });
      await aTask('submission', ids.maya);
      await aTask('document');
      await aTask('sign_off');
      await aTask('mail_problem');
      expect(await share()).toEqual({ shared: 2 });
      expect(await holders()).toEqual({
        submission: 'maya',
        document: 'ines',
        sign_off: 'ada',
        mail_problem: null,
      });
      expect(await share()).toEqual({ shared: 0 });
    });

    it('leaves alone what a person has put back, and gives to whoever covers', async () => {
      await change([rule('All', {})]);
      await maya.post('/queue-delegations', { toId: ids.ines, fromOn: inDays(-1), untilOn: inDays(2) });
      const id = await aTask('document');
      await maya.post(`/queue/${id}/assign`, { version: 1, accountId: null });
      await aTask('submission');
      await share();
      expect(await holders()).toEqual({ document: null, submission: 'ines' });
    });

    it('is read by staff and changed by administrators, on the version seen', async () => {
      expect((await maya.get('/sharing-plan')).status).toBe(200);
      expect((await maya.put('/sharing-plan', { version: 1, rules: [] })).status).toBe(403);
      expect(await admin.put('/sharing-plan', { version: 9999, rules: [] })).toMatchObject({
        status: 409,
        body: { code: 'stale_version', current: { version: expect.any(Number) } },
      });
      expect(await change([rule('x', { people: [studentId] })])).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'rules.0.people' }] },
      });
      expect((await change([rule('x', { people: [] })])).status).toBe(422);
      expect((await change([rule('x', { kinds: ['letters'] })])).status).toBe(422);
    });
  });
});
