import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One digest a day for each member of staff. */
export class StaffDigestAndMailWords20261123003400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DIGEST);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.staff_digest');
  }
}

const DIGEST = `
  -- Whether a member of staff wants the day's digest, and the last day that was seen to.
  create table coop.staff_digest (
    account_id uuid primary key references coop.account,
    wanted boolean not null default true,
    last_day date
  );
  alter table coop.staff_digest enable row level security;
  alter table coop.staff_digest force row level security;
  create policy own on coop.staff_digest using (account_id = (select coop.actor_id())) with check (account_id = (select coop.actor_id()));
  create policy worker on coop.staff_digest using ((select coop.actor_kind()) = 'system:worker') with check ((select coop.actor_kind()) = 'system:worker');
  grant select, insert, update on coop.staff_digest to coopdesk_app, coopdesk_worker;
`;
