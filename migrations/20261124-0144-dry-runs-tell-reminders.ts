import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a dry run found of the reminders that wait, by their kind; null: a run of before, which looked at none. */
export class DryRunsTellReminders20261124014400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.rule_pack_dry_run add column reminders jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.rule_pack_dry_run drop column reminders');
  }
}
