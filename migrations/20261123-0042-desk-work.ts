import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks put off until a day, notes about a case, and views of the queue that are kept. */
export class DeskWork20261123004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SNOOZE, NOTES, VIEWS, MEASURES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index coop.work_term_ahead, coop.submission_decided, coop.letter_request_sent_back, coop.document_sent_back,
        coop.review_task_opened_ever, coop.review_task_closed;
      drop table coop.queue_view, coop.case_note;
      drop index coop.review_task_snoozed, coop.review_task_opened, coop.review_task_done;
      ${queueIndexes('student_id')}
      alter table coop.review_task drop constraint review_task_snooze_whole,
        drop column snoozed_until, drop column snooze_reason;`);
  }
}

/** The orders in which the open queue is read. What a count looks at stands in the index, so that it reads no row. */
const queueIndexes = (included: string): string =>
  Object.entries({
    review_task_queue: ['due_on, id', ''],
    review_task_queue_kind: ['kind, due_on, id', ''],
    review_task_queue_assignee: ['assigned_to, due_on, id', ''],
    review_task_queue_program: ['program_id, due_on, id', ''],
    review_task_queue_unassigned: ['due_on, id', ' and assigned_to is null'],
  })
    .map(
      ([name, [columns, condition]]) => `drop index coop.${name};
        create index ${name} on coop.review_task (${columns}) include (${included}) where state = 'open'${condition};`,
    )
    .join('\n');

const SNOOZE = `
  -- Not shown before a day, with the reason; its due date stays, and so does the office's promise.
  alter table coop.review_task
    add column snoozed_until date,
    add column snooze_reason text check (char_length(snooze_reason) between 1 and 300),
    add constraint review_task_snooze_whole check ((snoozed_until is null) = (snooze_reason is null));
  ${queueIndexes('student_id, snoozed_until')}
  create index review_task_snoozed on coop.review_task (due_on, id) include (student_id, snoozed_until)
    where state = 'open' and snoozed_until is not null;
  create index review_task_opened on coop.review_task (opened_at) where state = 'open';
  create index review_task_done on coop.review_task (due_on, id) include (student_id, snoozed_until) where state = 'done';
`;

const NOTES = `
  -- What staff note about a case, for themselves or for the student as well (shown_to); written once, never changed.
  create table coop.case_note (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    shown_to uuid references coop.student,
    task_id uuid references coop.review_task,
    body text not null check (char_length(body) between 1 and 2000),
    author_id uuid not null,
    author_name text not null,
    written_at timestamptz not null default now(),
    check (shown_to is null or shown_to = student_id)
  );
  create index case_note_student on coop.case_note (student_id, id desc);
  create index case_note_shown on coop.case_note (shown_to);
  create index case_note_task on coop.case_note (task_id);
  alter table coop.case_note enable row level security;
  alter table coop.case_note force row level security;
  create policy office on coop.case_note using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy own_read on coop.case_note for select using (shown_to = (select coop.actor_student()));
  grant select, insert on coop.case_note to coopdesk_app;
`;

const VIEWS = `
  -- A filter of the queue under a name, for one person or for the whole office.
  create table coop.queue_view (
    id uuid primary key default uuidv7(),
    owner_id uuid not null references coop.account on delete cascade,
    name text not null check (char_length(name) between 1 and 60),
    shared boolean not null default false,
    pinned boolean not null default false,
    filter jsonb not null,
    version int not null default 1,
    created_at timestamptz not null default now()
  );
  create unique index queue_view_name on coop.queue_view (owner_id, lower(name));
  alter table coop.queue_view enable row level security;
  alter table coop.queue_view force row level security;
  create policy office on coop.queue_view using ((select coop.is_office())) with check ((select coop.is_office()));
  grant select, insert, update, delete on coop.queue_view to coopdesk_app;
`;

/** What the dashboards count, found without reading whole tables. */
const MEASURES = `
  create index review_task_closed on coop.review_task (closed_at) where state = 'done';
  create index review_task_opened_ever on coop.review_task (opened_at);
  create index document_sent_back on coop.document (decided_at) where reasons <> '[]';
  create index letter_request_sent_back on coop.letter_request (decided_at) where reasons <> '[]';
  create index submission_decided on coop.submission (outcome_at) where outcome is not null;
  create index work_term_ahead on coop.work_term (term) where cancelled_at is null;
`;
