import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules for documents, in editions: the worker puts one in force on its day. */
export class DocumentPolicyInEditions20261123013700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update on coop.document_policy to coopdesk_worker;
      -- From here on the number of the edition that stands in the row: what stood there before anybody wrote one is the first.
      update coop.document_policy set version = 1;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke update on coop.document_policy from coopdesk_worker');
  }
}
