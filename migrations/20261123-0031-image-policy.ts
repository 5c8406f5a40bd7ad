import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Images that shrink some time after verification, and originals that are removed; fields and hashes stay for ever. */
export class ImagePolicy20261123003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: never. R60: what was used in a decision is kept for a year at least after its last use.
      alter table coop.document_policy
        add column shrink_images_after_days int check (shrink_images_after_days between 1 and 3650),
        add column remove_originals_after_days int check (remove_originals_after_days between 365 and 7300);

      -- The bytes of an original that was removed are gone; its row, its size and its SHA-256 stay.
      alter table coop.document_file add column removed_at timestamptz;
      alter table coop.document_page add column shrunk_at timestamptz;
      create index document_page_whole on coop.document_page (document_id) where shrunk_at is null;
      create index document_decided on coop.document (decided_at) where decided_at is not null;
      -- Pages that somebody is yet to read a second time are left whole.
      grant select on coop.second_reading to coopdesk_worker;

      -- When the page of a letter was last hashed again, and what was wrong with it then.
      alter table coop.letter add column hashed_at timestamptz,
        add column kept_problem text check (kept_problem in ('missing', 'damaged'));
      create index letter_hashed on coop.letter (hashed_at nulls first) where storage_key is not null;
      grant update (width, height, bytes, sha256, storage_key, shrunk_at) on coop.document_page to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select on coop.second_reading from coopdesk_worker;
      revoke update (width, height, bytes, sha256, storage_key, shrunk_at) on coop.document_page from coopdesk_worker;
      alter table coop.letter drop column hashed_at, drop column kept_problem;
      drop index coop.document_decided, coop.document_page_whole;
      alter table coop.document_page drop column shrunk_at;
      alter table coop.document_file drop column removed_at;
      alter table coop.document_policy drop column shrink_images_after_days, drop column remove_originals_after_days;`);
  }
}
