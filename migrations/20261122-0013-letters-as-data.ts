import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BUILT_IN_KINDS } from '#domain/letters/letter-kind.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';

/** Kinds of letters, their templates and the programs' plans as data. None of it is about a person: no row-level security. */
export class LettersAsData20261122001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KINDS);
    await runner.query(TEMPLATES);
    for (const kind of BUILT_IN_KINDS) {
      const { code, names, base, studentsMayAsk, staffMayAsk, issueWithoutReview, turnaroundDays } = kind;
      await runner.query(
        `insert into coop.letter_kind (code, name_en, name_fr, base, students_may_ask, staff_may_ask, issue_without_review,
           turnaround_days, built_in) values ($1, $2, $3, $4, $5, $6, $7, $8, true)`,
        [code, names.en, names.fr, base, studentsMayAsk, staffMayAsk, issueWithoutReview, turnaroundDays],
      );
      await runner.query(
        `with made as (
           insert into coop.letter_template (kind, edition, state, content, author_names, reviewed_by_name, reviewed_at)
           values ($1, 1, 'reviewed', $2, '{Coopdesk}', 'Coopdesk', now()) returning id)
         insert into coop.letter_template_period (template_id, kind, from_on, reason)
         select id, $1, '2000-01-01', 'The words that the product came with.' from made`,
        [code, JSON.stringify(SHIPPED_TEMPLATES[base])],
      );
    }
    await runner.query(LETTERS);
    await runner.query(PLANS);
  }

  /** Refused by the checks it restores while letters of kinds that the office made are on file. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger program_follows_plan on coop.program;
      drop trigger program_keeps_plan on coop.program;
      drop function coop.follow_program_plan(), coop.keep_program_plan();
      drop table coop.program_plan;
      drop function coop.stage_weeks(jsonb, text), coop.two_stages(int, int);
      alter table coop.letter drop column template_id;
      alter table coop.letter drop constraint letter_kind_known;
      alter table coop.letter_request drop constraint letter_request_kind_known;
      alter table coop.letter add constraint letter_kind_check check (kind in ('placement_confirmation', 'coop_permit_support'));
      alter table coop.letter_request
        add constraint letter_request_kind_check check (kind in ('placement_confirmation', 'coop_permit_support'));
      alter table coop.office drop column author_may_review_template;
      drop table coop.letter_template_period, coop.letter_template, coop.letter_kind;
      drop function coop.keep_template_content();`);
  }
}

const KINDS = `
  create table coop.letter_kind (
    code text primary key check (code ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$' and length(code) <= 60),
    name_en text not null,
    name_fr text not null,
    base text not null check (base in ('placement', 'permit_support', 'all_students', 'extension', 'iec_host', 'enrolment')),
    students_may_ask boolean not null,
    staff_may_ask boolean not null,
    issue_without_review boolean not null,
    turnaround_days int not null check (turnaround_days between 0 and 60),
    built_in boolean not null default false,
    retired_at timestamptz,
    version int not null default 1,
    created_at timestamptz not null default clock_timestamp()
  );
  grant select on coop.letter_kind to coopdesk_app, coopdesk_worker;
  grant insert, update on coop.letter_kind to coopdesk_app;
`;

const TEMPLATES = `
  -- Words of a kind of letter, in both languages. Everybody who wrote them and who reviewed them stands here by name, which
  -- outlives the account, and by id, so that they can be told apart.
  create table coop.letter_template (
    id uuid primary key default uuidv7(),
    kind text not null references coop.letter_kind,
    edition int not null,
    state text not null default 'draft' check (state in ('draft', 'submitted', 'reviewed', 'retired')),
    content jsonb not null,
    based_on uuid references coop.letter_template,
    author_ids uuid[] not null default '{}',
    author_names text[] not null,
    submitted_at timestamptz,
    reviewed_by_id uuid,
    reviewed_by_name text,
    reviewed_at timestamptz,
    review_note text,
    retired_by_name text,
    retired_on date,
    retire_reason text,
    version int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (kind, edition)
  );

  -- Letters quote a template by its id, so its words never change once it was handed over for review.
  create function coop.keep_template_content() returns trigger language plpgsql as $$
  begin
    if old.state <> 'draft' and (new.content, new.kind, new.edition) is distinct from (old.content, old.kind, old.edition) then
      raise exception 'A template that was handed over for review does not change its words.';
    end if;
    return new;
  end $$;
  create trigger template_content_kept before update on coop.letter_template
    for each row execute function coop.keep_template_content();

  -- The template of a kind on a day is that of the latest period that has begun by then. Periods of a template that was
  -- retired before they began do not count; one that was retired later leaves its kind without words.
  create table coop.letter_template_period (
    id uuid primary key default uuidv7(),
    template_id uuid not null references coop.letter_template,
    kind text not null references coop.letter_kind,
    from_on date not null,
    reason text not null,
    put_in_force_by text,
    recorded_at timestamptz not null default now()
  );
  create index letter_template_period_kind on coop.letter_template_period (kind, from_on desc, recorded_at desc, id desc);
  create index letter_template_period_template on coop.letter_template_period (template_id);

  alter table coop.office add column author_may_review_template boolean not null default false;

  grant select on coop.letter_template, coop.letter_template_period to coopdesk_app, coopdesk_worker;
  grant insert, update on coop.letter_template to coopdesk_app;
  grant insert on coop.letter_template_period to coopdesk_app;
`;

const LETTERS = `
  alter table coop.letter_request drop constraint letter_request_kind_check;
  alter table coop.letter drop constraint letter_kind_check;
  alter table coop.letter_request add constraint letter_request_kind_known foreign key (kind) references coop.letter_kind;
  alter table coop.letter add constraint letter_kind_known foreign key (kind) references coop.letter_kind;
  alter table coop.letter add column template_id uuid references coop.letter_template;
  -- The first letters were written with the words that are now edition 1.
  update coop.letter l set template_id = t.id from coop.letter_template t where t.kind = l.kind and t.edition = 1;
`;

const PLANS = `
  -- Weeks of all stages of a plan, or of those of one kind.
  create function coop.stage_weeks(stages jsonb, which text) returns int language sql immutable parallel safe
    return (select coalesce(sum((stage ->> 'weeks')::int), 0)::int from jsonb_array_elements(stages) as stage
             where which is null or stage ->> 'kind' = which);

  -- What is known of a program by its weeks alone: studies and work terms, either left out where it has none.
  create function coop.two_stages(total int, work int) returns jsonb language sql immutable parallel safe
    return (select jsonb_agg(stage) from jsonb_array_elements(jsonb_build_array(
       jsonb_build_object('kind', 'study', 'weeks', total - work, 'credits', null, 'term', null,
         'name', jsonb_build_object('en', 'Studies', 'fr', 'Études')),
       jsonb_build_object('kind', 'work', 'weeks', least(work, total), 'credits', null, 'term', null,
         'name', jsonb_build_object('en', 'Work terms', 'fr', 'Stages')))) as stage where (stage ->> 'weeks')::int > 0);

  -- Versions of a program's plan. For a student admitted on a day, the latest version that covers the day applies.
  create table coop.program_plan (
    id uuid primary key default uuidv7(),
    program_id uuid not null references coop.program,
    version int not null,
    -- 'summary': made of the weeks that a roster or the program's page names; 'office': written stage by stage.
    source text not null check (source in ('summary', 'office')),
    basis text not null check (basis in ('mandatory_all', 'required_in_stream', 'optional')),
    stages jsonb not null check (jsonb_array_length(stages) between 1 and 40),
    total_weeks int not null generated always as (coop.stage_weeks(stages, null)) stored check (total_weeks > 0),
    work_term_weeks int not null generated always as (coop.stage_weeks(stages, 'work')) stored,
    admitted_from date,
    admitted_to date,
    certified_by text,
    certified_office text,
    certified_document text,
    certified_on date,
    recorded_by_name text,
    recorded_at timestamptz not null default now(),
    unique (program_id, version),
    check (admitted_from <= admitted_to),
    check ((certified_by is null) = (certified_on is null))
  );
  grant select, insert on coop.program_plan to coopdesk_app, coopdesk_worker;
  grant update (certified_by, certified_office, certified_document, certified_on) on coop.program_plan to coopdesk_app;

  -- Once the office has written a plan, the program's weeks, basis and certification come from it and from nowhere else.
  create function coop.follow_program_plan() returns trigger language plpgsql as $$
  declare plan coop.program_plan;
  begin
    if exists (select from coop.program_plan p where p.program_id = new.id and p.source = 'office') then
      select p.* into plan from coop.program_plan p
       where p.program_id = new.id and coalesce(p.admitted_from, current_date) <= current_date
         and coalesce(p.admitted_to, current_date) >= current_date
       order by p.version desc limit 1;
      new.total_weeks := coalesce(plan.total_weeks, old.total_weeks);
      new.work_term_weeks := coalesce(plan.work_term_weeks, old.work_term_weeks);
      new.placement_basis := coalesce(plan.basis, old.placement_basis);
      new.stream_certified := case when plan.id is null then old.stream_certified else plan.certified_on is not null end;
    end if;
    return new;
  end $$;

  -- Until then the program's own numbers are its plan: two stages, a version for every change.
  create function coop.keep_program_plan() returns trigger language plpgsql as $$
  declare plan coop.program_plan;
  begin
    select p.* into plan from coop.program_plan p where p.program_id = new.id order by p.version desc limit 1;
    if plan.source = 'office' or (plan.total_weeks, plan.work_term_weeks, plan.basis, plan.certified_on is not null)
         is not distinct from (new.total_weeks, least(new.work_term_weeks, new.total_weeks), new.placement_basis, new.stream_certified) then
      return null;
    end if;
    insert into coop.program_plan (program_id, version, source, basis, stages, certified_by, certified_on)
    values (new.id, coalesce(plan.version, 0) + 1, 'summary', new.placement_basis,
      coop.two_stages(new.total_weeks, new.work_term_weeks),
      case when new.stream_certified then 'As recorded with the program' end,
      case when new.stream_certified then new.recorded_at::date end);
    return null;
  end $$;

  insert into coop.program_plan (program_id, version, source, basis, stages, certified_by, certified_on)
  select p.id, 1, 'summary', p.placement_basis,
    coop.two_stages(p.total_weeks, p.work_term_weeks),
    case when p.stream_certified then 'As recorded with the program' end,
    case when p.stream_certified then p.recorded_at::date end
  from coop.program p;

  create trigger program_follows_plan before update on coop.program for each row execute function coop.follow_program_plan();
  create trigger program_keeps_plan after insert or update on coop.program for each row execute function coop.keep_program_plan();
`;
