import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts are found by their address in small letters. `lower()` may not run before a policy has passed a row, so an index
 * on it is never used under row-level security; equality of a stored column may, and is.
 */
export class SignInAddress20261122001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.account add column email_key text generated always as (lower(email)) stored;
      drop index coop.account_email;
      create unique index account_email on coop.account (email_key);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index coop.account_email;
      alter table coop.account drop column email_key;
      create unique index account_email on coop.account (lower(email));`);
  }
}
