import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Advisers and auditors as roles with policies of their own, staff limited to programs or campuses, and hand-overs. */
export class RolesAndScopes20261123003900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(SCOPES);
    await runner.query(IN_SCOPE);
    await runner.query(HAND_OVERS);
    await runner.query(ADVISERS_AND_AUDITORS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ declare p record; begin
        for p in select polname, polrelid::regclass as relation from pg_policy
                  where polname in ('in_scope', 'adviser_read', 'auditor_read', 'everywhere_only') loop
          execute format('drop policy %I on %s', p.polname, p.relation);
        end loop;
      end $$;
      drop table coop.hand_over;
      drop function coop.is_handed_over(uuid);
      drop function coop.in_scope(uuid), coop.sees_everywhere(), coop.is_in_reach(uuid, text);
      drop table coop.account_scope;
      drop index coop.student_campus;
      alter table coop.student drop column campus;
      update coop.account set role = 'reviewer', disabled_at = coalesce(disabled_at, now()) where role in ('adviser', 'auditor');
      alter table coop.account drop constraint account_role_check;
      alter table coop.account add constraint account_role_check check (role in ('student', 'reviewer', 'coordinator', 'administrator'));
      ${PROTECT_WITHOUT_SCOPE}`);
  }
}

const ROLES = `
  alter table coop.account drop constraint account_role_check;
  alter table coop.account add constraint account_role_check
    check (role in ('student', 'reviewer', 'coordinator', 'administrator', 'adviser', 'auditor'));
`;

const SCOPES = `
  -- Where a student studies; null where the institution has one place, or it is not known.
  alter table coop.student add column campus text check (length(campus) between 1 and 60);
  create index student_campus on coop.student (campus);

  -- Which students an account may see: those of any of its rows. An account without a row sees all.
  create table coop.account_scope (
    id uuid primary key default uuidv7(),
    account_id uuid not null references coop.account on delete cascade,
    program_id uuid references coop.program,
    campus text check (length(campus) between 1 and 60),
    check (program_id is not null or campus is not null)
  );
  create unique index account_scope_once on coop.account_scope (account_id, program_id, campus) nulls not distinct;
  alter table coop.account_scope enable row level security;
  alter table coop.account_scope force row level security;
  create policy office on coop.account_scope using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy own_read on coop.account_scope for select using (account_id = (select coop.actor_id()));
  grant select, insert, delete on coop.account_scope to coopdesk_app;
  grant select on coop.account_scope to coopdesk_worker;

  create function coop.sees_everywhere() returns boolean language sql stable parallel safe return
    coalesce(coop.actor_kind() not like 'staff%', true)
      or not exists (select from coop.account_scope a where a.account_id = coop.actor_id());
  create function coop.is_in_reach(program uuid, place text) returns boolean language plpgsql stable parallel safe as $$
  begin
    return exists (select from coop.account_scope a where a.account_id = coop.actor_id()
      and (a.program_id is null or a.program_id = program) and (a.campus is null or a.campus = place));
  end $$;
  -- Asked row by row, and only for staff whose scope is limited: a subquery would cost everybody their plans.
  create function coop.in_scope(student uuid) returns boolean language plpgsql stable parallel safe as $$
  begin
    return exists (select from coop.student s where s.id = student);
  end $$;
`;

const PROTECT = (scope: string): string => `
  create or replace function coop.protect(relation regclass, student_column text, student_may text, machine_reads boolean)
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
${scope}  end $$;
`;
const PROTECT_WITHOUT_SCOPE = PROTECT('');

const IN_SCOPE = `
  ${PROTECT(`    execute format('create policy in_scope on %s as restrictive using ((select coop.sees_everywhere()) or coop.in_scope(%I))', relation, student_column);
`)}
  do $$ declare t regclass; begin
    -- Not on uploads under way: they are their student's alone, no member of staff reaches one.
    for t in select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('coop', 'keyring') and c.relkind = 'r' and c.relrowsecurity
                and c.oid not in ('coop.audit_entry'::regclass, 'coop.account'::regclass, 'coop.upload'::regclass)
                and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'student_id' and not a.attisdropped) loop
      execute format('create policy in_scope on %s as restrictive using ((select coop.sees_everywhere()) or coop.in_scope(student_id))', t);
    end loop;
    -- What is about many at once is for those who see all.
    foreach t in array array['coop.roster_import', 'coop.roster_import_row', 'coop.roster_claim']::regclass[] loop
      execute format('create policy everywhere_only on %s as restrictive using ((select coop.sees_everywhere()))', t);
    end loop;
  end $$;
  create policy in_scope on coop.student as restrictive
    using ((select coop.sees_everywhere()) or coop.is_in_reach(program_id, campus));
  create policy in_scope on coop.account as restrictive
    using ((select coop.sees_everywhere()) or student_id is null or coop.in_scope(student_id));
  -- Whoever asks for what is out of reach leaves a trace all the same.
  create policy in_scope on coop.audit_entry as restrictive for select
    using ((select coop.sees_everywhere()) or student_id is null or coop.in_scope(student_id));
