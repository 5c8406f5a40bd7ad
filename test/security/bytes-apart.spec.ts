import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { createApi } from '#api/create-api.js';
import { type ByteGrant, ByteVault } from '#casework/audit/byte-vault.js';
import { partKeys } from '#casework/audit/key-parting.js';
import { PersonKeys } from '#casework/audit/person-keys.js';
import type { Actor } from '#database/actor.js';
import { readSettings } from '#platform/config/read-settings.js';
import { openJson, sealJson } from '#platform/encryption/sealed-json.js';
import { type Background, openBackground } from '#testing/background.js';
import { personKeyOf } from '#testing/builders/wrapped-keys.js';
import { sharedPostgresUrl } from '#testing/embedded-postgres.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { bytesUrlOf, TEST_MASTER_KEY } from '#testing/test-environment.js';
import { type Person, populate } from './population.js';
import { storeFilesOf } from './stored-files.js';

const ACTION = 'document_file.viewed';
const REFUSED = { ok: false, refusal: { status: 404 } };
/** Somebody of the office whose scope nothing limits. */
const OFFICE = '00000000-0000-4000-8000-000000000001';

describe('the bytes of documents and letters', () => {
  let house: TestApi;
  let worker: Background;
  let self: Person;
  let other: Person;
  let bytes: pg.Client;
  let staff: Actor;

  beforeAll(async () => {
    house = await startTestApi();
    worker = await openBackground(house);
    [self, other] = (await populate(house.database, ['canaryself', 'canaryother'])) as [Person, Person];
    for (const person of [self, other]) await storeFilesOf(house, person);
    staff = { kind: 'staff', accountId: OFFICE, role: 'administrator', name: 'Maya' };
    bytes = new pg.Client({ connectionString: bytesUrlOf(house.database.appUrl) });
    await bytes.connect();
  });
  afterAll(async () => {
    await bytes?.end();
    await worker?.close();
    await house?.close();
  });

  const superuser = (): string =>
    Object.assign(new URL(sharedPostgresUrl()), { pathname: `/${house.database.name}` }).href;
  const asOffice = async (sql: string, values: unknown[] = []): Promise<unknown> =>
    house.database.transactions.run(staff, (tx) => tx.manager.query(sql, values));
  const idsOf = async (table: string, { studentId }: Person): Promise<string[]> => {
    const { rows } = await house.database.inspect.query<{ id: string }>(
      `select id from coop.${table} where student_id = $1`,
      [studentId],
    );
    return rows.map(({ id }) => id);
  };
  const looked = async (action: string, subjectIds: readonly string[], of = self): Promise<ByteGrant> =>
    house.database.transactions.run(staff, (tx) =>
      house.app
        .get(ByteVault)
        .grant(tx, { action, subjectType: 'document_file', subjectIds, studentId: of.studentId }),
    );
  const age = async (grant: ByteGrant): Promise<void> => {
    await house.database.inspect.query(
      `begin; set local session_replication_role = replica;
       update coop.byte_grant set granted_at = granted_at - interval '61 seconds', expires_at = expires_at - interval '61 seconds'
        where id = '${grant}'; commit`,
    );
  };
  const fileOf = async (person: Person): Promise<string> => (await idsOf('document_file', person))[0]!;
  /** What the role that opens bytes sees of a table while it uses a grant, whoever it says it is. */
  const seenWith = async (grant: string, table: string): Promise<number> => {
    await bytes.query('begin');
    try {
      await bytes.query(
        `select set_config('coopdesk.byte_grant', $1, true), set_config('coopdesk.actor_kind', 'system:worker', true)`,
        [grant],
      );
      await bytes.query('update coop.byte_grant set used_at = now()');
      return (await bytes.query(`select student_id from ${table}`)).rowCount!;
    } finally {
      await bytes.query('rollback');
    }
  };

  it.each([
    'select wrapped_key from keyring.person_key',
    'select * from keyring.person_key',
    'select id from coop.byte_grant',
    'update coop.byte_grant set used_at = null',
  ])('are shut to the role that serves requests: %s', async (sql) => {
    await expect(asOffice(sql)).rejects.toThrow('permission denied');
  });

  it('are shut to what that role does read of a key', async () => {
    const grant = await looked(ACTION, [await fileOf(self)]);
    const opened = await house.app.get(ByteVault).openOne(grant);
    expect(opened.ok && (await buffer(opened.value)).toString()).toContain(self.canary);
    const { values, lock } = await house.database.transactions.run(staff, async (tx) => ({
      values: await house.app.get(PersonKeys).keyOf(tx, self.studentId),
      lock: await house.app.get(PersonKeys).lockOf(tx, self.studentId),
    }));
    const personKey = await personKeyOf(house.database.inspect, self.studentId);
    for (const part of [values.bytes, lock.publicKey]) expect(part.equals(personKey)).toBe(false);
  });

  it('open once for a grant, and within its minute', async () => {
    const vault = house.app.get(ByteVault);
    const used = await looked(ACTION, [await fileOf(self)]);
    await vault.open(used);
    expect(await vault.open(used)).toMatchObject(REFUSED);
    const late = await looked(ACTION, [await fileOf(self)]);
    await age(late);
    expect(await vault.open(late)).toMatchObject(REFUSED);
    expect(await vault.open('00000000-0000-4000-8000-000000000000' as ByteGrant)).toMatchObject(REFUSED);
  });

  it('are those that the grant names, and no others', async () => {
    const file = await looked(ACTION, [await fileOf(self)]);
    expect(await seenWith(file, 'keyring.person_key')).toBe(1);
    expect(await seenWith(file, 'coop.document_file')).toBe(1);
    expect(await seenWith(file, 'coop.document_page')).toBe(0);
    expect(await seenWith(file, 'coop.letter')).toBe(0);
    const foreign = await looked(ACTION, [await fileOf(other)]);
    expect(await seenWith(foreign, 'coop.document_file')).toBe(0);
    for (const table of ['keyring.person_key', 'coop.document_file', 'coop.letter', 'coop.upload'])
      expect((await bytes.query(`select student_id from ${table}`)).rowCount).toBe(0);
    await expect(bytes.query('select sha256 from coop.document_file')).rejects.toThrow('permission denied');
  });

  it('are granted by a row of the trail alone, at its instant', async () => {
    const grantOf = (entry: string): string => `
      insert into coop.byte_grant (id, audit_entry_id, student_id, purpose, subject_ids, actor_kind, actor_id, granted_at, expires_at)
      select gen_random_uuid(), e.id, '${self.studentId}', '${ACTION}', '{}', 'staff', coop.actor_id(), e.at, e.at + interval '60 seconds'
        from (${entry}) as e (id, at)`;
    await expect(asOffice(grantOf(`select 999999999::bigint, clock_timestamp()`))).rejects.toThrow(
      'foreign key',
    );
    // Old rows grant nothing again, and a recent one nothing under another instant.
    await expect(
      asOffice(grantOf(`select id, at from coop.audit_entry where student_id = '${self.studentId}' limit 1`)),
    ).rejects.toThrow('row-level security');
    await expect(
      asOffice(grantOf(`select id, clock_timestamp() from coop.audit_entry order by id desc limit 1`)),
    ).rejects.toThrow(/foreign key|unique/);
    const grant = await looked(ACTION, [await fileOf(self)]);
    const { rows } = await house.database.inspect.query(
      `select e.action, e.actor_id as by from coop.byte_grant g join coop.audit_entry e on e.id = g.audit_entry_id where g.id = $1`,
      [grant],
    );
    expect(rows).toEqual([{ action: ACTION, by: OFFICE }]);
  });

  it('are never granted by a look that was taken back', async () => {
    const grants: ByteGrant[] = [];
    await expect(
      house.database.transactions.run(staff, async (tx) => {
        const file = await fileOf(self);
        grants.push(
          await house.app.get(ByteVault).grant(tx, {
            action: ACTION,
            subjectType: 'document_file',
            subjectIds: [file],
            studentId: self.studentId,
          }),
        );
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect(await house.app.get(ByteVault).open(grants[0]!)).toMatchObject(REFUSED);
  });

  describe('and what that role sees', () => {
    const TABLES = [
      'keyring.person_key',
      'coop.document_file',
      'coop.document_page',
      'coop.letter',
      'coop.upload',
      'coop.account_scope',
    ];

    /** Of each table, by each grant, as nobody and as who would see everything; and whether a grant is used twice or late. */
    const sightOf = async (client: pg.PoolClient, grants: readonly string[]): Promise<string> => {
      const seen: unknown[] = [];
      await client.query('set local role coopdesk_bytes');
      for (const actor of ['', 'system:worker'])
        for (const grant of grants) {
          await client.query('savepoint look');
          await client.query(
            `select set_config('coopdesk.byte_grant', $1, true), set_config('coopdesk.actor_kind', $2, true)`,
            [grant, actor],
          );
          const statements = ['update coop.byte_grant set used_at = now()'];
          for (const table of [...TABLES, 'coop.byte_grant']) statements.push(`select 1 from ${table}`);
          for (const sql of [statements[0]!, ...statements]) {
            await client.query('savepoint step');
            // A policy that is gone may leave one that asks for more than this role may: refused, and told apart all the same.
            const answer = await client.query(sql).catch((error: pg.DatabaseError) => error);
            if ('code' in answer) await client.query('rollback to step');
            seen.push('code' in answer ? answer.code : answer.rowCount);
          }
          await client.query('rollback to look');
        }
      return JSON.stringify(seen);
    };

    it('is held by each of its policies', async () => {
      const { inspect } = house.database;
      const [letter] = await idsOf('letter', self);
      const [upload] = await idsOf('upload', self);
      const file = await fileOf(self);
      const grants = [
        await looked(ACTION, [file]),
        await looked('letter.downloaded', [letter!]),
        await looked('upload.joined', [upload!]),
        await looked('archive.made', [self.studentId]),
      ];
      const late = await looked(ACTION, [file]);
      await age(late);
      const client = await inspect.connect();
      try {
        const sightAfter = async (change: string): Promise<string> => {
          await client.query('begin');
          await client.query(change);
          const sight = await sightOf(client, [...grants, late]);
          await client.query('rollback');
          return sight;
        };
        const usual = await sightAfter('select 1');
        const { rows } = await inspect.query<{ name: string; relation: string }>(
          `select polname as name, polrelid::regclass::text as relation from pg_policy
            where polroles = array['coopdesk_bytes'::regrole::oid] order by 2, 1`,
        );
        expect(rows.length).toBeGreaterThan(12);
        const idle: string[] = [];
        for (const { name, relation } of rows)
          if ((await sightAfter(`drop policy ${name} on ${relation}`)) === usual)
            idle.push(`${relation}.${name}`);
        expect(idle).toEqual([]);
      } finally {
        client.release();
      }
    });
  });

  it('keep values readable for people whose serving key is made later', async () => {
    const { inspect, transactions } = house.database;
    const sealed = sealJson(await personKeyOf(inspect, other.studentId), { from: 'before' });
    await inspect.query('delete from keyring.serving_key where student_id = $1', [other.studentId]);
    expect(await partKeys(worker.transactions, TEST_MASTER_KEY)).toBe(1);
    expect(await partKeys(worker.transactions, TEST_MASTER_KEY)).toBe(0);
    const key = await transactions.run(staff, (tx) => house.app.get(PersonKeys).keyOf(tx, other.studentId));
    expect(openJson(key, sealed)).toEqual({ from: 'before' });
  });

  it.each([
    ['a superuser', () => superuser(), /is a superuser/],
    ['the owner', () => house.database.ownerUrl, /is a superuser/],
  ])('are opened by no role that may do more: %s', async (_who, url, message) => {
    const start = async (): Promise<void> => {
      const api = await createApi(readSettings({ ...house.environment, BYTES_DATABASE_URL: url() }));
      await api.close();
    };
    await expect(start()).rejects.toMatchObject({
      name: 'RoleError',
      message: expect.stringMatching(message),
    });
  });
});
