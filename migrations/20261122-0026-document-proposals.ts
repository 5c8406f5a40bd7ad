import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the machine read of a document, for a person to confirm. */
export class DocumentProposals20261122002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Values, places and confidence, sealed under the person's key; no values: its words could not be read. Students never
      -- see it: what counts is what a person verified.
      create table coop.document_proposal (
        document_id uuid primary key references coop.document,
        student_id uuid not null references coop.student,
        read_at timestamptz not null,
        sealed_values bytea
      );
      create index document_proposal_student on coop.document_proposal (student_id);
      select coop.protect('coop.document_proposal', 'student_id', 'nothing', false);
      grant select on coop.document_proposal to coopdesk_app;
      grant select, insert on coop.document_proposal to coopdesk_worker;

      -- The same number at two students is looked for with every document that is opened.
      create index permit_number_current on coop.permit (document_number) where superseded_by is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index coop.permit_number_current; drop table coop.document_proposal;');
  }
}