`;

const HAND_OVERS = `
  -- A question about a student for somebody who may advise: staff of the office state facts and refer.
  create table coop.hand_over (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    question text not null check (length(question) between 1 and 2000),
    handed_by uuid not null,
    handed_by_name text not null,
    handed_at timestamptz not null default now(),
    taken_by uuid references coop.account,
    taken_by_name text,
    taken_at timestamptz,
    answer text check (length(answer) between 1 and 4000),
    closed_at timestamptz,
    version int not null default 1,
    check ((taken_by_name is null) = (taken_at is null)),
    check (answer is null or closed_at is not null)
  );
  create index hand_over_student on coop.hand_over (student_id);
  create index hand_over_taken_by on coop.hand_over (taken_by);
  create index hand_over_closed on coop.hand_over (closed_at);
  create unique index hand_over_open on coop.hand_over (student_id) where closed_at is null;
  select coop.protect('coop.hand_over', 'student_id', 'nothing', false);
  create policy adviser_read on coop.hand_over for select using (
    (select coop.actor_kind()) = 'staff:adviser'
      and (taken_by = (select coop.actor_id()) or taken_by is null and closed_at is null));
  create policy adviser_change on coop.hand_over for update
    using ((select coop.actor_kind()) = 'staff:adviser'
      and closed_at is null and (taken_by = (select coop.actor_id()) or taken_by is null))
    with check ((select coop.actor_kind()) = 'staff:adviser' and taken_by = (select coop.actor_id()));
  grant select, insert on coop.hand_over to coopdesk_app;
  grant update (taken_by, taken_by_name, taken_at, answer, closed_at, version) on coop.hand_over to coopdesk_app;
  grant select on coop.hand_over to coopdesk_worker;

  create function coop.is_handed_over(student uuid) returns boolean language plpgsql stable parallel safe as $$
  begin
    return exists (select from coop.hand_over h where h.student_id = student and h.closed_at is null);
  end $$;
`;

const ADVISERS_AND_AUDITORS = `
  -- An adviser reads the files that wait for one, or that they took, until they are answered; changes nothing in them.
  do $$ declare t text; begin
    foreach t in array array['coop.course_enrolment', 'coop.study_enrolment', 'coop.work_term', 'coop.travel', 'coop.permit',
        'coop.submission', 'coop.document', 'coop.document_file', 'coop.document_page', 'coop.letter_request', 'coop.letter',
        'coop.assessment', 'coop.current_assessment', 'coop.policy_sign_off', 'keyring.person_key'] loop
      execute format('create policy adviser_read on %s for select using ((select coop.actor_kind()) = ''staff:adviser'' and coop.is_handed_over(student_id))', t);
    end loop;
    -- An auditor reads who did and saw what, and whom it was about; no file.
    foreach t in array array['coop.student', 'coop.account', 'coop.audit_entry', 'coop.audit_seal', 'coop.legal_hold'] loop
      execute format('create policy auditor_read on %s for select using ((select coop.actor_kind()) = ''staff:auditor'')', t);
    end loop;
  end $$;
  create policy adviser_read on coop.student for select
    using ((select coop.actor_kind()) = 'staff:adviser' and coop.is_handed_over(id));
`;
