import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';

describe('finding an account at sign-in', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('reads an index, also under row-level security, however many accounts there are', async () => {
    const plan = await database.transactions.run({ kind: 'system', name: 'sign_in' }, async ({ manager }) => {
      // A small table is read whole whatever its indexes: the question is whether the index may be used at all.
      await manager.query('set local enable_seqscan = off');
      const rows: { 'QUERY PLAN': string }[] = await manager.query(
        `explain select id from coop.account where email_key = lower('Someone@School.example')`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index Scan using account_email/);
    expect(plan).toMatch(/Index Cond: \(email_key = /);
  });
});
