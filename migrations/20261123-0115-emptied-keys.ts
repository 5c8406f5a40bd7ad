import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every server asks once a minute whether somebody who was erased came back with a backup: found without reading all keys. */
export class EmptiedKeys20261123011500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index person_key_emptied on keyring.person_key (student_id) where erased_at is not null;',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index keyring.person_key_emptied;');
  }
}
