import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The version of the office's row is the number of its edition, also where its values were changed before there were editions. */
export class OfficeEditionOne20261123014300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update coop.office set version = 1
       where version > 1 and not exists (select from coop.setting_edition e where e.setting = 'office')`);
  }

  /** No number of before is worth going back to. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
