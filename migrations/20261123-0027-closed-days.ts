import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office's clock stands still on days of its own, besides the holidays of its province. */
export class ClosedDays20261123002700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A university closes between the years, or on Easter Monday: no law says which days, the office does.
      alter table coop.office add column closed_days date[] not null default '{}' check (cardinality(closed_days) <= 200);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.office drop column closed_days');
  }
}
