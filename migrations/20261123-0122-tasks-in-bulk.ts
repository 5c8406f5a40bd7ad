import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps with many tasks of the queue, carried out by the worker row by row, as letters in bulk are. */
export class TasksInBulk20261123012200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BATCHES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.task_batch_row, coop.task_batch');
  }
}

const BATCHES = `
  -- undoes: the batch that this one takes back, once.
  create table coop.task_batch (
    id uuid primary key default uuidv7(),
    step text not null check (step in ('assign', 'snooze', 'wake', 'close', 'reopen')),
    undoes uuid unique references coop.task_batch on delete cascade,
    state text not null default 'running' check (state in ('running', 'done', 'stopped')),
    total int not null check (total > 0),
    started_by text not null,
    started_by_id uuid not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'running') = (finished_at is null))
  );
  create index task_batch_running on coop.task_batch (started_at) where state = 'running';
  create index task_batch_latest on coop.task_batch (started_at desc);
  alter table coop.task_batch enable row level security;
  alter table coop.task_batch force row level security;
  create policy office on coop.task_batch using ((select coop.is_office())) with check ((select coop.is_office()));

  -- task_version: what the person had before their eyes. step: what is done with this one; the way back differs by row.
  -- before and after_version: as the task was, and at which version it stood afterwards, so that it can be taken back.
  create table coop.task_batch_row (
    batch_id uuid not null references coop.task_batch on delete cascade,
    position int not null,
    task_id uuid not null references coop.review_task on delete cascade,
    student_id uuid not null references coop.student on delete cascade,
    task_version int not null,
    step jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'done', 'left')),
    left_for text check (left_for ~ '^[a-z_]{1,40}$'),
    before jsonb,
    after_version int,
    attempts int not null default 0,
    done_at timestamptz,
    primary key (batch_id, position),
    unique (batch_id, task_id),
    check ((state = 'left') = (left_for is not null)),
    check ((state = 'done') = (after_version is not null)),
    check ((state = 'waiting') = (done_at is null))
  );
  create index task_batch_row_waiting on coop.task_batch_row (batch_id, attempts, position) where state = 'waiting';
  create index task_batch_row_task on coop.task_batch_row (task_id);
  create index task_batch_row_student on coop.task_batch_row (student_id);
  select coop.protect('coop.task_batch_row', 'student_id', 'nothing', false);
  grant select, insert on coop.task_batch, coop.task_batch_row to coopdesk_app;
  grant update (state, finished_at) on coop.task_batch to coopdesk_app;
  grant select, update on coop.task_batch, coop.task_batch_row to coopdesk_worker;
`;
