import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes on cases keep to the scope of who reads them, as every other row about a student does. */
export class NotesInScope20261123005900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create policy in_scope on coop.case_note as restrictive
      using ((select coop.sees_everywhere()) or coop.in_scope(student_id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy in_scope on coop.case_note');
  }
}
