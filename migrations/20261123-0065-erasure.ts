import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person can be erased: whatever is about a student goes with the student's row, the key of the person is emptied, and
 * nobody but the erasure itself may do either. Runs of retention are proposed, confirmed and kept with their certificate.
 */
export class Erasure20261123006500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GOES_WITH_THE_STUDENT);
    await runner.query(ERASURE);
    await runner.query(RUNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.retention_run_row, coop.retention_run;
      do $$ declare p record; begin
        for p in select polname, polrelid::regclass as relation from pg_policy where polname in ('erasure', 'erasure_read', 'erasure_only') loop
          execute format('drop policy %I on %s', p.polname, p.relation);
        end loop;
      end $$;
      drop policy office on keyring.person_key;
      drop policy office_add on keyring.person_key;
      create policy office on keyring.person_key using ((select coop.is_office())) with check ((select coop.is_office()));
      drop trigger only_emptied on keyring.person_key;
      drop function keyring.only_emptied();
      revoke delete on coop.student, coop.case_note from coopdesk_worker;
      revoke select on coop.case_note from coopdesk_worker;
      revoke update (wrapped_key, erased_at) on keyring.person_key from coopdesk_worker;`);
    await runner.query(STAYS_WITHOUT_THE_STUDENT);
  }
}

const GOES_WITH_THE_STUDENT = `
  do $$ declare k record; begin
    for k in select c.conrelid::regclass as relation, c.conname as name, a.attname as own, c.confrelid::regclass as whose
               from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
              where c.contype = 'f' and c.confdeltype = 'a'
                and (c.confrelid = 'coop.student'::regclass and c.conrelid <> 'keyring.person_key'::regclass
                  or c.confrelid = 'coop.account'::regclass and a.attname = 'account_id') loop
      execute format('alter table %s drop constraint %I, add constraint %I foreign key (%I) references %s on delete cascade',
        k.relation, k.name, k.name, k.own, k.whose);
    end loop;
  end $$;
  -- A letter's number stays taken when the letter is gone.
  alter table coop.letter_number alter column letter_id drop not null, drop constraint letter_number_letter_id_fkey,
    add constraint letter_number_letter_id_fkey foreign key (letter_id) references coop.letter on delete set null;
  -- An emptied key outlives its person: it is what a restored backup is held against.
  alter table keyring.person_key drop constraint person_key_student;
`;

/** As the migrations before had it; what went with the student already goes on doing so. */
const STAYS_WITHOUT_THE_STUDENT = `
  delete from keyring.person_key where wrapped_key is null;
  alter table keyring.person_key add constraint person_key_student
    foreign key (student_id) references coop.student deferrable initially deferred;
  delete from coop.letter_number where letter_id is null;
  alter table coop.letter_number alter column letter_id set not null, drop constraint letter_number_letter_id_fkey,
    add constraint letter_number_letter_id_fkey foreign key (letter_id) references coop.letter;
  do $$ declare k record; begin
    for k in select c.conrelid::regclass as relation, c.conname as name, a.attname as own, c.confrelid::regclass as whose
               from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
              where c.contype = 'f' and c.confdeltype = 'c'
                and (c.confrelid = 'coop.student'::regclass
                    and c.conrelid <> all (array['coop.account', 'coop.reassessment_mark', 'coop.rule_pack_dry_run_row']::regclass[])
                  or c.confrelid = 'coop.account'::regclass
                    and c.conrelid = any (array['coop.calendar_event', 'coop.calendar_feed', 'coop.staff_digest']::regclass[])) loop
      execute format('alter table %s drop constraint %I, add constraint %I foreign key (%I) references %s',
        k.relation, k.name, k.name, k.own, k.whose);
    end loop;
  end $$;
`;

const ERASURE = `
  -- The worker's role, and of its actors the erasure alone: no other work removes a person. A standing hold keeps a person
  -- whose key is whole; after a restore, one whose key was emptied before goes again.
  grant delete on coop.student, coop.case_note to coopdesk_worker;
  grant select on coop.case_note to coopdesk_worker;
  grant update (wrapped_key, erased_at) on keyring.person_key to coopdesk_worker;
  do $$ declare t regclass; begin
    foreach t in array array['coop.student', 'coop.student_word', 'coop.case_note', 'coop.legal_hold', 'coop.roster_import_row',
        'coop.idempotency_key']::regclass[] loop
      execute format('create policy erasure on %s using ((select coop.actor_kind()) = ''system:erasure'') with check (false)', t);
    end loop;
  end $$;
  drop policy office on keyring.person_key;
  create policy office on keyring.person_key for select using ((select coop.is_office()));
  create policy office_add on keyring.person_key for insert with check ((select coop.is_office()));
  create policy erasure_read on keyring.person_key for select using ((select coop.actor_kind()) = 'system:erasure');
  create policy erasure on keyring.person_key for update using ((select coop.actor_kind()) = 'system:erasure')
    with check ((select coop.actor_kind()) = 'system:erasure');
  create function keyring.only_emptied() returns trigger language plpgsql as $$
  begin
    if new.wrapped_key is not null and coop.actor_kind() is not null then
      raise exception 'a key is emptied, never changed' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger only_emptied before update on keyring.person_key for each row execute function keyring.only_emptied();
  create policy erasure_only on coop.student as restrictive for delete using (
    (select coop.actor_kind()) = 'system:erasure'
      and (not exists (select from coop.legal_hold h where h.student_id = student.id and h.lifted_at is null)
        or exists (select from keyring.person_key k where k.student_id = student.id and k.erased_at is not null)));
  create policy erasure_only on coop.case_note as restrictive for delete using ((select coop.actor_kind()) = 'system:erasure');
`;

const RUNS = `
  -- What an office decided to erase: proposed with the settings of that day, confirmed, carried out, certified.
  create table coop.retention_run (
    id uuid primary key default uuidv7(),
    state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'done', 'cancelled')),
    rules jsonb not null,
    edition int not null,
    proposed_by uuid not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    confirmed_by uuid,
    confirmed_by_name text,
    confirmed_at timestamptz,
    finished_at timestamptz,
    backups_expire_on date,
    version int not null default 1,
    check ((confirmed_by is null) = (confirmed_at is null))
  );
  create unique index retention_run_open on coop.retention_run ((true)) where state in ('proposed', 'confirmed');
  alter table coop.retention_run enable row level security;
  alter table coop.retention_run force row level security;
  create policy office on coop.retention_run using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy everywhere_only on coop.retention_run as restrictive using ((select coop.sees_everywhere()));
  grant select, insert on coop.retention_run to coopdesk_app;
  grant update (state, confirmed_by, confirmed_by_name, confirmed_at, finished_at, version) on coop.retention_run to coopdesk_app;
  grant select on coop.retention_run to coopdesk_worker;
  grant update (state, finished_at, backups_expire_on, version) on coop.retention_run to coopdesk_worker;

  -- Whom a run is about. The number that stays afterwards leads nowhere: no reference to the student.
  create table coop.retention_run_row (
    run_id uuid not null references coop.retention_run,
    student_id uuid not null,
    kind text not null check (kind in ('file', 'notes')),
    state text not null default 'due' check (state in ('due', 'erased', 'kept')),
    kept_because text check (kept_because in ('held', 'open_work', 'in_use', 'not_due', 'gone')),
    counts jsonb not null default '{}',
    settled_at timestamptz,
    primary key (run_id, student_id, kind),
    check ((state = 'kept') = (kept_because is not null)),
    check ((state = 'due') = (settled_at is null))
  );
  create index retention_run_row_student on coop.retention_run_row (student_id);
  alter table coop.retention_run_row enable row level security;
  alter table coop.retention_run_row force row level security;
  create policy office on coop.retention_run_row using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy everywhere_only on coop.retention_run_row as restrictive using ((select coop.sees_everywhere()));
  create policy erasure on coop.retention_run_row using ((select coop.actor_kind()) = 'system:erasure')
    with check ((select coop.actor_kind()) = 'system:erasure');
  grant select, insert on coop.retention_run_row to coopdesk_app;
  grant select on coop.retention_run_row to coopdesk_worker;
  grant update (state, kept_because, counts, settled_at) on coop.retention_run_row to coopdesk_worker;
`;
