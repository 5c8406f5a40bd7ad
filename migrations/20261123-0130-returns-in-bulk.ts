import type { MigrationInterface, QueryRunner } from 'typeorm';
import { stepsOfBatches, STEPS_WITH_WORDS } from './20261123-0129-words-in-bulk.js';

/** Documents and requests of many tasks go back at once: the worker writes the decision that a person writes singly. */
export class ReturnsInBulk20261123013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${stepsOfBatches([...STEPS_WITH_WORDS, 'return'])}
      grant select, insert on coop.document_decision to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke select, insert on coop.document_decision from coopdesk_worker;
      delete from coop.task_batch where step = 'return';
      ${stepsOfBatches(STEPS_WITH_WORDS)}`);
  }
}
