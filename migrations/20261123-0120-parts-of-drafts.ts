import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A form of several pages is kept page by page: two windows at two pages do not write over each other. */
export class PartsOfDrafts20261123012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.portal_draft add column part text not null default '' check (part ~ '^[a-z0-9.-]{0,80}$');
      alter table coop.portal_draft drop constraint portal_draft_pkey, add primary key (student_id, name, part);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from coop.portal_draft where part <> '';
      alter table coop.portal_draft drop constraint portal_draft_pkey, add primary key (student_id, name);
      alter table coop.portal_draft drop column part;`);
  }
}
