import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who saw what of whom, found by person, by member of staff and by time; on whose behalf something was done. */
export class WhoSawWhom20261123004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whose place somebody took, by name; the chain covers it.
      alter table coop.audit_entry add column on_behalf_of text;
      create index audit_entry_at on coop.audit_entry (at desc, id desc);
      create index audit_entry_actor on coop.audit_entry (actor_id, at desc, id desc);

      -- A list shows many people at once and is one row of the trail: one row here for each of them, written by the sealer, so
      -- that nobody who reads a list waits for it. It can be made again from the trail; no reference binds it to a person, as
      -- none binds the trail.
      create table coop.audit_about (
        student_id uuid not null,
        entry_id bigint not null references coop.audit_entry,
        at timestamptz not null,
        actor_kind text not null,
        actor_id uuid,
        actor_name text not null,
        action text not null,
        primary key (student_id, entry_id)
      );
      create index audit_about_entry on coop.audit_about (entry_id);
      create index audit_about_at on coop.audit_about (at desc, entry_id desc, student_id desc);
      create index audit_about_actor on coop.audit_about (actor_id, at desc, entry_id desc);
      select coop.protect('coop.audit_about', 'student_id', 'read', false);
      create policy auditor_read on coop.audit_about for select using ((select coop.actor_kind()) = 'staff:auditor');
      grant select on coop.audit_about to coopdesk_app;
      grant select, insert on coop.audit_about to coopdesk_worker;

      -- The owner is bound by the policies as well: it looks as the worker for this one statement.
      select set_config('coopdesk.actor_kind', 'system:worker', true);
      insert into coop.audit_about
        select s.id::uuid, e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.action
          from coop.audit_entry e cross join lateral (select distinct unnest(e.subject_ids) as id) s
         where e.student_id is null and e.subject_type = 'student' and s.id ~ '^[0-9a-f-]{36}$';
      select set_config('coopdesk.actor_kind', '', true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.audit_about;
      drop index coop.audit_entry_actor, coop.audit_entry_at;
      alter table coop.audit_entry drop column on_behalf_of;`);
  }
}
