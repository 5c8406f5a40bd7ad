import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads on their way, page images, and what the scrubber finds of the files kept. */
export class DocumentsReceived20261122001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UPLOADS);
    await runner.query(PAGES);
    await runner.query(CHECKS);
    await runner.query(TASK_KIND);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from coop.review_task where kind = 'file_problem';
      drop index coop.document_file_problem, coop.document_file_checked;
      alter table coop.document_file drop column declared_type, drop column checked_at, drop column problem;
      drop table coop.document_page, coop.upload;`);
    await runner.query(NO_TASK_KIND);
  }
}

const UPLOADS = `
  -- A file on its way in pieces, each sealed in the store under the upload's id and a name of its own: two that begin at the
  -- same byte never lie in one place. 'pieces' are the names of those that count, in order. Nobody but its student sees one, and the worker removes what was left behind.
  create table coop.upload (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    original_name text not null,
    declared_type text not null,
    length int not null check (length > 0),
    received int not null default 0 check (received between 0 and length),
    pieces uuid[] not null default '{}',
    state text not null default 'open' check (state in ('open', 'used', 'given_up')),
    created_at timestamptz not null default now()
  );
  create index upload_student on coop.upload (student_id);
  create index upload_age on coop.upload (created_at);
  alter table coop.upload enable row level security;
  alter table coop.upload force row level security;
  create policy own on coop.upload using (student_id = (select coop.actor_student()))
    with check (student_id = (select coop.actor_student()));
  create policy worker on coop.upload using ((select coop.actor_kind()) = 'system:worker');
  grant select, insert, update on coop.upload to coopdesk_app;
  grant select, delete on coop.upload to coopdesk_worker;
`;

const PAGES = `
  -- The pages of an inspected file as people are shown them: images of our own making.
  create table coop.document_page (
    file_id uuid not null references coop.document_file,
    number int not null check (number > 0),
    document_id uuid not null references coop.document,
    student_id uuid not null references coop.student,
    width int not null,
    height int not null,
    bytes int not null,
    sha256 bytea not null,
    storage_key text not null unique,
    primary key (file_id, number)
  );
  create index document_page_document on coop.document_page (document_id);
  create index document_page_student on coop.document_page (student_id);
  select coop.protect('coop.document_page', 'student_id', 'read', false);
  grant select on coop.document_page to coopdesk_app;
  grant select, insert on coop.document_page to coopdesk_worker;
`;

const CHECKS = `
  -- What the sender's device said it was; when it was last hashed again; what was wrong with it then.
  alter table coop.document_file add column declared_type text not null default '', add column checked_at timestamptz,
    add column problem text check (problem in ('missing', 'damaged'));
  create index document_file_checked on coop.document_file (checked_at nulls first);
  create index document_file_problem on coop.document_file (problem) where problem is not null;
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
const TASK_KIND = changeKinds(`replace(kinds, '])', ', ''file_problem''::text])')`);
const NO_TASK_KIND = changeKinds(`replace(kinds, ', ''file_problem''::text', '')`);
