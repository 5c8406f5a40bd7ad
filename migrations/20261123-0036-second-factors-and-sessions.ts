import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes of a telephone beside the password, codes to come in without it, and sessions that can be named and ended. */
export class SecondFactorsAndSessions20261123003600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SECOND_FACTORS);
    await runner.query(SESSIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.session drop column id, drop column provider;
      drop table coop.recovery_code, coop.second_factor;`);
  }
}

const SECOND_FACTORS = `
  -- The secret that a telephone makes codes from, sealed under the master key. The last step used: no code counts twice.
  create table coop.second_factor (
    account_id uuid primary key references coop.account on delete cascade,
    sealed_secret bytea not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    created_at timestamptz not null default now()
  );
  create table coop.recovery_code (
    code_hash bytea primary key,
    account_id uuid not null references coop.account on delete cascade
  );
  create index recovery_code_account on coop.recovery_code (account_id);

  alter table coop.second_factor enable row level security;
  alter table coop.second_factor force row level security;
  create policy office on coop.second_factor using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.second_factor using ((select coop.actor_kind()) = 'system:sign_in');
  alter table coop.recovery_code enable row level security;
  alter table coop.recovery_code force row level security;
  create policy office on coop.recovery_code using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.recovery_code using ((select coop.actor_kind()) = 'system:sign_in');
  grant select, insert, update, delete on coop.second_factor to coopdesk_app;
  grant select, insert, delete on coop.recovery_code to coopdesk_app;
`;

const SESSIONS = `
  -- A name that says nothing, so that a session can be listed and ended without its secret.
  alter table coop.session add column id uuid not null default uuidv7() unique, add column provider text;
`;
