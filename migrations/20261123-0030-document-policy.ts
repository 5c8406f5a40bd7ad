import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office has settled about documents: evidence that lapses, and approvals that are read a second time. */
export class DocumentPolicy20261123003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [POLICY, LAPSES, READINGS, withKinds(KINDS)]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from coop.review_task where kind in ('evidence_lapsed', 'second_reading', 'readings_differ')`,
    );
    await runner.query(withoutKinds(KINDS));
    await runner.query(`
      revoke update (verified, lapsed_at, version) on coop.permit from coopdesk_worker;
      drop table coop.second_reading;
      drop index coop.permit_letters;
      alter table coop.permit drop column lapsed_at;
      drop table coop.document_policy;`);
  }
}

const KINDS = ['evidence_lapsed', 'second_reading', 'readings_differ'];

const POLICY = `
  -- One row, the office's own choice.
  create table coop.document_policy (
    single boolean primary key default true check (single),
    approval_letter_days int not null default 60 check (approval_letter_days between 1 and 365),
    second_reading_percent int not null default 5 check (second_reading_percent between 0 and 100),
    version int not null default 1
  );
  insert into coop.document_policy default values;
  grant select, update on coop.document_policy to coopdesk_app;
  grant select on coop.document_policy to coopdesk_worker;
`;

const LAPSES = `
  -- An approval letter whose permit did not follow in time is no evidence any more: verified becomes false, and this says when.
  alter table coop.permit add column lapsed_at timestamptz check (lapsed_at is null or not verified);
  create index permit_letters on coop.permit (verified_at)
    where source = 'approval_letter' and superseded_by is null and lapsed_at is null;
  grant update (verified, lapsed_at, version) on coop.permit to coopdesk_worker;
`;

const READINGS = `
  -- An approval that another person reads again, without seeing what was read first. Nothing of it is a fact.
  create table coop.second_reading (
    id uuid primary key default uuidv7(),
    document_id uuid not null references coop.document,
    student_id uuid not null references coop.student,
    document_version int not null,
    first_by uuid,
    first_fields jsonb not null,
    opened_at timestamptz not null,
    second_by uuid,
    second_by_name text,
    second_fields jsonb,
    -- By field: whether both read the same.
    agreement jsonb,
    read_at timestamptz,
    dropped_at timestamptz,
    check ((read_at is null) = (agreement is null))
  );
  create index second_reading_document on coop.second_reading (document_id);
  create index second_reading_student on coop.second_reading (student_id);
  create index second_reading_read on coop.second_reading (read_at) where read_at is not null;
  select coop.protect('coop.second_reading', 'student_id', 'nothing', false);
  grant select, insert on coop.second_reading to coopdesk_app;
  grant update (second_by, second_by_name, second_fields, agreement, read_at, dropped_at) on coop.second_reading to coopdesk_app;
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
const withKinds = (kinds: readonly string[]): string =>
  changeKinds(`replace(kinds, '])', '${kinds.map((kind) => `, ''${kind}''::text`).join('')}])')`);
const withoutKinds = (kinds: readonly string[]): string =>
  changeKinds(kinds.reduce((list, kind) => `replace(${list}, ', ''${kind}''::text', '')`, 'kinds'));
