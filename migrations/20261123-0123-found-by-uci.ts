import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are found by the UCI that stands on their papers, and by its last four digits: as keyed hashes, never in clear text. */
export class FoundByUci20261123012300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.document_proposal add column uci_digest bytea, add column uci_end_digest bytea;
      create index document_proposal_uci on coop.document_proposal (uci_digest) where uci_digest is not null;
      create index document_proposal_uci_end on coop.document_proposal (uci_end_digest) where uci_end_digest is not null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table coop.document_proposal drop column uci_digest, drop column uci_end_digest',
    );
  }
}
