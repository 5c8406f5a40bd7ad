import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logo and signature on letters, and what is known of the certificate that letters are signed with. */
export class OfficeImages20261122001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One picture of each kind. A letter holds its own copy: a new picture changes no letter.
      create table coop.office_image (
        kind text primary key check (kind in ('logo', 'signature')),
        content bytea not null check (octet_length(content) between 1 and 524288),
        media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/svg+xml')),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        changed_at timestamptz not null default now()
      );
      -- The worker holds the certificate and tells its days here, so that the desk and the health page can warn.
      create table coop.signing_certificate (
        one boolean primary key default true check (one),
        name text not null,
        not_before timestamptz not null,
        not_after timestamptz not null,
        demonstration boolean not null,
        told_at timestamptz not null default now()
      );
      grant select, insert, update, delete on coop.office_image to coopdesk_app;
      grant select on coop.office_image to coopdesk_worker;
      grant select on coop.signing_certificate to coopdesk_app;
      grant select, insert, update on coop.signing_certificate to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.office_image, coop.signing_certificate');
  }
}
