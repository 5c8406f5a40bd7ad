import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { anAccount, aPermit, SEEDER, TEST_PASSWORD } from '#testing/builders.js';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Preview {
  edition: number;
  due: { student: { id: string }; kind: string }[];
  kept: { held: number; inUse: number; openWork: number };
}
interface Run {
  id: string;
  state: string;
  version: number;
  backupsExpireOn: string | null;
  files: { due: number; erased: number; kept: number };
  erased: { letters: number; notes: number };
  approvalId: string | null;
  rows: { studentId: string; kind: string; state: string; name: string | null; keptBecause: string | null }[];
}

describe('retention', () => {
  let desk: TestDesk;
  let ines: TestClient;
  let omar: TestClient;

  beforeAll(async () => {
    desk = await openTestDesk();
    for (const [role, name] of [
      ['coordinator', 'ines'],
      ['administrator', 'omar'],
    ] as const)
      await anAccount(desk.database, { role, email: `${name}@kestrel.example`, displayName: name });
    ines = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    omar = await desk.client().signIn('omar@kestrel.example', TEST_PASSWORD);
    await twoPeople(true);
  });
  afterAll(() => desk.close());

  const twoPeople = (needed: boolean) =>
    desk.database.inspect.query('update coop.two_person_rule set steps = $1', [needed ? ['bulk_purge'] : []]);

  /** Somebody who graduated so many days ago. */
  const graduate = async (name: string, daysAgo: number): Promise<SignedInStudent> => {
    const student = await desk.student({ givenName: name, familyName: 'Gone' });
    await desk.database.inspect.query(
      'update coop.student set completed_on = current_date - $2::int where id = $1',
      [student.id, daysAgo],
    );
    return student;
  };
  const preview = async (): Promise<Preview> => bodyOf<Preview>(await ines.get('/retention/preview'));
  const proposed = async (): Promise<Run> => {
    const { edition, due } = await preview();
    return bodyOf<Run>(await ines.post('/retention/runs', { edition, rows: due.length }), 201);
  };
  const carriedOut = async ({ id, approvalId }: Run): Promise<Run> => {
    bodyOf(await omar.post(`/approvals/${approvalId}/approve`, { version: 1 }));
    await desk.background.erasure.run(new AbortController().signal);
    return bodyOf<Run>(await ines.get(`/retention/runs/${id}`));
  };

  it('keeps its terms in editions, and never below a year after the last use', async () => {
    const { edition, content } = bodyOf<{ edition: number; content: { file: object } }>(
      await ines.get('/retention/rules'),
    );
    const rules = { ...content, backupDays: 20 };
    const low = { ...rules, file: { floorDays: 30, ceilingDays: 30 } };
    const refused = await ines.put('/retention/rules', { version: edition, rules: low });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'rules.file.floorDays' }, { path: 'rules.file.ceilingDays' }] },
    });
    expect(bodyOf(await ines.put('/retention/rules', { version: edition, rules }))).toMatchObject({
      edition: edition + 1,
      content: { backupDays: 20 },
    });
    expect(await ines.put('/retention/rules', { version: edition, rules })).toMatchObject({ status: 409 });
    expect(bodyOf<unknown[]>(await ines.get('/office/editions/retention'))).toHaveLength(2);
    expect((await desk.staff.get('/retention/rules')).status).toBe(403);
  });

  it('erases whom two people agreed on, and certifies it with the age of backups', async () => {
    const [gone, recent, held, waiting] = [
      await graduate('Longgone', 3_000),
      await graduate('Recent', 30),
      await graduate('Heldback', 3_000),
      await graduate('Waiting', 3_000),
    ];
    await anIssuedLetter(desk, gone);
    await desk.staff.post(`/students/${gone.id}/notes`, {
      body: 'A note about Longgone',
      forStudent: false,
      taskId: null,
    });
    bodyOf(await ines.post(`/students/${held.id}/legal-holds`, { reason: 'Inquiry' }), 201);
    bodyOf(await waiting.client.post('/me/corrections', { what: 'Name', wanted: 'Other' }), 201);
    // The letter was decided on today: within the floor nothing goes.
    expect(await preview()).toMatchObject({ due: [], kept: { held: 1, inUse: 1, openWork: 1 } });
    expect((await ines.post('/retention/runs', { edition: 2, rows: 1 })).status).toBe(409);
    await desk.database.inspect.query(
      `update coop.letter_request set decided_at = decided_at - interval '400 days';
       update coop.letter set issued_on = issued_on - 400;
       update coop.work_term set to_on = from_on + 1, from_on = from_on - 2000, cancelled_at = now();
       update coop.permit set cancelled_on = current_date - 500`,
    );
    const { due } = await preview();
    expect(due.map(({ student, kind }) => [student.id, kind])).toEqual([[gone.id, 'file']]);

    const run = await proposed();
    expect(run).toMatchObject({ state: 'proposed', rows: [{ studentId: gone.id, name: 'Longgone Gone' }] });
    const { id, version, approvalId } = run;
    for (const who of [ines, omar])
      expect(await who.post(`/retention/runs/${id}/confirm`, { version })).toMatchObject({
        status: 409,
        body: { code: 'approval_waits' },
      });
    expect(await ines.post(`/approvals/${approvalId}/approve`, { version: 1 })).toMatchObject({
      status: 403,
      body: { code: 'own_request' },
    });
    expect((await ines.post('/retention/runs', { edition: 2, rows: 1 })).status).toBe(409);
    const done = await carriedOut(run);
    expect(done).toMatchObject({
      state: 'done',
      files: { due: 0, erased: 1, kept: 0 },
      erased: { letters: 1, notes: 1 },
      rows: [{ studentId: gone.id, name: null, state: 'erased' }],
    });
    const { day } = await desk.row(`select (now() at time zone 'America/Vancouver')::date + 20 || '' as day`);
    expect(done.backupsExpireOn).toBe(day);
    expect((await desk.staff.get(`/students/${gone.id}`)).status).toBe(404);
    for (const { id: kept } of [recent, held, waiting])
      expect((await desk.staff.get(`/students/${kept}`)).status).toBe(200);
    expect(bodyOf<Run[]>(await omar.get('/retention/runs'))[0]).toMatchObject({ id, state: 'done' });
    expect(
      await desk.row(
        `select actor_name, on_behalf_of from coop.audit_entry where action = 'retention.confirmed' and $1 = any (subject_ids)`,
        id,
      ),
    ).toEqual({ actor_name: 'omar', on_behalf_of: 'ines' });
    expect(await desk.actions(gone.id)).toContain('student.erased');
  });

  it('leaves whom a hold was set on after the run was confirmed', async () => {
    const student = await graduate('Lateheld', 3_000);
    const run = await proposed();
    bodyOf(await ines.post(`/students/${student.id}/legal-holds`, { reason: 'Court' }), 201);
    expect(bodyOf<object[]>(await ines.get('/legal-holds'))).toHaveLength(2);
    expect(await carriedOut(run)).toMatchObject({
      state: 'done',
      rows: [{ studentId: student.id, state: 'kept', keptBecause: 'held' }],
    });
    expect((await desk.staff.get(`/students/${student.id}`)).status).toBe(200);
  });

  it.each<[string, (student: SignedInStudent) => Promise<unknown>]>([
    [
      'in_use',
      ({ id }) =>
        aPermit(desk.database, id, {
          expiresOn: new Date(Date.now() - 864_000_000).toISOString().slice(0, 10),
        }),
    ],
    ['open_work', ({ client }) => client.post('/me/corrections', { what: 'My name.', wanted: 'Another.' })],
    [
      'not_due',
      ({ id }) => desk.row('update coop.student set completed_on = null where id = $1 returning id', id),
    ],
  ])('leaves whose file came back into use after the run was confirmed: %s', async (keptBecause, happens) => {
    const student = await graduate('Returned', 3_000);
    const run = await proposed();
    await happens(student);
    expect(await carriedOut(run)).toMatchObject({
      state: 'done',
      rows: [{ studentId: student.id, state: 'kept', keptBecause }],
    });
    expect((await desk.staff.get(`/students/${student.id}`)).status).toBe(200);
  });

  it('forgets a proposal that was cancelled', async () => {
    await graduate('Spared', 3_000);
    const { id, version, approvalId } = await proposed();
    expect(bodyOf(await ines.post(`/retention/runs/${id}/cancel`, { version }))).toMatchObject({
      state: 'cancelled',
      approvalId: null,
    });
    expect((await omar.post(`/approvals/${approvalId}/approve`, { version: 2 })).status).toBe(409);
    expect(
      await desk.row(
        `select actor_name from coop.audit_entry where action = 'approval.withdrawn' and $1 = any (subject_ids)`,
        approvalId!,
      ),
    ).toEqual({ actor_name: 'ines' });
    expect((await omar.post(`/retention/runs/${id}/confirm`, { version: version + 1 })).status).toBe(409);
    expect((await omar.get('/retention/runs/0199e4a0-0000-7000-8000-0000000000ff')).status).toBe(404);
  });

  it('is asked for again after a colleague declined, and lets one person confirm where the office asks for no second', async () => {
    const student = await graduate('Declined', 3_000);
    const { id, version, approvalId } = await proposed();
    bodyOf(
      await omar.post(`/approvals/${approvalId}/decline`, { version: 1, reason: 'Not before the audit' }),
    );
    expect(bodyOf<Run>(await ines.get(`/retention/runs/${id}`))).toMatchObject({
      state: 'proposed',
      approvalId: null,
    });
    const again = bodyOf<Run>(await ines.post(`/retention/runs/${id}/confirm`, { version }));
    expect(again).toMatchObject({ state: 'proposed', approvalId: expect.any(String) });
    bodyOf(await ines.post(`/approvals/${again.approvalId}/withdraw`, { version: 1 }));
    await twoPeople(false);
    expect(bodyOf<Run>(await ines.post(`/retention/runs/${id}/confirm`, { version })).state).toBe(
      'confirmed',
    );
    await desk.background.erasure.run(new AbortController().signal);
    expect((await desk.staff.get(`/students/${student.id}`)).status).toBe(404);
    await twoPeople(true);
  });

  it('erases notes alone where their term is shorter, but not under a hold', async () => {
    const [noted, held] = [await graduate('Noted', 800), await graduate('Heldnotes', 800)];
    for (const { id } of [noted, held])
      bodyOf(
        await desk.staff.post(`/students/${id}/notes`, {
          body: 'Canarynote',
          forStudent: false,
          taskId: null,
        }),
        201,
      );
    const { edition, content } = bodyOf<{ edition: number; content: object }>(
      await ines.get('/retention/rules'),
    );
    const rules = {
      ...content,
      file: { floorDays: 365, ceilingDays: null },
      notes: { floorDays: 365, ceilingDays: 400 },
    };
    bodyOf(await ines.put('/retention/rules', { version: edition, rules }));
    const run = await proposed();
    expect(run.rows.map(({ studentId, kind }) => `${kind} of ${studentId}`).toSorted()).toEqual(
      [noted, held].map(({ id }) => `notes of ${id}`).toSorted(),
    );
    bodyOf(await ines.post(`/students/${held.id}/legal-holds`, { reason: 'Court' }), 201);
    const done = await carriedOut(run);
    expect(done).toMatchObject({ state: 'done', erased: { notes: 1 } });
    expect(done.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ studentId: noted.id, name: 'Noted Gone', state: 'erased' }),
        expect.objectContaining({ studentId: held.id, state: 'kept', keptBecause: 'held' }),
      ]),
    );
    const { rows } = await desk.database.inspect.query<{ student_id: string }>(
      'select student_id from coop.case_note where student_id = any($1)',
      [[noted.id, held.id]],
    );
    expect(rows).toEqual([{ student_id: held.id }]);
    expect(await desk.actions(noted.id)).toContain('notes.erased');
    expect((await desk.staff.get(`/students/${noted.id}`)).status).toBe(200);
    expect(
      await desk.row(
        'select wrapped_key is not null as whole from keyring.person_key where student_id = $1',
        noted.id,
      ),
    ).toEqual({ whole: true });
    bodyOf(
      await ines.put('/retention/rules', {
        version: edition + 1,
        rules: { ...rules, file: { floorDays: 365, ceilingDays: 730 } },
      }),
    );
  });

  it('leaves no key, and no file that opens', async () => {
    const student = await graduate('Keyless', 3_000);
    const keys = desk.app.get(PersonKeys);
    const key = await desk.database.transactions.run(SEEDER, (tx) => keys.lockOf(tx, student.id));
    await desk.app.get(SealedFiles).put('letters/keyless', key, Readable.from(['canary']));
    await carriedOut(await proposed());
    const found = await desk.database.transactions.run(SEEDER, (tx) => keys.keysOf(tx, [student.id]));
    expect(found.size).toBe(0);
    expect(
      await desk.row(
        'select wrapped_key, erased_at is not null as erased from keyring.person_key where student_id = $1',
        student.id,
      ),
    ).toEqual({ wrapped_key: null, erased: true });
    expect(await desk.app.get(FileStore).stat('letters/keyless')).toBeDefined();
  });
});
