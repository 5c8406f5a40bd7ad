import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters issued without a person, looked at again as facts change, issued by the hundred, and how long they take. */
export class LettersAlive20261122001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHOUT_A_PERSON);
    await runner.query(FLAGS);
    await runner.query(TASK_KIND);
    await runner.query(TURNAROUND);
    await runner.query(BATCHES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.letter_batch_row, coop.letter_batch, coop.letter_turnaround, coop.letter_flag;
      alter table coop.office drop column province;
      delete from coop.review_task where kind = 'letter_flag';
      drop index coop.letter_live;
      alter table coop.letter drop column checked_at, drop column checked_of;
      revoke insert on coop.letter from coopdesk_worker;
      revoke select, insert, update on coop.letter_series from coopdesk_worker;
      revoke update on coop.letter_request from coopdesk_worker;
      drop index coop.letter_request_waiting;
      alter table coop.letter_request drop column looked_at_version;`);
    await runner.query(NO_TASK_KIND);
  }
}

const WITHOUT_A_PERSON = `
  -- The version at which the worker last found that a request is a person's to decide.
  alter table coop.letter_request add column looked_at_version int;
  create index letter_request_waiting on coop.letter_request (kind, submitted_at) where state = 'submitted';
  grant update on coop.letter_request to coopdesk_worker;
  grant insert on coop.letter to coopdesk_worker;
  grant select, insert, update on coop.letter_series to coopdesk_worker;
`;

const FLAGS = `
  -- When a letter was last held against the record, and against which state of it (the version of the row in current_assessment).
  alter table coop.letter add column checked_at timestamptz, add column checked_of text;
  create index letter_live on coop.letter (student_id) where state = 'issued';

  -- What of an issued letter is no longer so. settled_by: a person's name, which outlives the account; empty where the
  -- facts came back by themselves.
  create table coop.letter_flag (
    id uuid primary key default uuidv7(),
    letter_id uuid not null references coop.letter,
    student_id uuid not null references coop.student,
    reasons jsonb not null check (jsonb_array_length(reasons) > 0),
    raised_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    outcome text check (outcome in ('true_again', 'kept', 'superseded', 'revoked')),
    settlement text,
    check ((settled_at is null) = (outcome is null)),
    check (outcome is distinct from 'kept' or settlement is not null and settled_by is not null)
  );
  create unique index letter_flag_open on coop.letter_flag (letter_id) where settled_at is null;
  create index letter_flag_letter on coop.letter_flag (letter_id, settled_at desc);
  create index letter_flag_student on coop.letter_flag (student_id);
  select coop.protect('coop.letter_flag', 'student_id', 'nothing', false);
  grant select, update on coop.letter_flag to coopdesk_app;
  grant select, insert, update on coop.letter_flag to coopdesk_worker;
`;

/** The list of kinds grows with every migration that brings one: it is taken from the table as it stands. */
const changeKinds = (replacement: string): string => `
  do $$
  declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
                          where conrelid = 'coop.review_task'::regclass and conname = 'review_task_kind_check');
  begin
    alter table coop.review_task drop constraint review_task_kind_check;
    execute 'alter table coop.review_task add constraint review_task_kind_check ' || ${replacement};
  end $$`;
const TASK_KIND = changeKinds(`replace(kinds, '])', ', ''letter_flag''::text])')`);
const NO_TASK_KIND = changeKinds(`replace(kinds, ', ''letter_flag''::text', '')`);

const TURNAROUND = `
  -- Whose statutory holidays are no working days of the office.
  alter table coop.office add column province text not null default 'BC' check (province ~ '^[A-Z]{2}$');
  -- Business days from submission to issue of the last weeks' letters, as the worker last measured them; about nobody.
  create table coop.letter_turnaround (
    kind text primary key references coop.letter_kind,
    letters int not null check (letters > 0),
    median_days int not null,
    p80_days int not null,
    measured_at timestamptz not null
  );
  grant select on coop.letter_turnaround to coopdesk_app;
  grant select, insert, update, delete on coop.letter_turnaround to coopdesk_worker;
`;

const BATCHES = `
  -- Many requests approved by one person in one go, carried out by the worker in that person's name.
  create table coop.letter_batch (
    id uuid primary key default uuidv7(),
    state text not null default 'running' check (state in ('running', 'done', 'stopped')),
    total int not null check (total > 0),
    started_by text not null,
    started_by_id uuid not null,
    started_by_role text not null check (started_by_role in ('reviewer', 'coordinator', 'administrator')),
    started_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'running') = (finished_at is null))
  );
  create index letter_batch_running on coop.letter_batch (started_at) where state = 'running';
  alter table coop.letter_batch enable row level security;
  alter table coop.letter_batch force row level security;
  create policy office on coop.letter_batch using ((select coop.is_office())) with check ((select coop.is_office()));

  -- 'approved': its letter's own row says whether it is being made, issued or failed.
  create table coop.letter_batch_row (
    batch_id uuid not null references coop.letter_batch on delete cascade,
    position int not null,
    request_id uuid not null references coop.letter_request,
    student_id uuid not null references coop.student,
    state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
    problems jsonb not null default '[]',
    letter_id uuid references coop.letter,
    done_at timestamptz,
    primary key (batch_id, position),
    unique (batch_id, request_id),
    check ((state = 'approved') = (letter_id is not null))
  );
  create index letter_batch_row_waiting on coop.letter_batch_row (batch_id, position) where state = 'waiting';
  create index letter_batch_row_student on coop.letter_batch_row (student_id);
  create index letter_batch_row_request on coop.letter_batch_row (request_id);
  create index letter_batch_row_letter on coop.letter_batch_row (letter_id);
  select coop.protect('coop.letter_batch_row', 'student_id', 'nothing', false);
  grant select, insert on coop.letter_batch, coop.letter_batch_row to coopdesk_app;
  grant update (state, finished_at) on coop.letter_batch to coopdesk_app;
  grant select, update on coop.letter_batch, coop.letter_batch_row to coopdesk_worker;
`;
