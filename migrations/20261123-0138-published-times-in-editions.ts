import type { MigrationInterface, QueryRunner } from 'typeorm';

/** IRCC's figures, in editions: the edition in force stands in the table, one row a kind, whatever the day of its figure. */
export class PublishedTimesInEditions20261123013800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nothing read the older figures: the newest of each kind counted, and the trail tells what was published when.
      delete from coop.published_decision_time p
        where exists (select from coop.published_decision_time n where n.kind = p.kind and n.as_of > p.as_of);
      alter table coop.published_decision_time
        drop constraint published_decision_time_pkey,
        add constraint published_decision_time_pkey primary key (kind);
      grant insert, update on coop.published_decision_time to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert, update on coop.published_decision_time from coopdesk_worker;
      alter table coop.published_decision_time
        drop constraint published_decision_time_pkey,
        add constraint published_decision_time_pkey primary key (kind, as_of);`);
  }
}
