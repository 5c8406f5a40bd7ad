import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Actors, accounts, sessions, keys, the audit trail. Row-level security is on and forced from the first table:
 * `coop.protect` gives a table its policies, and a test reads the catalogue for tables that were forgotten.
 */
export class Foundation20261121000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACTORS);
    await runner.query(PROTECT);
    await runner.query(IDENTITY);
    await runner.query(KEYRING);
    await runner.query(AUDIT);
    await runner.query(OFFICE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.privacy_notice, coop.term, coop.office, coop.audit_seal, coop.audit_entry, keyring.person_key,
        coop.idempotency_key, coop.machine_token, coop.session, coop.account;
      drop function coop.protect(regclass, text, text, boolean);
      drop function coop.is_office(), coop.actor_kind(), coop.actor_id(), coop.actor_student();
      drop schema keyring;`);
  }
}

const ACTORS = `
  create schema if not exists coop;
  create schema keyring;
  grant usage on schema coop, keyring to coopdesk_app, coopdesk_worker;

  create function coop.actor_kind() returns text language sql stable parallel safe
    return nullif(current_setting('coopdesk.actor_kind', true), '');
  create function coop.actor_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('coopdesk.actor_id', true), '')::uuid;
  create function coop.actor_student() returns uuid language sql stable parallel safe
    return nullif(current_setting('coopdesk.student_id', true), '')::uuid;
  -- Staff and the office's own background work; never sign-in, health checks or machines.
  create function coop.is_office() returns boolean language sql stable parallel safe
    return coalesce(coop.actor_kind() in ('staff', 'system:worker', 'system:import', 'system:seed'), false);
`;

const PROTECT = `
  -- student_may: 'nothing', 'read', 'add' (read and insert own rows) or 'write' (read, insert and update own rows).
  -- Nobody but the office deletes, and only where a grant allows it.
  create function coop.protect(relation regclass, student_column text, student_may text, machine_reads boolean)
  returns void language plpgsql as $$
  declare own text := format('%I = (select coop.actor_student())', student_column);
  begin
    execute format('alter table %s enable row level security', relation);
    execute format('alter table %s force row level security', relation);
    execute format('create policy office on %s using ((select coop.is_office())) with check ((select coop.is_office()))', relation);
    if student_may in ('read', 'add', 'write') then
      execute format('create policy own_read on %s for select using (%s)', relation, own);
    end if;
    if student_may in ('add', 'write') then
      execute format('create policy own_add on %s for insert with check (%s)', relation, own);
    end if;
    if student_may = 'write' then
      execute format('create policy own_change on %s for update using (%s) with check (%s)', relation, own, own);
    end if;
    if machine_reads then
      execute format('create policy machine_read on %s for select using ((select coop.actor_kind()) = ''machine'')', relation);
    end if;
  end $$;
`;

const IDENTITY = `
  create table coop.account (
    id uuid primary key default uuidv7(),
    role text not null check (role in ('student', 'reviewer', 'coordinator', 'administrator')),
    email text not null,
    display_name text not null,
    password_hash text,
    student_id uuid unique,
    language text not null default 'en' check (language in ('en', 'fr')),
    failed_attempts int not null default 0,
    locked_until timestamptz,
    disabled_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null default now(),
    check ((role = 'student') = (student_id is not null))
  );
  create unique index account_email on coop.account (lower(email));

  create table coop.session (
    token_hash bytea primary key,
    account_id uuid not null references coop.account on delete cascade,
    csrf_token text not null,
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    address text,
    user_agent text
  );
  create index session_account on coop.session (account_id);

  create table coop.machine_token (
    id uuid primary key default uuidv7(),
    name text not null,
    token_hash bytea not null unique,
    scopes text[] not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz not null default now()
  );

  create table coop.idempotency_key (
    account_id uuid not null,
    key text not null,
    request_hash bytea not null,
    status int,
    response jsonb,
    created_at timestamptz not null default now(),
    primary key (account_id, key)
  );

  alter table coop.account enable row level security;
  alter table coop.account force row level security;
  create policy office on coop.account using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.account using ((select coop.actor_kind()) = 'system:sign_in');
  create policy own_read on coop.account for select using (id = (select coop.actor_id()));
  create policy own_change on coop.account for update using (id = (select coop.actor_id())) with check (id = (select coop.actor_id()));

  alter table coop.session enable row level security;
  alter table coop.session force row level security;
  create policy sign_in on coop.session using ((select coop.actor_kind()) = 'system:sign_in');
  create policy office on coop.session using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy own on coop.session using (account_id = (select coop.actor_id()));

  alter table coop.machine_token enable row level security;
  alter table coop.machine_token force row level security;
  create policy sign_in on coop.machine_token using ((select coop.actor_kind()) = 'system:sign_in');
  create policy office on coop.machine_token using ((select coop.is_office())) with check ((select coop.is_office()));

  alter table coop.idempotency_key enable row level security;
  alter table coop.idempotency_key force row level security;
  create policy own on coop.idempotency_key using (account_id = (select coop.actor_id())) with check (account_id = (select coop.actor_id()));
  create policy worker on coop.idempotency_key using ((select coop.actor_kind()) = 'system:worker');

  grant select, insert, update on coop.account to coopdesk_app;
  grant select on coop.account to coopdesk_worker;
  grant select, insert, update, delete on coop.session to coopdesk_app;
  grant delete, select on coop.session to coopdesk_worker;
  grant select, insert, update on coop.machine_token to coopdesk_app;
  grant select, insert, update, delete on coop.idempotency_key to coopdesk_app;
  grant select, delete on coop.idempotency_key to coopdesk_worker;
