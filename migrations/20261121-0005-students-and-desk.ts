import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What roster import, the desk and the sealing of the audit trail need beyond the first tables. */
export class StudentsAndDesk20261121000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DESK);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy own_change on coop.review_task;`);
  }
}

const DESK = `
  -- A student's own step (withdraw, upload once more) closes the task on the desk or adds a reason to it.
  create policy own_change on coop.review_task for update
    using (student_id = (select coop.actor_student())) with check (student_id = (select coop.actor_student()));
`;
