import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All tasks about one thing, the newest last: the list behind a reason for which things went back. */
export class TasksBySubject20261123010600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index review_task_subject on coop.review_task (subject_id, kind, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index coop.review_task_subject`);
  }
}
