import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The role that serves requests reads no key of files. It has the part of a person's key that seals values and locks files;
 * what opens them is read by a role of its own, for one row of the trail, once and within a minute.
 */
export class BytesApart20261123011600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SERVING_KEYS);
    await runner.query(GRANTS);
    await runner.query(BYTES_ROLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare p record; begin
        for p in select polname, polrelid::regclass as relation from pg_policy where polname in ('bytes_read', 'bytes_only') loop
          execute format('drop policy %I on %s', p.polname, p.relation);
        end loop;
      end $$;
      revoke all on keyring.person_key, coop.document_file, coop.document_page, coop.letter, coop.upload, coop.account_scope
        from coopdesk_bytes;
      revoke usage on schema coop, keyring from coopdesk_bytes;
      drop trigger grant_bytes on coop.audit_entry;
      drop table coop.byte_grant;
      drop function coop.grant_bytes(), coop.use_byte_grant(), coop.byte_grant_named(), coop.byte_grant_student();
      alter table coop.audit_entry drop constraint audit_entry_about;
      drop table keyring.serving_key;
      revoke select (student_id, created_at, erased_at) on keyring.person_key from coopdesk_app;
      grant select on keyring.person_key to coopdesk_app;`);
  }
}

const SERVING_KEYS = `
  -- What those who serve hold of a person's key, wrapped by the master key: it seals and opens values and locks files, and
  -- opens none. Of people from before it is made by the worker. Emptied with the key.
  create table keyring.serving_key (
    student_id uuid primary key,
    wrapped bytea not null,
    created_at timestamptz not null default now()
  );
  alter table keyring.serving_key enable row level security;
  alter table keyring.serving_key force row level security;
  create policy office on keyring.serving_key for select using ((select coop.is_office()));
  create policy office_add on keyring.serving_key for insert with check ((select coop.is_office()));
  create policy own_read on keyring.serving_key for select using (student_id = (select coop.actor_student()));
  create policy adviser_read on keyring.serving_key for select
    using ((select coop.actor_kind()) = 'staff:adviser' and coop.is_handed_over(student_id));
  create policy in_scope on keyring.serving_key as restrictive
    using ((select coop.sees_everywhere()) or coop.in_scope(student_id));
  create policy erasure on keyring.serving_key using ((select coop.actor_kind()) = 'system:erasure') with check (false);
  grant select, insert on keyring.serving_key to coopdesk_app;
  grant select, insert, delete on keyring.serving_key to coopdesk_worker;

  revoke select on keyring.person_key from coopdesk_app;
  grant select (student_id, created_at, erased_at) on keyring.person_key to coopdesk_app;
`;

const GRANTS = `
  alter table coop.audit_entry add constraint audit_entry_about unique (id, student_id, at);

  -- One look at the bytes of one thing: made by the row of the trail that records the look, with its instant, and so never
  -- without it and never later. Whoever uses it must name it; nobody who serves reads one.
  create table coop.byte_grant (
    id uuid primary key,
    audit_entry_id bigint not null unique,
    student_id uuid not null references coop.student on delete cascade,
    purpose text not null check (purpose in
      ('document_file.viewed', 'document_page.viewed', 'document_crop.viewed', 'letter.downloaded', 'archive.made', 'upload.joined')),
    subject_ids uuid[] not null,
    page int,
    actor_kind text not null,
    actor_id uuid not null,
    granted_at timestamptz not null,
    expires_at timestamptz not null check (expires_at = granted_at + interval '60 seconds'),
    used_at timestamptz,
    used_in xid8,
    foreign key (audit_entry_id, student_id, granted_at) references coop.audit_entry (id, student_id, at),
    check ((used_at is null) = (used_in is null)),
    check ((page is not null) = (purpose in ('document_page.viewed', 'document_crop.viewed')))
  );
  create index byte_grant_student on coop.byte_grant (student_id);
  create index byte_grant_expires on coop.byte_grant (expires_at);
  alter table coop.byte_grant enable row level security;
  alter table coop.byte_grant force row level security;

  create function coop.byte_grant_named() returns uuid language sql stable parallel safe
    return nullif(current_setting('coopdesk.byte_grant', true), '')::uuid;

  -- Written with the look's row of the trail, about somebody whom the actor sees. A row of the trail with an instant that is not now grants nothing.
  create policy add on coop.byte_grant for insert to coopdesk_app with check (
    (select coop.actor_kind()) in ('student', 'staff', 'staff:adviser') and actor_id = (select coop.actor_id())
      and exists (select from coop.student s where s.id = byte_grant.student_id)
      and granted_at between now() and clock_timestamp());
  create policy worker on coop.byte_grant to coopdesk_worker
    using ((select coop.actor_kind()) = 'system:worker') with check (false);
  grant insert (id, audit_entry_id, student_id, purpose, subject_ids, page, actor_kind, actor_id, granted_at, expires_at)
    on coop.byte_grant to coopdesk_app;
  grant select, delete on coop.byte_grant to coopdesk_worker;

  create function coop.grant_bytes() returns trigger language plpgsql as $$
  begin
    insert into coop.byte_grant (id, audit_entry_id, student_id, purpose, subject_ids, page, actor_kind, actor_id, granted_at, expires_at)
    values (coop.byte_grant_named(), new.id, new.student_id, new.action, new.subject_ids::uuid[],
            (new.change ->> 'page')::int, new.actor_kind, new.actor_id, new.at, new.at + interval '60 seconds');
    -- What else is recorded in this transaction grants nothing.
    perform set_config('coopdesk.byte_grant', '', true);
    return null;
  end $$;
  create trigger grant_bytes after insert on coop.audit_entry for each row
    when (current_setting('coopdesk.byte_grant', true) <> '') execute function coop.grant_bytes();
`;

/** What a row of a table must be for the grant that is being used. */
const NAMED_BY_THE_GRANT: Readonly<Record<string, string>> = {
  'keyring.person_key': 'true',
  'coop.document_file': `g.purpose = 'archive.made' or g.purpose = 'document_file.viewed' and g.subject_ids[1] = document_file.id`,
  'coop.document_page': `g.purpose = 'archive.made' or g.page = document_page.number and g.subject_ids[1] = document_page.file_id`,
  'coop.letter': `g.purpose = 'archive.made' or g.purpose = 'letter.downloaded' and g.subject_ids[1] = letter.id`,
  'coop.upload': `g.purpose = 'upload.joined' and upload.id = any (g.subject_ids)`,
};

const BYTES_ROLE = `
  -- The role that opens bytes. Whatever setting it gives itself, no policy lets it past these.
  grant usage on schema coop, keyring to coopdesk_bytes;
  create policy bytes_read on coop.byte_grant for select to coopdesk_bytes using (id = (select coop.byte_grant_named()));
  create policy bytes_use on coop.byte_grant for update to coopdesk_bytes
    using (id = (select coop.byte_grant_named()));
  create policy bytes_only on coop.byte_grant as restrictive to coopdesk_bytes using (expires_at > now());
  create policy once_only on coop.byte_grant as restrictive for update to coopdesk_bytes using (used_at is null) with check (true);
  grant select, update (used_at) on coop.byte_grant to coopdesk_bytes;

  -- The use is this transaction's, whatever the statement says.
  create function coop.use_byte_grant() returns trigger language plpgsql as $$
  begin
    new.used_at := clock_timestamp();
    new.used_in := pg_current_xact_id();
    return new;
  end $$;
  create trigger use_byte_grant before update on coop.byte_grant for each row execute function coop.use_byte_grant();

  create function coop.byte_grant_student() returns uuid language plpgsql stable parallel restricted as $$
  begin
    return (select g.student_id from coop.byte_grant g
             where g.id = coop.byte_grant_named() and g.used_in = pg_current_xact_id_if_assigned());
  end $$;
  ${Object.entries(NAMED_BY_THE_GRANT)
    .map(
      ([table, named]) => `
  create policy bytes_read on ${table} for select to coopdesk_bytes using (student_id = (select coop.byte_grant_student()));
  create policy bytes_only on ${table} as restrictive to coopdesk_bytes using (student_id = (select coop.byte_grant_student())
    and exists (select from coop.byte_grant g where g.id = (select coop.byte_grant_named()) and (${named})));`,
    )
    .join('')}
  grant select (student_id, wrapped_key) on keyring.person_key to coopdesk_bytes;
  grant select (id, student_id, storage_key) on coop.document_file to coopdesk_bytes;
  grant select (file_id, number, student_id, storage_key) on coop.document_page to coopdesk_bytes;
  grant select (id, student_id, storage_key) on coop.letter to coopdesk_bytes;
  grant select (id, student_id, pieces) on coop.upload to coopdesk_bytes;
  -- The policy that limits staff to their scope looks here; no row of it is this role's.
  grant select (account_id) on coop.account_scope to coopdesk_bytes;
  create policy bytes_only on coop.account_scope as restrictive to coopdesk_bytes using (false);
`;
