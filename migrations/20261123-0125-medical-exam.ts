import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a student's immigration medical exam is valid: a date of the record, as the passport's is. */
export class MedicalExam20261123012500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.student add column medical_exam_expires_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table coop.student drop column medical_exam_expires_on');
  }
}
