import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A grant opens what its row of the trail names, and the database holds it to that: the same deed, the same things, the same page. */
export class GrantsOfWhatIsNamed20261123011700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a look opens, in one value that both rows make for themselves: the deed, the page where there is one, the things. Of a
      -- deed that opens nothing there is no value, and so no grant.
      alter table coop.audit_entry add column opens text[] generated always as (
        case when action in
          ('document_file.viewed', 'document_page.viewed', 'document_crop.viewed', 'letter.downloaded', 'archive.made', 'upload.joined')
        then array[action, change ->> 'page'] || subject_ids end) stored;
      alter table coop.audit_entry add constraint audit_entry_opens unique (id, student_id, at, opens);
      alter table coop.byte_grant add column opens text[] not null
        generated always as (array[purpose, page::text] || subject_ids::text[]) stored;
      alter table coop.byte_grant
        drop constraint byte_grant_audit_entry_id_student_id_granted_at_fkey,
        add constraint byte_grant_of_its_look foreign key (audit_entry_id, student_id, granted_at, opens)
          references coop.audit_entry (id, student_id, at, opens);
      alter table coop.audit_entry drop constraint audit_entry_about;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.audit_entry add constraint audit_entry_about unique (id, student_id, at);
      alter table coop.byte_grant
        drop constraint byte_grant_of_its_look,
        drop column opens,
        add constraint byte_grant_audit_entry_id_student_id_granted_at_fkey foreign key (audit_entry_id, student_id, granted_at)
          references coop.audit_entry (id, student_id, at);
      alter table coop.audit_entry drop constraint audit_entry_opens, drop column opens;`);
  }
}
