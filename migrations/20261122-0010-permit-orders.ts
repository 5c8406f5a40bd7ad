import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that cancel a class of permits (R33), whose word a journey is, who set the disaster measure and why (R32). */
export class PermitOrders20261122001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORDERS);
    await runner.query(TASK_KIND);
    await runner.query(TRAVEL);
    await runner.query(DISASTER_MEASURE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.student drop column disaster_reason, drop column disaster_set_by, drop column disaster_set_at;
      revoke delete on coop.travel from coopdesk_app;
      drop policy own_statement on coop.travel;
      alter table coop.travel drop column source;
      delete from coop.review_task where kind = 'permit_order';`);
    await runner.query(NO_TASK_KIND);
    await runner.query(`
      drop table coop.permit_order_match;
      alter table coop.permit drop column cancelled_by_order;
      drop table coop.permit_order;`);
  }
}

const ORDERS = `
  -- A class of permits that an order cancelled or varied. Who acted stands here by name, which outlives the account; the
  -- account itself is in the audit trail. permits and students: how many it reached on the day it was applied.
  create table coop.permit_order (
    id uuid primary key default uuidv7(),
    title text not null,
    source text not null,
    criteria jsonb not null,
    cancelled_on date not null,
    permits int not null,
    students int not null,
    recorded_by text not null,
    recorded_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_reason text,
    version int not null default 1,
    check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by is null))
  );
  create unique index permit_order_once on coop.permit_order (source, cancelled_on, md5(criteria::text)) where withdrawn_at is null;
  alter table coop.permit_order enable row level security;
  alter table coop.permit_order force row level security;
  create policy office on coop.permit_order using ((select coop.is_office())) with check ((select coop.is_office()));

  alter table coop.permit add column cancelled_by_order uuid references coop.permit_order;
  create index permit_cancelled_by_order on coop.permit (cancelled_by_order) where cancelled_by_order is not null;

  -- Each permit that an order matched, also where an earlier one had cancelled it before: should that one be withdrawn,
  -- this one counts. cancelled_otherwise: since when it was cancelled by no order at all.
  create table coop.permit_order_match (
    order_id uuid not null references coop.permit_order,
    permit_id uuid not null references coop.permit,
    student_id uuid not null references coop.student,
    cancelled_otherwise date,
    primary key (order_id, permit_id)
  );
  create index permit_order_match_permit on coop.permit_order_match (permit_id);
  create index permit_order_match_student on coop.permit_order_match (student_id);
  select coop.protect('coop.permit_order_match', 'student_id', 'nothing', false);

  grant select, insert on coop.permit_order, coop.permit_order_match to coopdesk_app;
  grant update (permits, students, withdrawn_at, withdrawn_by, withdrawn_reason, version) on coop.permit_order to coopdesk_app;
`;

/** The list of kinds grows with every migration that brings one: it is taken from the table as it stands. */
const changeKinds = (replacement: string): string => `
  do $$
  declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
                          where conrelid = 'coop.review_task'::regclass and conname = 'review_task_kind_check');
  begin
    alter table coop.review_task drop constraint review_task_kind_check;
    execute 'alter table coop.review_task add constraint review_task_kind_check ' || ${replacement};
  end $$`;
const TASK_KIND = changeKinds(`replace(kinds, '])', ', ''permit_order''::text])')`);
const NO_TASK_KIND = changeKinds(`replace(kinds, ', ''permit_order''::text', '')`);

const TRAVEL = `
  -- 'student_statement' where any of its times is the student's own word; it stays so when the office corrects it.
  alter table coop.travel add column source text not null default 'office' check (source in ('student_statement', 'office'));
  update coop.travel t set source = 'student_statement' from coop.account a where a.id = t.recorded_by and a.role = 'student';
  create policy own_statement on coop.travel as restrictive for insert
    with check ((select coop.is_office()) or source = 'student_statement');
  grant delete on coop.travel to coopdesk_app;
`;

const DISASTER_MEASURE = `
  alter table coop.student add column disaster_reason text, add column disaster_set_by text, add column disaster_set_at timestamptz;
`;
