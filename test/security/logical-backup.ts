import type { TestDatabase } from '#testing/test-database.js';

interface TableRows {
  readonly name: string;
  readonly rows: string;
}

/** Every row of some schemas as text, as a dump of the data has them, and the way back into an empty database of the same shape. */
export class Backup {
  private constructor(private readonly tables: readonly TableRows[]) {}

  static async of({ inspect }: TestDatabase, schemas: readonly string[]): Promise<Backup> {
    const { rows: names } = await inspect.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relkind = 'r' and c.relname <> 'schema_migration' order by 1`,
      [schemas],
    );
    const tables: TableRows[] = [];
    for (const { name } of names) {
      const { rows } = await inspect.query<{ rows: string }>(
        `select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as rows from ${name} t`,
      );
      tables.push({ name, rows: rows[0]!.rows });
    }
    return new Backup(tables);
  }

  contains(trace: string): boolean {
    return this.tables.some(({ rows }) => rows.includes(trace));
  }

  async restoreInto({ inspect }: TestDatabase): Promise<void> {
    const client = await inspect.connect();
    try {
      await client.query('set session_replication_role = replica');
      for (const { name } of this.tables) await client.query(`delete from ${name}`);
      for (const { name, rows } of this.tables) {
        // What the database computes by itself is not given back to it.
        const columns = await client.query<{ list: string }>(
          `select string_agg(quote_ident(attname), ', ') as list from pg_attribute
            where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
          [name],
        );
        const { list } = columns.rows[0]!;
        await client.query(
          `insert into ${name} (${list}) overriding system value
           select ${list} from jsonb_populate_recordset(null::${name}, $1)`,
          [rows],
        );
      }
      // Sequences go on after what was brought back, as in a dump.
      await client.query(
        `select setval(pg_get_serial_sequence('coop.audit_entry', 'id'), (select max(id) + 1 from coop.audit_entry))`,
      );
      await client.query('reset session_replication_role');
    } finally {
      client.release();
    }
  }
}
