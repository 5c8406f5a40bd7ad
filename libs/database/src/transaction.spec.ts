import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, SEEDER } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import type { Actor } from './actor.js';

describe('reading in one round trip', () => {
  let database: TestDatabase;
  let student: { id: string };
  beforeAll(async () => {
    database = await createTestDatabase();
    const program = await aProgram(database);
    student = await aStudent(database, { programId: program.id });
    await aStudent(database, { programId: program.id });
  });
  afterAll(() => database.drop());

  const count = (actor: Actor) =>
    database.transactions.readOnce<{ n: number }>(actor, {
      name: 'spec count students',
      text: 'select count(*)::int as n from coop.student',
      values: [],
    });

  it('sees what the actor may see, each time anew', async () => {
    const self: Actor = { kind: 'student', accountId: student.id, studentId: student.id, name: 'Ananya' };
    for (let round = 0; round < 8; round += 1) {
      expect(await count(SEEDER)).toEqual([{ n: 2 }]);
      expect(await count(self)).toEqual([{ n: 1 }]);
    }
  });

  it('leaves no actor behind on the connection', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      at % 2 ? count(SEEDER) : count({ kind: 'system', name: 'health' }),
    );
    const answers = await Promise.all(many);
    expect(answers.map(([row]) => row?.n)).toEqual(many.map((_, at) => (at % 2 ? 2 : 0)));
  });

  it('commits what the statement writes, and nothing of a statement that fails', async () => {
    const insert = (kind: string) =>
      database.transactions.readOnce(SEEDER, {
        name: 'spec insert audit',
        text: `with written as (insert into coop.audit_entry (actor_kind, actor_name, action, subject_type)
                                values ('system', 'seed', $1, 'spec') returning id)
               select 1 / (select case when $1 = 'bad' then 0 else 1 end) as n from written`,
        values: [kind],
      });
    await insert('good');
    await expect(insert('bad')).rejects.toThrow(/division by zero/);
    await insert('good');
    const { rows } = await database.inspect.query(
      'select action from coop.audit_entry where subject_type = $1',
      ['spec'],
    );
    expect(rows).toEqual([{ action: 'good' }, { action: 'good' }]);
  });
});
