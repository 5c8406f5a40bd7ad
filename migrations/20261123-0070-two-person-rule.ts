import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps that one person asks for and another approves, and the office's choice of which these are. */
export class TwoPersonRule20261123007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table coop.two_person_rule (
        one boolean primary key default true check (one),
        -- Steps that need a second person; empty: none does.
        steps text[] not null default '{}',
        -- So long a request waits for its second person.
        waits_hours int not null default 72 check (waits_hours between 1 and 720),
        version int not null default 1
      );
      insert into coop.two_person_rule default values;
      alter table coop.two_person_rule enable row level security;
      alter table coop.two_person_rule force row level security;
      create policy office on coop.two_person_rule using ((select coop.is_office())) with check ((select coop.is_office()));
      grant select on coop.two_person_rule to coopdesk_app, coopdesk_worker;
      grant update (steps, waits_hours, version) on coop.two_person_rule to coopdesk_app;

      create table coop.approval_request (
        id uuid primary key default uuidv7(),
        step text not null check (step ~ '^[a-z_]{1,40}$'),
        -- What the step is about, by its id; the label is the name people know it by.
        subject_id text not null check (length(subject_id) between 1 and 100),
        label text not null check (length(label) between 1 and 200),
        student_id uuid references coop.student on delete cascade,
        -- What is carried out once it is approved.
        wish jsonb not null,
        reason text check (length(reason) between 1 and 1000),
        asked_by uuid not null,
        asked_by_name text not null,
        asked_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > asked_at),
        outcome text check (outcome in ('approved', 'declined', 'withdrawn', 'expired')),
        settled_by uuid,
        settled_by_name text,
        settled_at timestamptz,
        note text check (length(note) between 1 and 1000),
        version int not null default 1,
        check ((outcome is null) = (settled_at is null)),
        -- Nobody approves their own, whatever a program above forgets.
        constraint approved_by_another check (outcome <> 'approved' or (settled_by is not null and settled_by <> asked_by))
      );
      create unique index approval_request_waiting on coop.approval_request (step, subject_id) where outcome is null;
      create index approval_request_student on coop.approval_request (student_id);
      create index approval_request_settled on coop.approval_request (settled_at desc);
      alter table coop.approval_request enable row level security;
      alter table coop.approval_request force row level security;
      create policy office on coop.approval_request using ((select coop.is_office())) with check ((select coop.is_office()));
      create policy in_scope on coop.approval_request as restrictive
        using ((select coop.sees_everywhere()) or student_id is null or coop.in_scope(student_id));
      grant select, insert on coop.approval_request to coopdesk_app;
      grant update (outcome, settled_by, settled_by_name, settled_at, note, version) on coop.approval_request to coopdesk_app;
      grant select on coop.approval_request to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.approval_request, coop.two_person_rule;');
  }
}
