import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule packs that an administrator loaded, which pack answers from when, and what another pack would change for whom. */
export class RulePacks20261122000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PACKS);
    await runner.query(DRY_RUNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table coop.rule_pack_dry_run_row, coop.rule_pack_period, coop.rule_pack_dry_run, coop.rule_pack',
    );
  }
}

const PACKS = `
  -- No personal data here, so no row-level security. A pack is immutable under its id; packs that the product ships stand
  -- in its code, not here. Who acted stands here by name, which outlives the account; the account is in the audit trail.
  create table coop.rule_pack (
    id text primary key,
    contents jsonb not null,
    contents_hash bytea not null,
    loaded_by text,
    loaded_at timestamptz not null default now()
  );

  -- The pack in force at an instant is that of the latest period that has begun by then and was not taken back.
  create table coop.rule_pack_period (
    id uuid primary key default uuidv7(),
    rule_pack text not null,
    from_at timestamptz not null,
    reason text not null,
    put_in_force_by text,
    recorded_at timestamptz not null default now(),
    taken_back_at timestamptz,
    taken_back_by text
  );
  create index rule_pack_period_from on coop.rule_pack_period (from_at desc, recorded_at desc) where taken_back_at is null;
  insert into coop.rule_pack_period (rule_pack, from_at, reason)
  values ('2026-11-21', '1900-01-01T00:00:00Z', 'The rules that the product came with.');

  grant select on coop.rule_pack, coop.rule_pack_period to coopdesk_app, coopdesk_worker;
  grant insert on coop.rule_pack, coop.rule_pack_period to coopdesk_app;
  grant update (taken_back_at, taken_back_by) on coop.rule_pack_period to coopdesk_app;
`;

const DRY_RUNS = `
  -- What would change for whom under a pack, held against another; carried out page by page by the worker. cursor: the
  -- last student who was looked at.
  create table coop.rule_pack_dry_run (
    id uuid primary key default uuidv7(),
    rule_pack text not null,
    against text not null,
    state text not null default 'running' check (state in ('running', 'done', 'stopped', 'failed')),
    total int not null,
    done int not null default 0,
    unchanged int not null default 0,
    gain int not null default 0,
    lose int not null default 0,
    undecidable int not null default 0,
    cursor uuid,
    started_by text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    check ((state = 'running') = (finished_at is null))
  );
  create index rule_pack_dry_run_pack on coop.rule_pack_dry_run (rule_pack, started_at desc);
  create unique index rule_pack_dry_run_running on coop.rule_pack_dry_run (rule_pack, against) where state = 'running';
  alter table coop.rule_pack_dry_run enable row level security;
  alter table coop.rule_pack_dry_run force row level security;
  create policy office on coop.rule_pack_dry_run using ((select coop.is_office())) with check ((select coop.is_office()));

  -- Everybody whose answer would be another. verdicts: the work terms with what is said of them before and after.
  create table coop.rule_pack_dry_run_row (
    dry_run_id uuid not null references coop.rule_pack_dry_run on delete cascade,
    student_id uuid not null references coop.student on delete cascade,
    outcome text not null check (outcome in ('gain', 'lose', 'undecidable')),
    first_day date,
    ready_before text not null,
    ready_after text not null,
    verdicts jsonb not null,
    primary key (dry_run_id, student_id)
  );
  create index rule_pack_dry_run_row_student on coop.rule_pack_dry_run_row (student_id);
  create index rule_pack_dry_run_row_outcome on coop.rule_pack_dry_run_row (dry_run_id, outcome, student_id);
  select coop.protect('coop.rule_pack_dry_run_row', 'student_id', 'nothing', false);

  -- The dry run that whoever put a pack in force had before their eyes.
  alter table coop.rule_pack_period add column dry_run_id uuid references coop.rule_pack_dry_run;

  grant select, insert on coop.rule_pack_dry_run to coopdesk_app;
  grant update (state, finished_at) on coop.rule_pack_dry_run to coopdesk_app;
  grant select on coop.rule_pack_dry_run_row to coopdesk_app;
  grant select, update on coop.rule_pack_dry_run to coopdesk_worker;
  grant select, insert on coop.rule_pack_dry_run_row to coopdesk_worker;
`;
