import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many requests worked through in one go, what the office's letters have taken lately, and its hours. */
export class LettersInBulk20261122001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BATCHES);
    await runner.query(TURNAROUND);
    await runner.query(HOURS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.office drop column opens_at, drop column closes_at;
      drop table coop.letter_turnaround, coop.letter_batch_row, coop.letter_batch;`);
  }
}

const BATCHES = `
  -- Many requests approved by one person in one go; the worker carries it out row by row in that person's name.
  create table coop.letter_batch (
    id uuid primary key default uuidv7(),
    state text not null default 'running' check (state in ('running', 'done', 'stopped')),
    total int not null check (total > 0),
    started_by text not null,
    started_by_id uuid not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'running') = (finished_at is null))
  );
  create index letter_batch_running on coop.letter_batch (started_at) where state = 'running';
  create index letter_batch_latest on coop.letter_batch (started_at desc);
  alter table coop.letter_batch enable row level security;
  alter table coop.letter_batch force row level security;
  create policy office on coop.letter_batch using ((select coop.is_office())) with check ((select coop.is_office()));

  -- request_version and seen: what the person had before their eyes; anything newer is theirs to look at again.
  -- 'approved': the letter's own row says whether it is being made, issued or failed. retries: the failed letter that is
  -- made again. attempts: how often the work broke off here.
  create table coop.letter_batch_row (
    batch_id uuid not null references coop.letter_batch on delete cascade,
    position int not null,
    request_id uuid not null references coop.letter_request,
    student_id uuid not null references coop.student,
    request_version int not null,
    seen text[] not null default '{}',
    retries uuid references coop.letter,
    state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
    problem jsonb,
    letter_id uuid references coop.letter,
    attempts int not null default 0,
    done_at timestamptz,
    primary key (batch_id, position),
    unique (batch_id, request_id),
    check ((state = 'approved') = (letter_id is not null)),
    check ((state = 'refused') = (problem is not null)),
    check ((state = 'waiting') = (done_at is null))
  );
  create index letter_batch_row_waiting on coop.letter_batch_row (batch_id, attempts, position) where state = 'waiting';
  create index letter_batch_row_request on coop.letter_batch_row (request_id);
  create index letter_batch_row_student on coop.letter_batch_row (student_id);
  create index letter_batch_row_letter on coop.letter_batch_row (letter_id);
  create index letter_batch_row_retries on coop.letter_batch_row (retries);
  select coop.protect('coop.letter_batch_row', 'student_id', 'nothing', false);
  grant select, insert on coop.letter_batch, coop.letter_batch_row to coopdesk_app;
  grant update (state, finished_at) on coop.letter_batch to coopdesk_app;
  grant select, update on coop.letter_batch, coop.letter_batch_row to coopdesk_worker;
`;

const TURNAROUND = `
  -- Business days from submission to issue of the last weeks' letters, as the worker last counted them; about nobody.
  create table coop.letter_turnaround (
    kind text primary key references coop.letter_kind,
    letters int not null check (letters > 0),
    median_days int not null check (median_days >= 0),
    p80_days int not null check (p80_days >= median_days),
    measured_at timestamptz not null
  );
  grant select on coop.letter_turnaround to coopdesk_app;
  grant select, insert, update, delete on coop.letter_turnaround to coopdesk_worker;
`;

const HOURS = `
  -- Between which hours of its working days the office's clock runs, in its own zone.
  alter table coop.office
    add column opens_at text not null default '08:30' check (opens_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    add column closes_at text not null default '16:30' check (closes_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    add constraint office_opens_before_it_closes check (opens_at < closes_at);
`;
