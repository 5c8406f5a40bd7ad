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
  'sealed_secret',
  'code_hash',
  'id_hash',
];

/** Kept to run the office, not about anybody's case. */
const NOT_OF_THE_CASE = [
  'coop.student_word',
  'coop.reassessment_mark',
  'coop.audit_about',
  'coop.account_scope',
  'coop.idempotency_key',
  'coop.account_link',
];

/** Which rows of a table are a person's: by the student, or by the student's account. */
interface OwnRows {
  readonly table: string;
  readonly condition: string;
  /** Columns of bytes, which JSON knows nothing of: given as hexadecimal digits. */
  readonly bytes: readonly string[];
}

/** Everything that the database holds about one person, by the catalogue: a new table is in it by itself. */
@Injectable()
export class PersonRowsStore {
  /** Tables with rows of the student $1 that the actor may read, the record itself first. */
  async tables(tx: Transaction): Promise<OwnRows[]> {
    return tx.manager.query(
      `select t.name as table, t.bytes, case t.owner when 'student_id' then 'student_id = $1' when 'id' then 'id = $1'
                else 'account_id in (select a.id from coop.account a where a.student_id = $1)' end as condition
         from (select format('%I.%I', n.nspname, c.relname) as name,
                      case when c.oid = 'coop.student'::regclass then 'id'
                           when 'student_id' = any(k.names) then 'student_id' when 'account_id' = any(k.names) then 'account_id' end as owner,
                      k.bytes
                 from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                      lateral (select array_agg(a.attname::text) as names,
                                      coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'bytea'::regtype), '{}') as bytes
                                 from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) k
                where n.nspname = 'coop' and c.relkind = 'r' and c.relrowsecurity and has_table_privilege(c.oid, 'select')) t
        where t.owner is not null and t.name <> all($1) order by t.name <> 'coop.student', t.name`,
      [NOT_OF_THE_CASE],
    );
  }

  async rows(
    tx: Transaction,
    { table, condition, bytes }: OwnRows,
    studentId: string,
  ): Promise<PersonTable['rows']> {
    const digits = bytes
      .filter((name) => !NEVER.includes(name))
      .map((name) => `|| jsonb_build_object('${name}', encode(t.${name}, 'hex'))`)
      .join(' ');
    const rows: { row: Record<string, unknown> }[] = await tx.manager.query(
      `select (to_jsonb(t) - $2::text[]) ${digits} as row from ${table} t where ${condition} order by to_jsonb(t)`,
      [studentId, NEVER],
    );
    return rows.map(({ row }) => row);
  }

  /** Documents as they were given, the pages of those whose original was removed since, and letters. */
  async files(tx: Transaction, studentId: string): Promise<PersonFile[]> {
    return tx.manager.query(
      `select 'documents/' || d.purpose || '-' || f.id || '/' || regexp_replace(f.original_name, '[^[:alnum:]. _-]', '_', 'g') as name,
              f.storage_key as "storageKey"
         from coop.document_file f join coop.document d on d.id = f.document_id
        where f.student_id = $1 and f.inspection = 'accepted' and f.removed_at is null
       union all
       select 'documents/' || d.purpose || '-' || f.id || '/page-' || p.number || '.jpg', p.storage_key
         from coop.document_page p join coop.document_file f on f.id = p.file_id join coop.document d on d.id = f.document_id
        where p.student_id = $1 and f.removed_at is not null
       union all
       select 'letters/' || regexp_replace(number, '[^[:alnum:]_-]', '_', 'g') || '.pdf', storage_key from coop.letter
        where student_id = $1 and storage_key is not null order by 1`,
      [studentId],
    );
  }
}
