import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An application with an inspected confirmation is more than a student's word: inspection says so, in the worker. */
export class ProofsCount20261123008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant update (evidence, version) on coop.submission to coopdesk_worker;
      -- The owner is bound by the policies as well: it acts as the worker for this one statement.
      select set_config('coopdesk.actor_kind', 'system:worker', true);
      update coop.submission s set evidence = 'proof', version = s.version + 1 from coop.document d
       where d.id = s.document_id and d.state = 'ready' and s.evidence = 'declared';
      select set_config('coopdesk.actor_kind', '', true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (evidence, version) on coop.submission from coopdesk_worker;
      select set_config('coopdesk.actor_kind', 'system:worker', true);
      update coop.submission set evidence = 'declared', version = version + 1 where evidence = 'proof';
      select set_config('coopdesk.actor_kind', '', true);`);
  }
}
