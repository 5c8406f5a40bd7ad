import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { SEEDER } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { AuditSealStore } from './audit-seal.store.js';
import { AuditSealer } from './audit-sealer.js';
import { AuditTrail } from './audit-trail.js';
import { AuditVerifier } from './audit-verifier.js';
import { PersonKeyStore } from './person-key.store.js';
import { PersonKeys } from './person-keys.js';

const settings = Object.assign(new Settings(), { masterKey: Buffer.alloc(32, 7) });

describe('the chain over the audit trail', () => {
  let database: TestDatabase;
  let worker: ActorTransactions;
  let sealer: AuditSealer;
  let verifier: AuditVerifier;
  const trail = new AuditTrail(new PersonKeys(settings, new PersonKeyStore()));

  beforeEach(async () => {
    database = await createTestDatabase();
    worker = new ActorTransactions(
      await createDataSource({ url: database.workerUrl, applicationName: 'worker' }).initialize(),
    );
    const store = new AuditSealStore();
    sealer = new AuditSealer(worker, store, settings);
    verifier = new AuditVerifier(worker, store, settings);
  });
  afterEach(async () => {
    await worker.close();
    await database.drop();
  });

  const write = (count: number) =>
    database.transactions.run(SEEDER, async (tx) => {
      for (let at = 0; at < count; at += 1)
        await trail.record(tx, { action: 'spec.written', subjectType: 'spec', change: { at } });
    });
  const numbers = async (): Promise<string[]> => {
    const { rows } = await database.inspect.query<{ id: string }>(
      'select id::text as id from coop.audit_entry order by id',
    );
    return rows.map(({ id }) => id);
  };
  /** As somebody who may do everything in the database. */
  const tamper = async (...statements: string[]) => {
    const client = await database.inspect.connect();
    try {
      await client.query('set session_replication_role = replica');
      for (const statement of statements) await client.query(statement);
      await client.query('reset session_replication_role');
    } finally {
      client.release();
    }
  };

  it('holds over rows that nobody touched, in several runs', async () => {
    await write(3);
    expect(await sealer.seal(2)).toBe(2);
    expect(await sealer.seal(2)).toBe(1);
    await write(2);
    const progress: number[] = [];
    expect(await verifier.verify((verified) => progress.push(verified))).toMatchObject({
      verified: 3,
      waiting: 2,
      faults: [],
    });
    expect(progress).toEqual([3]);
    await sealer.seal();
    expect(await verifier.verify()).toMatchObject({ verified: 5, waiting: 0, faults: [] });
  });

  it('names a row that was altered, in any column', async () => {
    await write(9);
    await sealer.seal();
    const ids = await numbers();
    await tamper(
      `update coop.audit_entry set actor_name = 'somebody else' where id = ${ids[1]}`,
      `update coop.audit_entry set change = '{"at": 99}' where id = ${ids[3]}`,
      `update coop.audit_entry set at = at + interval '1 microsecond' where id = ${ids[5]}`,
      `update coop.audit_entry set sealed_values = '\\x00' where id = ${ids[7]}`,
    );
    const { faults } = await verifier.verify();
    expect(faults).toEqual([1, 3, 5, 7].map((at) => ({ kind: 'altered', entryId: ids[at] })));
  });

  it('names a row that was removed, with or without its seal', async () => {
    await write(6);
    await sealer.seal();
    const ids = await numbers();
    await tamper(
      `delete from coop.audit_entry where id = ${ids[1]}`,
      `delete from coop.audit_seal where entry_id = ${ids[3]}`,
      `delete from coop.audit_entry where id = ${ids[3]}`,
    );
    const { faults } = await verifier.verify();
    expect(faults).toEqual([
      { kind: 'removed', entryId: ids[1] },
      { kind: 'seals_missing', count: 1, afterEntryId: ids[2], entryId: ids[4] },
    ]);
  });

  it('names a row that was slipped in, sealed or not', async () => {
    await write(2);
    const [first] = await numbers();
    await database.inspect.query('alter sequence coop.audit_entry_id_seq restart with 100');
    await write(2);
    await sealer.seal();
    await tamper(`update coop.audit_seal set sealed_at = now() - interval '3 hours'`);
    await write(1);
    await sealer.seal();
    const insert = (id: number, at: string) =>
      `insert into coop.audit_entry (id, at, actor_kind, actor_name, action, subject_type)
       overriding system value values (${id}, ${at}, 'staff', 'Maya', 'letter.approved', 'letter')`;
    await tamper(insert(50, 'now()'), insert(200, `now() - interval '2 days'`));
    await sealer.seal();
    const { faults } = await verifier.verify();
    expect(Number(first)).toBeLessThan(50);
    expect(faults).toEqual([
      { kind: 'added', entryId: '200' },
      { kind: 'added', entryId: '50' },
    ]);
  });

  it('takes in a row that was committed late, and does not call it added', async () => {
    const open = await database.inspect.connect();
    try {
      await open.query('begin');
      await open.query(
        `insert into coop.audit_entry (actor_kind, actor_name, action, subject_type) values ('staff', 'Maya', 'slow', 'spec')`,
      );
      await write(2);
      expect(await sealer.seal()).toBe(2);
      await open.query('commit');
    } finally {
      open.release();
    }
    expect(await sealer.seal()).toBe(1);
    expect(await verifier.verify()).toMatchObject({ verified: 3, waiting: 0, faults: [] });
  });

  it('misses an anchor that was kept elsewhere when the end was cut off', async () => {
    await write(4);
    await sealer.seal();
    const { head } = await verifier.verify();
    const ids = await numbers();
    const noted = [{ sealNumber: '4', hash: head.toUpperCase() }];
    expect((await verifier.verify(undefined, noted)).faults).toEqual([]);
    await tamper(
      `delete from coop.audit_seal where entry_id = ${ids[3]}`,
      `delete from coop.audit_entry where id = ${ids[3]}`,
    );
    expect((await verifier.verify()).faults).toEqual([]);
    expect((await verifier.verify(undefined, noted)).faults).toEqual([
      { kind: 'anchor_missing', sealNumber: '4' },
    ]);
  });

  it('names a row in which the name of the represented was changed', async () => {
    await database.transactions.run(SEEDER, (tx) =>
      trail.record(tx, { action: 'spec.written', subjectType: 'spec', onBehalfOf: 'Ines Roy' }),
    );
    await sealer.seal();
    await tamper(`update coop.audit_entry set on_behalf_of = 'Maya Okafor'`);
    expect((await verifier.verify()).faults).toMatchObject([{ kind: 'altered' }]);
  });

  it('seals once when two sealers run', async () => {
    await write(50);
    const sealed = await Promise.all([sealer.seal(), sealer.seal(), sealer.seal()]);
    await sealer.seal();
    expect(sealed.filter((count) => count > 0).reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(await verifier.verify()).toMatchObject({ verified: 50, faults: [] });
  });

  it('gives no role of the application the right to change or remove a row', async () => {
    await write(1);
    await sealer.seal();
    for (const statement of [
      `update coop.audit_entry set action = 'x'`,
      `delete from coop.audit_entry`,
      `update coop.audit_seal set hash = ''`,
      `delete from coop.audit_seal`,
    ]) {
      await expect(
        worker.run({ kind: 'system', name: 'worker' }, (tx) => tx.manager.query(statement)),
      ).rejects.toThrow(/permission denied/);
      await expect(database.transactions.run(SEEDER, (tx) => tx.manager.query(statement))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
