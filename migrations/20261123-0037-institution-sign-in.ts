import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests to an institution's own sign-in that are under way, and who of its people is whom here. */
export class InstitutionSignIn20261123003700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(IDENTITIES);
    await runner.query(ROSTER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy roster_match on coop.student;
      drop table coop.external_identity, coop.sign_in_request;`);
  }
}

const REQUESTS = `
  -- One row a request, by the hash of its secret; taken once, by whichever process the answer comes to. The browser that asked
  -- holds another secret. What was found out, between the answer and the browser's return, is sealed.
  create table coop.sign_in_request (
    id_hash bytea primary key,
    browser_hash bytea not null,
    provider text not null,
    step text not null check (step in ('asked', 'answered')),
    sealed bytea not null,
    expires_at timestamptz not null
  );
  create index sign_in_request_ended on coop.sign_in_request (expires_at);
  alter table coop.sign_in_request enable row level security;
  alter table coop.sign_in_request force row level security;
  create policy sign_in on coop.sign_in_request using ((select coop.actor_kind()) = 'system:sign_in');
  create policy worker on coop.sign_in_request using ((select coop.actor_kind()) = 'system:worker');
  grant select, insert, delete on coop.sign_in_request to coopdesk_app;
  grant select, delete on coop.sign_in_request to coopdesk_worker;
`;

const IDENTITIES = `
  -- A person of a provider by what never changes: who issued the name, and the name. A mail address is neither.
  create table coop.external_identity (
    id uuid primary key default uuidv7(),
    issuer text not null,
    subject text not null,
    account_id uuid not null references coop.account on delete cascade,
    provider text not null,
    linked_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    unique (issuer, subject),
    unique (account_id, issuer)
  );
  alter table coop.external_identity enable row level security;
  alter table coop.external_identity force row level security;
  create policy office on coop.external_identity using ((select coop.is_office())) with check ((select coop.is_office()));
  create policy sign_in on coop.external_identity using ((select coop.actor_kind()) = 'system:sign_in');
  create policy own_read on coop.external_identity for select using (account_id = (select coop.actor_id()));
  grant select, insert, update, delete on coop.external_identity to coopdesk_app;
`;

const ROSTER = `
  -- Whoever a provider says has a student number is looked for by that number: that one student is all this actor sees.
  create policy roster_match on coop.student for select
    using ((select coop.actor_kind()) = 'system:roster_match' and student_number = (select nullif(current_setting('coopdesk.statement', true), '')));
`;
