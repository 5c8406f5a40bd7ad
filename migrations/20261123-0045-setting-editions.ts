import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office writes of its own accord, in editions that stay. */
export class SettingEditions20261123004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Edition 1 of every setting is what the product brings along and is not here. The highest edition whose day has come is
      -- in force; none is ever changed or removed, so that going back is writing an earlier one anew.
      create table coop.setting_edition (
        setting text not null check (setting ~ '^[a-z_]{1,40}$'),
        edition int not null check (edition > 1),
        content jsonb not null,
        in_force_from date not null,
        note text check (length(note) between 1 and 300),
        restored_from int check (restored_from < edition),
        recorded_by_name text not null,
        recorded_at timestamptz not null default now(),
        primary key (setting, edition)
      );
      grant select, insert on coop.setting_edition to coopdesk_app;
      grant select on coop.setting_edition to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.setting_edition');
  }
}
