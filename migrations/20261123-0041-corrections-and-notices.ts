import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections that students ask for, and what a privacy notice must say besides its text. */
export class CorrectionsAndNotices20261123004100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table coop.correction_request (
        id uuid primary key default uuidv7(),
        student_id uuid not null references coop.student,
        -- What is wrong, and what is right, in the student's words.
        what text not null check (length(what) between 1 and 500),
        wanted text not null check (length(wanted) between 1 and 1000),
        state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
        asked_at timestamptz not null default now(),
        decided_by_name text,
        decided_at timestamptz,
        reason text check (length(reason) between 1 and 1000),
        version int not null default 1,
        check ((state = 'open') = (decided_at is null)),
        check ((decided_at is null) = (decided_by_name is null)),
        check ((decided_at is null) = (reason is null))
      );
      create index correction_request_student on coop.correction_request (student_id);
      create index correction_request_open on coop.correction_request (asked_at) where state = 'open';
      select coop.protect('coop.correction_request', 'student_id', 'add', false);
      create policy own_beginning on coop.correction_request as restrictive for insert
        with check ((select coop.is_office()) or state = 'open');
      grant select, insert on coop.correction_request to coopdesk_app;
      grant update (state, decided_by_name, decided_at, reason, version) on coop.correction_request to coopdesk_app;
      grant select on coop.correction_request to coopdesk_worker;

      -- Beside its text: what for, by what authority, and whom to ask. Empty in notices of before.
      alter table coop.privacy_notice add column details jsonb not null default '{}', add column written_by text,
        add column written_at timestamptz not null default now();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.privacy_notice drop column written_at, drop column written_by, drop column details;
      drop table coop.correction_request;`);
  }
}
