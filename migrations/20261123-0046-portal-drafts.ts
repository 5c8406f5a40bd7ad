import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a student has begun to type and not yet sent. */
export class PortalDrafts20261123004600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One draft of a name for each student, sealed under their key; nobody but its student sees it, not even the office. The
      -- worker removes what nobody came back to.
      create table coop.portal_draft (
        student_id uuid not null references coop.student,
        name text not null check (name ~ '^[a-z_]{1,40}$'),
        sealed_content bytea not null check (octet_length(sealed_content) <= 65536),
        saved_at timestamptz not null default now(),
        primary key (student_id, name)
      );
      create index portal_draft_age on coop.portal_draft (saved_at);
      alter table coop.portal_draft enable row level security;
      alter table coop.portal_draft force row level security;
      create policy own on coop.portal_draft using (student_id = (select coop.actor_student()))
        with check (student_id = (select coop.actor_student()));
      create policy worker on coop.portal_draft using ((select coop.actor_kind()) = 'system:worker');
      grant select, insert, update, delete on coop.portal_draft to coopdesk_app;
      grant select, delete on coop.portal_draft to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.portal_draft');
  }
}
