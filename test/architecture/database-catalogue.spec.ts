import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLE_NAMES } from '#database/bootstrap.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';

/** Tables that hold nothing about any person. Every other table needs row-level security, forced, with a policy. */
const ABOUT_NOBODY = [
  'coop.alarm', // what the office must hear of, in counts
  'coop.decision_forecast', // how long decisions took, in counts
  'coop.document_policy', // what the office has settled about documents
  'coop.iec_programme_edition', // country table, fees, seasons and organizations of a programme
  'coop.letter_kind', // kinds of letters
  'coop.letter_series', // the last number of each year's letters
  'coop.letter_template', // the words of letters, without anybody's
  'coop.letter_template_period', // which words apply from when
  'coop.letter_turnaround', // how long letters of a kind took lately, in counts
  'coop.mail_wording', // the words of mails, without anybody's
  'coop.office', // what the office says of itself
  'coop.office_image', // the office's logo, and the signature letters carry
  'coop.privacy_notice', // texts shown to everybody
  'coop.program', // the calendar's programs
  'coop.program_plan', // stages of the calendar's programs
  'coop.published_decision_time', // how long decisions take, as IRCC publishes it
  'coop.rule_pack', // editions of the rules
  'coop.rule_pack_period', // which edition answers from when
  'coop.schema_migration', // names of migrations; the application has no grant on it
  'coop.sending', // whether mail leaves, and from which database it left
  'coop.setting_edition', // what the office writes of its own accord, in editions
  'coop.signing_certificate', // what letters are signed with: name and days
  'coop.sweep_run', // when background work ran, in counts
  'coop.term', // the calendar's terms
  'coop.worker_heartbeat', // which workers live
];

/** Columns that tie a row to a person. */
const PERSONAL_COLUMNS = ['student_id', 'about_student_id', 'account_id', 'email', 'student_number'];

const LOGIN_ROLES = [ROLE_NAMES.app, ROLE_NAMES.worker, ROLE_NAMES.bytes];
const OURS = `n.nspname in ('coop', 'keyring')`;

