import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A setting that is being written and not published yet: one for the whole office. */
export class DraftsOfSettings20261123014100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The row stays when its draft is published or given up, and goes on counting, so that nobody saves over what they never saw.
      create table coop.setting_draft (
        setting text primary key check (setting ~ '^[a-z_]{1,40}$'),
        version int not null check (version > 1),
        basis int not null check (basis >= 1),
        content jsonb,
        saved_by_name text not null,
        saved_at timestamptz not null
      );
      alter table coop.setting_draft enable row level security;
      alter table coop.setting_draft force row level security;
      create policy office on coop.setting_draft using ((select coop.is_office())) with check ((select coop.is_office()));
      grant select, insert, update on coop.setting_draft to coopdesk_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.setting_draft');
  }
}
