import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assessments, the ledger of mails and reminders, job boards, and the signs of life of background work. */
export class AuthorizationAndMail20261121000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASSESSMENTS);
    await runner.query(LEDGER);
    await runner.query(JOB_BOARDS);
    await runner.query(SIGNS_OF_LIFE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.sweep_run, coop.worker_heartbeat, coop.board_notice, coop.job_board, coop.notification,
        coop.current_assessment, coop.assessment;`);
  }
}

const ASSESSMENTS = `
  -- What the engine answered, from which facts, under which rule pack. Never changed: a new answer is a new row.
  create table coop.assessment (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    as_of timestamptz not null,
    engine_version text not null,
    rule_pack text not null,
    time_zone_data text not null,
    input_hash bytea not null,
    outcome_hash bytea not null,
    facts jsonb not null,
    result jsonb not null,
    recorded_at timestamptz not null default now()
  );
  create index assessment_student on coop.assessment (student_id, recorded_at desc);

  -- Which assessment speaks for a student now, when it was last confirmed, and until when its answer can stand.
  create table coop.current_assessment (
    student_id uuid primary key references coop.student,
    assessment_id uuid not null references coop.assessment,
    confirmed_at timestamptz not null,
    rule_pack text not null,
    next_change_at timestamptz,
    ready_for_postings boolean
  );
  create index current_assessment_due on coop.current_assessment (next_change_at);

  select coop.protect('coop.assessment', 'student_id', 'add', true);
  select coop.protect('coop.current_assessment', 'student_id', 'write', true);
  grant select, insert on coop.assessment to coopdesk_app, coopdesk_worker;
  grant select, insert, update on coop.current_assessment to coopdesk_app, coopdesk_worker;
`;

const LEDGER = `
  -- Everything ever planned to be mailed, exactly once each: 'key' is unique for ever
  -- (student : subject and its version : kind : offset). The queue is only a hint; this table is the truth.
  create table coop.notification (
    id uuid primary key default uuidv7(),
    key text not null unique,
    student_id uuid not null references coop.student,
    kind text not null,
    class text not null check (class in ('legal', 'courtesy', 'receipt')),
    subject_type text not null,
    subject_id uuid,
    details jsonb not null default '{}',
    due_at timestamptz not null,
    state text not null default 'planned' check (state in ('planned', 'sending', 'sent', 'superseded', 'parked')),
    attempts int not null default 0,
    next_attempt_at timestamptz,
    owner bigint,
    lease_until timestamptz,
    message_id text,
    message_date timestamptz,
    sent_at timestamptz,
    doubts int not null default 0,
    evidence jsonb not null default '{}',
    problem text,
    reason text,
    planned_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index notification_due on coop.notification (due_at) where state = 'planned';
  create index notification_sending on coop.notification (lease_until) where state = 'sending';
  create index notification_student on coop.notification (student_id, due_at);
  select coop.protect('coop.notification', 'student_id', 'write', false);
  grant select, insert, update on coop.notification to coopdesk_app, coopdesk_worker;
`;

const JOB_BOARDS = `
  create table coop.job_board (
    id uuid primary key default uuidv7(),
    name text not null,
    notify_url text not null,
    signing_secret_sealed bytea not null,
    machine_token_id uuid references coop.machine_token,
    disabled_at timestamptz,
    created_at timestamptz not null default now()
  );
  create table coop.board_notice (
    id uuid primary key default uuidv7(),
    key text not null unique,
    board_id uuid not null references coop.job_board,
    student_id uuid not null references coop.student,
    event text not null check (event in ('eligibility_lost')),
    occurred_at timestamptz not null,
    state text not null default 'planned' check (state in ('planned', 'sending', 'delivered', 'parked')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null default now(),
    lease_until timestamptz,
    delivered_at timestamptz,
    problem text,
    planned_at timestamptz not null default now()
  );
  create index board_notice_due on coop.board_notice (next_attempt_at) where state in ('planned', 'sending');
  create index board_notice_student on coop.board_notice (student_id);
  alter table coop.job_board enable row level security;
  alter table coop.job_board force row level security;
  create policy office on coop.job_board using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy student_change_notifies on coop.job_board for select using ((select coop.actor_kind()) = 'student');
  select coop.protect('coop.board_notice', 'student_id', 'add', false);
  grant select, insert, update on coop.job_board to coopdesk_app;
  grant select on coop.job_board to coopdesk_worker;
  grant select, insert on coop.board_notice to coopdesk_app;
  grant select, insert, update on coop.board_notice to coopdesk_worker;
`;

const SIGNS_OF_LIFE = `
  create table coop.worker_heartbeat (
    name text primary key,
    beat_at timestamptz not null,
    details jsonb not null default '{}'
  );
  create table coop.sweep_run (
    name text primary key,
    started_at timestamptz not null,
    finished_at timestamptz,
    counts jsonb not null default '{}',
    problem text
  );
  grant select on coop.worker_heartbeat, coop.sweep_run to coopdesk_app;
  grant select, insert, update, delete on coop.worker_heartbeat, coop.sweep_run to coopdesk_worker;
`;
