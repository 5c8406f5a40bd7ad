import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of mails as the office writes them. */
export class MailWordings20261123003400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORDINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.mail_wording');
  }
}

const WORDINGS = `
  -- Every version of a mail's words, in both languages at once; the newest is used. Null: back to the built-in words.
  create table coop.mail_wording (
    kind text not null,
    version int not null check (version > 0),
    content jsonb,
    written_by text not null,
    written_at timestamptz not null default now(),
    primary key (kind, version)
  );
  grant select, insert on coop.mail_wording to coopdesk_app;
  grant select on coop.mail_wording to coopdesk_worker;
`;