`;

const KEYRING = `
  -- One key a person, wrapped by the master key. A schema of its own, so that it is backed up apart and for a short time:
  -- erasing the row makes every copy of the person's encrypted data unreadable.
  create table keyring.person_key (
    student_id uuid primary key,
    wrapped_key bytea,
    created_at timestamptz not null default now(),
    erased_at timestamptz,
    check ((wrapped_key is null) = (erased_at is not null))
  );
  select coop.protect('keyring.person_key', 'student_id', 'read', false);
  grant select, insert on keyring.person_key to coopdesk_app;
  grant select on keyring.person_key to coopdesk_worker;
`;

const AUDIT = `
  -- Append-only by grant: no role but the owner may change or remove a row. 'change' holds facts that name nobody
  -- (states, versions, counts); values before and after stand encrypted under the person's key in 'sealed_values'.
  create table coop.audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    student_id uuid,
    action text not null,
    subject_type text not null,
    subject_ids text[] not null default '{}',
    change jsonb not null default '{}',
    sealed_values bytea,
    request_id text,
    address text
  );
  create index audit_entry_student on coop.audit_entry (student_id, id desc);
  create table coop.audit_seal (
    entry_id bigint primary key references coop.audit_entry,
    hash bytea not null,
    sealed_at timestamptz not null default now()
  );

  alter table coop.audit_entry enable row level security;
  alter table coop.audit_entry force row level security;
  create policy add on coop.audit_entry for insert with check (coop.actor_kind() is not null);
  create policy office_read on coop.audit_entry for select using ((select coop.is_office()));
  create policy own_read on coop.audit_entry for select using (student_id = (select coop.actor_student()));
  alter table coop.audit_seal enable row level security;
  alter table coop.audit_seal force row level security;
  create policy office on coop.audit_seal using ((select coop.is_office())) with check ((select coop.is_office()));
  grant select, insert on coop.audit_entry to coopdesk_app, coopdesk_worker;
  grant select on coop.audit_seal to coopdesk_app;
  grant select, insert on coop.audit_seal to coopdesk_worker;
`;

const OFFICE = `
  -- What an office says of itself: one row. No personal data, so no row-level security.
  create table coop.office (
    id boolean primary key default true check (id),
    institution_name text not null,
    dli_number text not null,
    time_zone text not null,
    office_name text not null,
    email text not null,
    telephone text not null,
    address text not null,
    signatory_name text not null,
    signatory_title text not null,
    coop_course_codes text[] not null,
    review_business_days int not null default 5,
    ready_into_term_days int not null default 1,
    policy_new_starts boolean not null default false,
    version int not null default 1
  );
  create table coop.term (
    code text primary key,
    name text not null,
    starts_on date not null,
    ends_on date not null check (ends_on > starts_on)
  );
  create table coop.privacy_notice (
    code text not null,
    version int not null,
    text_en text not null,
    text_fr text not null,
    in_force_from date not null,
    primary key (code, version)
  );
  grant select on coop.office, coop.term, coop.privacy_notice to coopdesk_app, coopdesk_worker;
  grant insert, update on coop.office, coop.term, coop.privacy_notice to coopdesk_app;
`;