describe('the catalogue of the migrated database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const names = async (sql: string, values: unknown[] = []): Promise<string[]> => {
    const { rows } = await database.inspect.query<{ name: string }>(sql, values);
    return rows.map(({ name }) => name);
  };

  it('has row-level security on, forced and with a policy on every table, but the ones about nobody', async () => {
    const open = await names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind in ('r', 'p', 'f', 'm')
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
        order by 1`,
    );
    expect(open).toEqual(ABOUT_NOBODY);
  });

  it('finds nothing about a person in the tables about nobody', async () => {
    // The office's own mail address is on its letterhead.
    const personal = await names(
      `select c.oid::regclass || '.' || a.attname as name
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.oid = any($1::regclass[]) and a.attname = any($2) and (c.relname, a.attname) <> ('office', 'email')`,
      [ABOUT_NOBODY, PERSONAL_COLUMNS],
    );
    expect(personal).toEqual([]);
  });

  it('lets the login roles own nothing, become nobody and bypass nothing', async () => {
    const { rows } = await database.inspect.query(
      `select r.rolname as name, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as free,
              (select count(*)::int from pg_shdepend d where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid
                  and d.deptype = 'o') as owns,
              (select count(*)::int from pg_auth_members m where m.member = r.oid) as "memberOf",
              has_schema_privilege(r.oid, 'coop', 'create') or has_schema_privilege(r.oid, 'keyring', 'create')
                or has_schema_privilege(r.oid, 'public', 'create') or has_database_privilege(r.oid, current_database(), 'create')
                as creates
         from pg_roles r where r.rolname = any($1) order by 1`,
      [LOGIN_ROLES],
    );
    const bound = { free: false, owns: 0, memberOf: 0, creates: false };
    expect(rows).toEqual(LOGIN_ROLES.toSorted().map((name) => ({ name, ...bound })));
  });

  it('lets no login role empty a table, or hang a trigger or a reference on it', async () => {
    const granted = await names(
      `select r.role || ' ' || c.oid::regclass || ' ' || p.right as name
         from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest($1::text[]) r (role),
              unnest(array['truncate', 'references', 'trigger', 'maintain']) p ("right")
        where ${OURS} and c.relkind in ('r', 'p') and has_table_privilege(r.role, c.oid, p.right)`,
      [LOGIN_ROLES],
    );
    expect(granted).toEqual([]);
  });

  it('grants nothing to everybody', async () => {
    const granted = await names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
              aclexplode(c.relacl) a where ${OURS} and a.grantee = 0`,
    );
    expect(granted).toEqual([]);
  });

  it.each(['coop.audit_entry', 'coop.audit_seal'])('keeps %s append-only by grant', async (table) => {
    const granted = await names(
      `select r.role || ' ' || p.right as name from unnest($2::text[]) r (role), unnest(array['update', 'delete']) p ("right")
        where has_table_privilege(r.role, $1, p.right) or has_any_column_privilege(r.role, $1, 'update')`,
      [table, LOGIN_ROLES],
    );
    expect(granted).toEqual([]);
  });

  it('lets no login role erase or change a person’s key', async () => {
    const granted = await names(
      `select r.role || ' ' || p.right as name from unnest($1::text[]) r (role), unnest(array['update', 'delete']) p ("right")
        where has_table_privilege(r.role, 'keyring.person_key', p.right)`,
      [LOGIN_ROLES],
    );
    expect(granted).toEqual([]);
  });

  it('lets the role that serves requests read no key of files, and the role that opens them nothing else', async () => {
    const columnsOf = (role: string) =>
      names(
        `select c.oid::regclass || '.' || a.attname as name
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v')
            and has_column_privilege($1, c.oid, a.attnum, 'select') order by 1`,
        [role],
      );
    expect(await columnsOf(ROLE_NAMES.app)).not.toContain('keyring.person_key.wrapped_key');
    const grant = /^coop\.byte_grant\./;
    expect((await columnsOf(ROLE_NAMES.bytes)).filter((name) => !grant.test(name))).toEqual([
      'coop.account_scope.account_id', // asked by a policy; no row of it is this role's
      'coop.document_file.id',
      'coop.document_file.storage_key',
      'coop.document_file.student_id',
      'coop.document_page.file_id',
      'coop.document_page.number',
      'coop.document_page.storage_key',
      'coop.document_page.student_id',
      'coop.letter.id',
      'coop.letter.storage_key',
      'coop.letter.student_id',
      'coop.upload.id',
      'coop.upload.pieces',
      'coop.upload.student_id',
      'keyring.person_key.student_id',
      'keyring.person_key.wrapped_key',
    ]);
    const changes = await names(
      `select c.oid::regclass || ' ' || p.right as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
              unnest(array['insert', 'update', 'delete']) p ("right")
        where ${OURS} and c.relkind in ('r', 'p')
          and (has_table_privilege($1, c.oid, p.right) or p.right <> 'delete' and has_any_column_privilege($1, c.oid, p.right))`,
      [ROLE_NAMES.bytes],
    );
    expect(changes).toEqual(['coop.byte_grant update']);
  });

  it('has no function that runs with the rights of its owner', async () => {
    const functions = await names(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    expect(functions).toEqual([]);
  });

  it('has no view that looks with the eyes of its owner', async () => {
    const views = await names(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and c.relkind in ('v', 'm') and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
    );
    expect(views).toEqual([]);
  });

  it('has an index on every column by which a policy chooses rows', async () => {
    const slow = await names(
      `select distinct d.refobjid::regclass || '.' || a.attname as name
         from pg_depend d join pg_policy p on p.oid = d.objid and p.polcmd in ('r', 'w', 'd', '*') and p.polpermissive
              join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.classid = 'pg_policy'::regclass and d.refobjid = p.polrelid
          and not exists (select from pg_index i where i.indrelid = d.refobjid and i.indkey[0] = a.attnum and i.indpred is null
                             and i.indisvalid)
        order by 1`,
    );
    expect(slow).toEqual([]);
  });

  it('lets everything about a student go with the student, but what names nobody afterwards', async () => {
    const stays = await names(
      `select a.attrelid::regclass || '.' || a.attname as name
         from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
        where ${OURS} and not a.attisdropped and (a.attname = 'student_id' or exists (select from pg_constraint k
                where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'coop.student'::regclass and k.conkey = array[a.attnum]))
          and not exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                and k.confrelid = 'coop.student'::regclass and k.conkey = array[a.attnum] and k.confdeltype = 'c')
        order by 1`,
    );
    expect(stays).toEqual([
      'coop.audit_about.student_id', // who was in a list that somebody read, by number
      'coop.audit_entry.student_id', // the trail stays whole; its values are sealed under the person's key
      'coop.retention_run_row.student_id', // the certificate
      'coop.student_word.student_id', // goes by a trigger, so that adding many costs no check of each
      'keyring.person_key.student_id', // the emptied key, for restored backups
      'keyring.serving_key.student_id', // goes by the erasure itself, since the keyring is backed up apart
    ]);
  });

  it('has an index for every reference to a student, so that erasing one reads no whole table', async () => {
    const slow = await names(
      `select c.conrelid::regclass || '.' || a.attname as name
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid in ('coop.student'::regclass, 'coop.account'::regclass)
          and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum and i.indisvalid)
        order by 1`,
    );
    expect(slow).toEqual([]);
  });
});
