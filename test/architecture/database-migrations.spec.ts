import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, undoLastMigration } from '#database/migrate.js';
import { MIGRATIONS } from '#migrations/all.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';

/** Everything that a migration can leave behind, as text: columns, rules, indexes, policies, grants, functions. */
const SCHEMA = `
  with ours as (select oid, nspname from pg_namespace where nspname in ('coop', 'keyring')),
       own_list as (select unnest(array[c.oid, i.indexrelid]) as oid from pg_class c join pg_index i on i.indrelid = c.oid
                     where c.relname like 'schema_migration%'),
       rel as (select c.* from pg_class c join ours on ours.oid = c.relnamespace where c.oid not in (select oid from own_list))
  select format('relation %s %s %s %s', relkind, oid::regclass, relrowsecurity, relforcerowsecurity) as part from rel
  union all select format('column %s.%s %s %s %s', a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid))
    from pg_attribute a join rel on rel.oid = a.attrelid and rel.relkind = 'r' left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0 and not a.attisdropped
  union all select format('grant %s %s %s', rel.oid::regclass, x.grantee::regrole, x.privilege_type) from rel, aclexplode(rel.relacl) x
  union all select format('rule %s %s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) from pg_constraint c join ours on ours.oid = c.connamespace
  union all select 'index ' || pg_get_indexdef(i.indexrelid) from pg_index i join rel on rel.oid = i.indrelid
  union all select format('policy %s %s %s %s %s %s', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive,
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) from pg_policy p join rel on rel.oid = p.polrelid
  union all select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t join rel on rel.oid = t.tgrelid where not t.tgisinternal
  union all select 'function ' || pg_get_functiondef(f.oid) from pg_proc f join ours on ours.oid = f.pronamespace
  union all select 'schema ' || nspname from ours
  order by 1`;

describe('the migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const schema = async (): Promise<string[]> => {
    const { rows } = await database.inspect.query<{ part: string }>(SCHEMA);
    return rows.map(({ part }) => part);
  };

  it('go down one by one to nothing, each to what was there before it, and up again to the same', async () => {
    const before = await schema();
    const steps: { name: string; schema: string[] }[] = [];
    for (;;) {
      const seen = await schema();
      const name = await undoLastMigration(database.ownerUrl, MIGRATIONS);
      if (name === null) break;
      steps.push({ name, schema: seen });
    }
    expect(steps.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name).toReversed());
    // The list of what has run stays, and the schema it is in.
    expect((await schema()).filter((part) => !/schema_migration/.test(part))).toEqual(['schema coop']);

    for (const [count, step] of steps.toReversed().entries()) {
      await migrate(database.ownerUrl, MIGRATIONS.slice(0, count + 1));
      expect({ after: step.name, schema: await schema() }).toEqual({ after: step.name, schema: step.schema });
    }
    expect(await schema()).toEqual(before);
  });

  it('run once however many start them', async () => {
    while ((await undoLastMigration(database.ownerUrl, MIGRATIONS)) !== null);
    const ran = await Promise.all([1, 2, 3].map(() => migrate(database.ownerUrl, MIGRATIONS)));
    expect(ran.flat()).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  });
});
