import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs, students and the facts that the roster brings: courses, study load, work terms. */
export class Students20261121000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROGRAMS_AND_STUDENTS);
    await runner.query(ROSTER_FACTS);
    await runner.query(IMPORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.roster_import_row, coop.roster_import, coop.travel, coop.work_term, coop.study_enrolment,
        coop.course_enrolment;
      alter table keyring.person_key drop constraint person_key_student;
      alter table coop.account drop constraint account_student;
      drop table coop.student, coop.program;`);
  }
}

const PROGRAMS_AND_STUDENTS = `
  create table coop.program (
    id uuid primary key default uuidv7(),
    code text not null unique,
    name text not null,
    credential text,
    level text not null default 'post_secondary' check (level in ('post_secondary', 'secondary')),
    kind text not null default 'academic' check (kind in ('academic', 'language', 'general_interest', 'preparatory')),
    months int not null check (months > 0),
    total_weeks int not null check (total_weeks > 0),
    work_term_weeks int not null check (work_term_weeks >= 0),
    placement_basis text not null check (placement_basis in ('mandatory_all', 'required_in_stream', 'optional')),
    stream_certified boolean not null default false,
    version int not null default 1,
    recorded_at timestamptz not null default now()
  );

  create table coop.student (
    id uuid primary key default uuidv7(),
    student_number text not null unique,
    given_name text not null,
    family_name text not null,
    search_name text not null,
    email text not null,
    language text not null default 'en' check (language in ('en', 'fr')),
    citizenships text[] not null default '{}',
    passport_expires_on date,
    program_id uuid references coop.program,
    program_starts_on date,
    program_ends_on date,
    accepted_into_coop boolean,
    continuance_met boolean,
    completed_on date,
    de_enrolled_on date,
    disaster_measure boolean not null default false,
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid
  );
  create index student_search_name on coop.student (search_name text_pattern_ops);
  create index student_email on coop.student (lower(email));
  create index student_program on coop.student (program_id);
  select coop.protect('coop.student', 'id', 'read', true);

  alter table coop.account add constraint account_student foreign key (student_id) references coop.student on delete cascade;
  -- Deferred: the key is made first, so that the student's row can be written with its values sealed.
  alter table keyring.person_key add constraint person_key_student
    foreign key (student_id) references coop.student deferrable initially deferred;

  grant select on coop.program to coopdesk_app, coopdesk_worker;
  grant insert, update on coop.program to coopdesk_app;
  grant select, insert, update on coop.student to coopdesk_app;
  grant select on coop.student to coopdesk_worker;
`;

const ROSTER_FACTS = `
  create table coop.course_enrolment (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    course_code text not null,
    term text not null,
    state text not null check (state in ('registered', 'completed', 'dropped')),
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    unique (student_id, course_code, term)
  );

  create table coop.study_enrolment (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    load text not null check (load in ('full_time', 'part_time', 'leave', 'scheduled_break', 'not_enrolled')),
    final_session boolean not null default false,
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    unique (student_id, from_on)
  );

  create table coop.work_term (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    term text not null,
    from_on date not null,
    to_on date not null check (to_on >= from_on),
    employer text,
    setting text not null default 'general' check (setting in ('general', 'child_care', 'school_teaching', 'health_service', 'agriculture')),
    hours_per_week numeric(4, 1) check (hours_per_week > 0 and hours_per_week <= 84),
    approved_by_dli boolean not null default false,
    cancelled_at timestamptz,
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid
  );
  create unique index work_term_once on coop.work_term (student_id, term) where cancelled_at is null;

  create table coop.travel (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    departed_at timestamptz not null,
    returned_at timestamptz check (returned_at > departed_at),
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid
  );
  create index travel_student on coop.travel (student_id);

  select coop.protect(t, 'student_id', 'read', true) from unnest(array['coop.course_enrolment', 'coop.study_enrolment', 'coop.work_term']::regclass[]) t;
  select coop.protect('coop.travel', 'student_id', 'add', true);
  grant select, insert, update on coop.course_enrolment, coop.study_enrolment, coop.work_term, coop.travel to coopdesk_app;
  grant select on coop.course_enrolment, coop.study_enrolment, coop.work_term, coop.travel to coopdesk_worker;
`;

const IMPORTS = `
  create table coop.roster_import (
    id uuid primary key default uuidv7(),
    file_name text not null,
    file_sha256 bytea,
    dry_run boolean not null default false,
    state text not null default 'running' check (state in ('running', 'finished', 'failed')),
    rows_read int not null default 0,
    created int not null default 0,
    changed int not null default 0,
    unchanged int not null default 0,
    rejected int not null default 0,
    to_a_person int not null default 0,
    absent int not null default 0,
    problem text,
    started_by uuid,
    started_at timestamptz not null default now(),
    finished_at timestamptz
  );
  -- Rows worth a person's look: rejected, changed, sent to a person, absent. Reasons carry codes, not personal values.
  create table coop.roster_import_row (
    import_id uuid not null references coop.roster_import on delete cascade,
    line int not null,
    outcome text not null check (outcome in ('changed', 'rejected', 'to_a_person', 'absent')),
    student_number text,
    reasons jsonb not null default '[]',
    primary key (import_id, line, outcome)
  );
  alter table coop.roster_import enable row level security;
  alter table coop.roster_import force row level security;
  create policy office on coop.roster_import using ((select coop.is_office())) with check ((select coop.is_office()));
  alter table coop.roster_import_row enable row level security;
  alter table coop.roster_import_row force row level security;
  create policy office on coop.roster_import_row using ((select coop.is_office())) with check ((select coop.is_office()));
  grant select, insert, update on coop.roster_import, coop.roster_import_row to coopdesk_app;
`;
