import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of a batch may be about a student without any task of theirs: words to the students of a list. */
export class WordsToStudents20261123013100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.task_batch_row
        alter column task_id drop not null,
        alter column task_version drop not null,
        add constraint task_batch_row_task_seen check ((task_id is null) = (task_version is null)),
        drop constraint ${DONE_AT_VERSION},
        add constraint ${DONE_AT_VERSION} check ((state = 'done' and task_id is not null) = (after_version is not null));
      create unique index task_batch_row_once on coop.task_batch_row (batch_id, student_id) where task_id is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from coop.task_batch b using coop.task_batch_row r where r.batch_id = b.id and r.task_id is null;
      drop index coop.task_batch_row_once;
      alter table coop.task_batch_row
        drop constraint task_batch_row_task_seen,
        drop constraint ${DONE_AT_VERSION},
        add constraint ${DONE_AT_VERSION} check ((state = 'done') = (after_version is not null)),
        alter column task_version set not null,
        alter column task_id set not null;`);
  }
}

/** As PostgreSQL named it: the second check of the table over several columns. */
const DONE_AT_VERSION = 'task_batch_row_check1';
