import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The institution's own ways to sign in, as administrators enter them; those of the operator's file stay beside them. */
export class ProvidersOnScreen20261123013500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- draft and in_force: settings with their secret, sealed under the master key for this id. An id is never given away.
      create table coop.sign_in_provider (
        id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
        draft bytea,
        in_force bytea,
        version int not null default 1,
        changed_at timestamptz not null default now(),
        check (draft is not null or in_force is not null)
      );
      alter table coop.sign_in_provider enable row level security;
      alter table coop.sign_in_provider force row level security;
      create policy office on coop.sign_in_provider using ((select coop.is_office())) with check ((select coop.is_office()));
      create policy sign_in on coop.sign_in_provider for select using ((select coop.actor_kind()) = 'system:sign_in');
      grant select, insert on coop.sign_in_provider to coopdesk_app;
      grant update (draft, in_force, version, changed_at) on coop.sign_in_provider to coopdesk_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.sign_in_provider');
  }
}
