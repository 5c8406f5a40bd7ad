import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office and its institution are called in French; null: by the English name. */
export class OfficeInFrench20261123013200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.office
        add column institution_name_fr text check (institution_name_fr ~ '\\S'),
        add column office_name_fr text check (office_name_fr ~ '\\S'),
        add column signatory_title_fr text check (signatory_title_fr ~ '\\S');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update coop.setting_edition set content = content - '{institutionNameFr,officeNameFr,signatoryTitleFr}'::text[]
       where setting = 'office';
      alter table coop.office drop column institution_name_fr, drop column office_name_fr, drop column signatory_title_fr;`);
  }
}
