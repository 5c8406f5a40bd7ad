import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepsOfBatches, STEPS_WITH_WORDS } from './20261123-0129-words-in-bulk.js';

const STEPS_OF_STUDENTS = ['invite', 'course', 'work_term', 'cancel_work_term'];

/** Students of a list are invited, registered in a course and given a work term at once: the worker writes what a person writes singly. */
export class StudentsInBulk20261123013600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${stepsOfBatches([...STEPS_WITH_WORDS, 'return', ...STEPS_OF_STUDENTS])}
      grant insert on coop.account_mail to coopdesk_worker;
      grant select on coop.external_identity to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke insert on coop.account_mail from coopdesk_worker;
      revoke select on coop.external_identity from coopdesk_worker;
      delete from coop.task_batch where step in (${STEPS_OF_STUDENTS.map((name) => `'${name}'`).join(', ')});
      ${stepsOfBatches([...STEPS_WITH_WORDS, 'return'])}`);
  }
}
