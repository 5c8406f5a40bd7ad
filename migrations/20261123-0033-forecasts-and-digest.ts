import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long decisions take, from the office's own applications and as IRCC publishes it; one digest a day for staff. */
export class ForecastsAndDigest20261123003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORECASTS);
    await runner.query(DIGEST);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.staff_digest, coop.decision_forecast, coop.published_decision_time');
  }
}

const FORECASTS = `
  -- Computed each night from applications that are decided and that are open, in counts; nulls: too few to say anything.
  create table coop.decision_forecast (
    kind text primary key,
    cases int not null,
    decided int not null,
    q50_days int,
    q80_days int,
    -- What reminders are planned by, days before a permit ends; null: by the table of reminders alone.
    lead_days int,
    computed_at timestamptz not null
  );
  grant select on coop.decision_forecast to coopdesk_app;
  grant select, insert, update on coop.decision_forecast to coopdesk_worker;

  -- IRCC's own figure, with its day: the time within which four of five recent applications were decided (R39).
  create table coop.published_decision_time (
    kind text not null,
    as_of date not null,
    days int not null check (days between 1 and 2000),
    source text not null,
    recorded_at timestamptz not null default now(),
    primary key (kind, as_of)
  );
  grant select, insert, update on coop.published_decision_time to coopdesk_app;
  grant select on coop.published_decision_time to coopdesk_worker;
  -- R40.
  insert into coop.published_decision_time (kind, as_of, days, source) values
    ('study_permit_extension', '2025-11-19', 84, 'https://www.visahq.com/news/2025-11-19/ca/indian-students-see-only-modest-relief-as-canadas-study-permit-processing-falls-to-four-weeks'),
    ('coop_work_permit_renewal', '2026-06-01', 144, 'https://immicalculator.com/processing-time-for-in-canada-work-permits-falls-to-lowest-this-year/'),
    ('other_work_permit_renewal', '2026-06-01', 144, 'https://immicalculator.com/processing-time-for-in-canada-work-permits-falls-to-lowest-this-year/');
`;

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
