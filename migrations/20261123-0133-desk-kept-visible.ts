import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The desk's tasks are vacuumed at every fiftieth that changed, not at every fifth: the lists and numbers of the desk read
 * their indexes alone, and that only spares them the table where a vacuum has seen its pages since.
 */
export class DeskKeptVisible20261123013300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table coop.review_task
      set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table coop.review_task
      reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor)`);
  }
}
