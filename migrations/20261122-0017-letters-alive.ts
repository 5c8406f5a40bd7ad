import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters issued without a person, looked at again as facts change, and due by the working days of the office's province. */
export class LettersAlive20261122001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHOUT_A_PERSON);
    await runner.query(FLAGS);
    await runner.query(TASK_KIND);
    await runner.query(PROVINCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.letter_flag;
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
  -- When a letter was last held against the record, and against which versions of its rows.
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
    -- Hash of the facts that were looked at: what a person let stand is raised anew only when they change again.
    seen text not null,
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

const PROVINCE = `
  -- Whose statutory holidays are no working days of the office.
  alter table coop.office add column province text not null default 'BC' check (province ~ '^[A-Z]{2}$');
`;
