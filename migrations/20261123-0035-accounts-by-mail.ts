import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by which a person sets a password, the mails that carry them, and counts of attempts that all processes share. */
export class AccountsByMail20261123003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINKS);
    await runner.query(MAILS);
    await runner.query(ATTEMPTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.account add column failed_attempts int not null default 0, add column locked_until timestamptz;
      drop table coop.attempt_count, coop.account_mail, coop.account_link;`);
  }
}

const LINKS = `
  -- What a link of a mail opens, by the hash of its secret: one account, once, until it ends.
  create table coop.account_link (
    token_hash bytea primary key,
    account_id uuid not null references coop.account on delete cascade,
    purpose text not null check (purpose in ('invitation', 'password_reset')),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
  );
  create index account_link_account on coop.account_link (account_id);
  alter table coop.account_link enable row level security;
  alter table coop.account_link force row level security;
  create policy office on coop.account_link using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.account_link using ((select coop.actor_kind()) = 'system:sign_in');
  grant select, insert, delete on coop.account_link to coopdesk_app, coopdesk_worker;
`;

const MAILS = `
  -- A mail about an account that is to be sent. A reset is asked for by address: whether anybody has an account there is
  -- found out by the worker alone, so that asking takes equally long. The secret of the link is made when the mail leaves.
  create table coop.account_mail (
    id uuid primary key default uuidv7(),
    purpose text not null check (purpose in ('invitation', 'password_reset')),
    account_id uuid references coop.account on delete cascade,
    address text,
    asked_at timestamptz not null default now(),
    next_try_at timestamptz not null default now(),
    attempts int not null default 0,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    problem text,
    settled_at timestamptz,
    check ((account_id is null) <> (address is null))
  );
  create index account_mail_account on coop.account_mail (account_id, asked_at desc);
  create index account_mail_due on coop.account_mail (next_try_at) where state = 'waiting';
  alter table coop.account_mail enable row level security;
  alter table coop.account_mail force row level security;
  create policy office on coop.account_mail using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.account_mail using ((select coop.actor_kind()) = 'system:sign_in');
  grant select, insert on coop.account_mail to coopdesk_app;
  grant select, update, delete on coop.account_mail to coopdesk_worker;
`;

const ATTEMPTS = `
  -- How often something was tried, by a keyed hash of the address or network it was tried for: known accounts and addresses
  -- nobody has are counted alike. Shared by all processes.
  create table coop.attempt_count (
    key bytea primary key,
    count int not null,
    since timestamptz not null,
    blocked_until timestamptz
  );
  create index attempt_count_since on coop.attempt_count (since);
  alter table coop.attempt_count enable row level security;
  alter table coop.attempt_count force row level security;
  create policy office on coop.attempt_count using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.attempt_count using ((select coop.actor_kind()) = 'system:sign_in');
  grant select, insert, update, delete on coop.attempt_count to coopdesk_app;
  grant select, delete on coop.attempt_count to coopdesk_worker;

  alter table coop.account drop column failed_attempts, drop column locked_until;
`;
