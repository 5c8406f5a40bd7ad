import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SHIPPED_PROGRAMME } from '#domain/iec/programme/shipped-programme.js';

/** Pathways beside the first one: their cases and steps, and the dated data of International Experience Canada. */
export class Pathways20261122002400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(CASES);
    await runner.query(PROGRAMME);
    for (const [part, rows, publishedOn, verifiedOn, source] of SHIPPED)
      await runner.query(
        `insert into coop.iec_programme_edition (part, edition, rows, source, published_on, verified_on, reason)
         values ($1, 1, $2, $3, $4, $5, 'As the product came with it.')`,
        [part, JSON.stringify(rows), source, publishedOn, verifiedOn],
      );
    await runner.query(TASK_KIND);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from coop.review_task where kind = 'pathway_case';
      drop table coop.iec_programme_edition, coop.pathway_step, coop.pathway_case;
      drop function coop.steps_are_taken_back_alone();
      alter table coop.student drop column pathway;`);
    await runner.query(NO_TASK_KIND);
  }
}

const PEOPLE = `
  -- Which way through the house a person goes: 'coop' for our own students. Nobody goes two ways.
  alter table coop.student add column pathway text not null default 'coop' check (pathway ~ '^[a-z][a-z0-9_]{1,30}$');
  create index student_pathway on coop.student (pathway) where pathway <> 'coop';
`;

const CASES = `
  -- One case a person that is not closed. Stages, steps and the shape of the facts belong to the pathway, which is code:
  -- another pathway needs no table of its own.
  create table coop.pathway_case (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    pathway text not null,
    stage text not null,
    facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
    version int not null default 1,
    opened_at timestamptz not null,
    closed_at timestamptz
  );
  create index pathway_case_student on coop.pathway_case (student_id);
  create unique index pathway_case_open on coop.pathway_case (student_id) where closed_at is null;
  create index pathway_case_stage on coop.pathway_case (pathway, stage);
  select coop.protect('coop.pathway_case', 'student_id', 'read', false);
  create policy own_change on coop.pathway_case for update
    using (student_id = (select coop.actor_student())) with check (student_id = (select coop.actor_student()));
  grant select, insert on coop.pathway_case to coopdesk_app;
  grant update (stage, facts, version, closed_at) on coop.pathway_case to coopdesk_app;
  grant select on coop.pathway_case to coopdesk_worker;

  -- What was recorded, in order; a mistake is taken back and stays to be read.
  create table coop.pathway_step (
    id uuid primary key default uuidv7(),
    case_id uuid not null references coop.pathway_case,
    student_id uuid not null references coop.student,
    step text not null,
    from_stage text not null,
    to_stage text not null,
    answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    done_by text not null check (done_by in ('candidate', 'office')),
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    taken_back_at timestamptz,
    taken_back_by text,
    taken_back_reason text,
    check (num_nulls(taken_back_at, taken_back_by, taken_back_reason) in (0, 3))
  );
  create index pathway_step_case on coop.pathway_step (case_id, id);
  create index pathway_step_student on coop.pathway_step (student_id);
  select coop.protect('coop.pathway_step', 'student_id', 'add', false);
  create policy own_word on coop.pathway_step as restrictive for insert
    with check ((select coop.is_office()) or done_by = 'candidate');
  grant select, insert on coop.pathway_step to coopdesk_app;
  grant update (taken_back_at, taken_back_by, taken_back_reason) on coop.pathway_step to coopdesk_app;
  grant select on coop.pathway_step to coopdesk_worker;

  create function coop.steps_are_taken_back_alone() returns trigger language plpgsql as $$
  begin
    if old.taken_back_at is not null then
      raise exception 'a step is taken back once' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger steps_are_taken_back_alone before update on coop.pathway_step
    for each row execute function coop.steps_are_taken_back_alone();
`;

const PROGRAMME = `
  -- Country table, fees, seasons, organizations and readings: the latest edition of a part counts, none is ever changed.
  -- Nothing here is about a person.
  create table coop.iec_programme_edition (
    id uuid primary key default uuidv7(),
    part text not null check (part in ('country_table', 'fees', 'seasons', 'organizations', 'readings')),
    edition int not null,
    rows jsonb not null check (jsonb_typeof(rows) = 'array'),
    source text not null,
    published_on date not null,
    verified_on date not null,
    reason text not null,
    recorded_by text,
    recorded_at timestamptz not null default now(),
    unique (part, edition)
  );
  grant select on coop.iec_programme_edition to coopdesk_app, coopdesk_worker;
  grant insert on coop.iec_programme_edition to coopdesk_app;
`;

const { table, fees, seasons, organizations, noteTeer } = SHIPPED_PROGRAMME;
const LOOKED_UP = '2026-11-21';
const SHIPPED: readonly (readonly [string, readonly object[], string, string, string])[] = [
  ['country_table', table.rows, table.publishedOn, table.verifiedOn, table.source],
  ['fees', fees, '2025-12-01', LOOKED_UP, 'Regulations, and press reports of the change of 2025-12-01'],
  ['seasons', seasons, '2025-12-19', LOOKED_UP, 'Press reports of past openings and closings'],
  [
    'organizations',
    organizations,
    LOOKED_UP,
    LOOKED_UP,
    'Public sources; the list of the 2026 season was not confirmed',
  ],
  ['readings', [{ noteTeer }], LOOKED_UP, LOOKED_UP, 'A choice of the office'],
];

/** The list of kinds grows with every migration that brings one: it is taken from the table as it stands. */
const changeKinds = (replacement: string): string => `
  do $$
  declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
                          where conrelid = 'coop.review_task'::regclass and conname = 'review_task_kind_check');
  begin
    alter table coop.review_task drop constraint review_task_kind_check;
    execute 'alter table coop.review_task add constraint review_task_kind_check ' || ${replacement};
  end $$`;
const TASK_KIND = changeKinds(`replace(kinds, '])', ', ''pathway_case''::text])')`);
const NO_TASK_KIND = changeKinds(`replace(kinds, ', ''pathway_case''::text', '')`);
