import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steps that a batch of tasks may take. */
export const stepsOfBatches = (names: readonly string[]): string => `
  alter table coop.task_batch drop constraint task_batch_step_check,
    add constraint task_batch_step_check check (step in (${names.map((name) => `'${name}'`).join(', ')}));`;

const STATE_STEPS = ['assign', 'snooze', 'wake', 'close', 'reopen'];
export const STEPS_WITH_WORDS = [...STATE_STEPS, 'note', 'message'];

/** Notes and messages about the students of many tasks at once: the worker writes what a person writes singly. */
export class WordsInBulk20261123012900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${stepsOfBatches(STEPS_WITH_WORDS)}
      grant insert on coop.case_note to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke insert on coop.case_note from coopdesk_worker;
      delete from coop.task_batch where step in ('note', 'message');
      ${stepsOfBatches(STATE_STEPS)}`);
  }
}
