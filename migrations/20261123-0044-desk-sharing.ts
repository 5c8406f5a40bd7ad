import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who covers whose queue for some days, and to whom new tasks go by themselves. */
export class DeskSharing20261123004400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table coop.queue_delegation (
        id uuid primary key default uuidv7(),
        from_id uuid not null references coop.account on delete cascade,
        to_id uuid not null references coop.account on delete cascade,
        from_on date not null,
        until_on date not null check (until_on >= from_on),
        made_at timestamptz not null default now(),
        check (from_id <> to_id)
      );
      create index queue_delegation_from on coop.queue_delegation (from_id, until_on);
      create index queue_delegation_to on coop.queue_delegation (to_id, until_on);
      alter table coop.queue_delegation enable row level security;
      alter table coop.queue_delegation force row level security;
      create policy office on coop.queue_delegation using ((select coop.is_office())) with check ((select coop.is_office()));
      grant select, insert, delete on coop.queue_delegation to coopdesk_app;
      grant select on coop.queue_delegation to coopdesk_worker;

      -- The office's one list of rules, the first that fits decides; empty: tasks wait until somebody takes them.
      create table coop.sharing_plan (
        one boolean primary key default true check (one),
        rules jsonb not null default '[]',
        version int not null default 1
      );
      insert into coop.sharing_plan default values;
      alter table coop.sharing_plan enable row level security;
      alter table coop.sharing_plan force row level security;
      create policy office on coop.sharing_plan using ((select coop.is_office())) with check ((select coop.is_office()));
      grant select on coop.sharing_plan to coopdesk_app, coopdesk_worker;
      grant update (rules, version) on coop.sharing_plan to coopdesk_app;

      -- Whether anybody, or a rule, has decided whose it is: what a person put back stays put back.
      alter table coop.review_task add column placed boolean not null default false;
      update coop.review_task set placed = true where assigned_to is not null or state = 'done';
      create index review_task_unplaced on coop.review_task (due_on, id) where state = 'open' and not placed;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index coop.review_task_unplaced;
      alter table coop.review_task drop column placed;
      drop table coop.sharing_plan, coop.queue_delegation;`);
  }
}
