import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much room a student's documents have is for the office to settle. */
export class RoomOfAStudent20261123012800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.document_policy
        add column student_megabytes int not null default 200 check (student_megabytes between 20 and 10000)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.document_policy drop column student_megabytes');
  }
}
