import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office says of itself and its terms, in editions: the worker puts one in force on its day. */
export class OfficeInEditions20261123012100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of settings that stand in a table of their own, edition 1 is what stood there before anybody wrote one.
      alter table coop.setting_edition
        drop constraint setting_edition_edition_check,
        add constraint setting_edition_edition_check check (edition >= 1),
        alter column in_force_from drop not null,
        alter column recorded_by_name drop not null,
        add constraint setting_edition_first check ((edition = 1) = (in_force_from is null) and (edition = 1) = (recorded_by_name is null));
      grant update on coop.office to coopdesk_worker;
      grant insert, update, delete on coop.term to coopdesk_worker;
      grant delete on coop.term to coopdesk_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke delete on coop.term from coopdesk_app;
      revoke insert, update, delete on coop.term from coopdesk_worker;
      revoke update on coop.office from coopdesk_worker;
      delete from coop.setting_edition where edition = 1;
      alter table coop.setting_edition
        drop constraint setting_edition_first,
        drop constraint setting_edition_edition_check,
        add constraint setting_edition_edition_check check (edition > 1),
        alter column in_force_from set not null,
        alter column recorded_by_name set not null;`);
  }
}
