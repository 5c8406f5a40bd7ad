import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** The rows of one table that are about a person, as they stand. */
export interface PersonTable {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface PersonFile {
  readonly name: string;
  readonly storageKey: string;
}

/** What opens something, or is of no use to anybody but the machine: never given out. */
const NEVER = [
  'token_hash',
  'token_sealed',
  'verification_hash',
  'password_hash',
  'csrf_token',
  'request_hash',
  'storage_key',
];

/** Kept to run the office, not about anybody's case. */
const NOT_OF_THE_CASE = [
  'coop.student_word',
  'coop.reassessment_mark',
  'coop.audit_about',
  'coop.account_scope',
];

/** Everything that the database holds about one person, by the catalogue: a new table is in it by itself. */
@Injectable()
export class PersonRowsStore {
  /** Tables whose rows are a student's, the record itself first. */
  async tables(tx: Transaction): Promise<string[]> {
    const rows: { name: string }[] = await tx.manager.query(
      `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'coop' and c.relkind = 'r' and c.relrowsecurity
          and has_table_privilege(c.oid, 'select') and format('%s.%s', n.nspname, c.relname) <> all($1)
          and (c.relname = 'student' or exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'student_id' and not a.attisdropped))
        order by c.relname <> 'student', 1`,
      [NOT_OF_THE_CASE],
    );
    return rows.map(({ name }) => name);
  }

  /** Rows as JSON; bytes stand as base64, so that what is sealed can be opened by who has the key. */
  async rows(tx: Transaction, table: string, studentId: string): Promise<PersonTable['rows']> {
    const column = table === 'coop.student' ? 'id' : 'student_id';
    const bytes: { name: string }[] = await tx.manager.query(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and atttypid = 'bytea'::regtype`,
      [table],
    );
    const encoded = bytes
      .filter(({ name }) => !NEVER.includes(name))
      .map(({ name }) => `|| jsonb_build_object('${name}', encode(t.${name}, 'base64'))`)
      .join(' ');
    const rows: { row: Record<string, unknown> }[] = await tx.manager.query(
      `select (to_jsonb(t) - $2::text[]) ${encoded} as row from ${table} t where t.${column} = $1 order by to_jsonb(t)`,
      [studentId, NEVER],
    );
    return rows.map(({ row }) => row);
  }

  async files(tx: Transaction, studentId: string): Promise<PersonFile[]> {
    return tx.manager.query(
      `select 'documents/' || d.purpose || '-' || f.id || '/' || regexp_replace(f.original_name, '[^[:alnum:]. _-]', '_', 'g') as name,
              f.storage_key as "storageKey"
         from coop.document_file f join coop.document d on d.id = f.document_id
        where f.student_id = $1 and f.inspection = 'accepted'
       union all
       select 'letters/' || regexp_replace(number, '[^[:alnum:]_-]', '_', 'g') || '.pdf', storage_key from coop.letter
        where student_id = $1 and storage_key is not null order by 1`,
      [studentId],
    );
  }
}
