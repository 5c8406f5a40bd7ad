import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What roster import, search, the desk and the sealing of the audit trail need beyond the first tables. */
export class StudentsAndDesk20261121000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DESK);
    await runner.query(SEARCH);
    await runner.query(ROSTER);
    await runner.query(SEALS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index coop.audit_seal_sealed_at;
      alter table coop.audit_seal drop column seal_number;
      revoke insert, update on coop.program, coop.student, coop.course_enrolment, coop.study_enrolment, coop.work_term,
        coop.account, keyring.person_key from coopdesk_worker;
      revoke delete on coop.roster_import_row from coopdesk_app;
      revoke all on coop.roster_import, coop.roster_import_row from coopdesk_worker;
      drop table coop.roster_claim, coop.reassessment_mark;
      alter table coop.roster_import_row drop column sealed_values, drop column about_student_id;
      alter table coop.roster_import drop column rows_total;
      drop trigger student_words_added on coop.student;
      drop trigger student_words_changed on coop.student;
      drop trigger student_words_removed on coop.student;
      drop function coop.add_student_words(), coop.change_student_words(), coop.remove_student_words(), coop.words_of(text, text, text);
      drop table coop.student_word;
      drop index coop.review_task_queue_program, coop.review_task_queue_unassigned, coop.review_task_queue,
        coop.review_task_queue_kind, coop.review_task_queue_assignee;
      create index review_task_queue on coop.review_task (due_on, id) where state = 'open';
      create index review_task_queue_kind on coop.review_task (kind, due_on, id) where state = 'open';
      create index review_task_queue_assignee on coop.review_task (assigned_to, due_on, id) where state = 'open';
      drop policy own_change on coop.review_task;`);
  }
}

const DESK = `
  -- A student's own step (withdraw, upload once more) closes the task on the desk or adds a reason to it.
  create policy own_change on coop.review_task for update
    using (student_id = (select coop.actor_student())) with check (student_id = (select coop.actor_student()));
  -- The student stands in the queue's indexes, because row-level security asks for it: so that counting a group reads
  -- the index alone.
  drop index coop.review_task_queue, coop.review_task_queue_kind, coop.review_task_queue_assignee;
  create index review_task_queue on coop.review_task (due_on, id) include (student_id) where state = 'open';
  create index review_task_queue_kind on coop.review_task (kind, due_on, id) include (student_id) where state = 'open';
  create index review_task_queue_assignee on coop.review_task (assigned_to, due_on, id) include (student_id) where state = 'open';
  create index review_task_queue_program on coop.review_task (program_id, due_on, id) include (student_id) where state = 'open';
  create index review_task_queue_unassigned on coop.review_task (due_on, id) include (student_id)
    where state = 'open' and assigned_to is null;
`;

const SEARCH = `
  -- The words by which a student is found, each by its beginning: names without accents, number, mail address. Under
  -- row-level security only leak-proof operators may use an index, and LIKE and full-text search are none, so the
  -- words stand in a table of their own and are found by their range. Triggers alone write it, so that no foreign key
  -- need check it word by word.
  create table coop.student_word (
    word text collate "C" not null,
    student_id uuid not null,
    primary key (word, student_id)
  );
  create index student_word_student on coop.student_word (student_id);
  select coop.protect('coop.student_word', 'student_id', 'nothing', false);
  grant select, insert, delete on coop.student_word to coopdesk_app, coopdesk_worker;

  create function coop.words_of(search_name text, student_number text, email text) returns setof text
    language sql immutable parallel safe as $$
      select distinct w from unnest(
        regexp_split_to_array(search_name, '[^[:alnum:]]+') || array[lower(student_number), lower(email)]) w where w <> ''
    $$;

  create function coop.add_student_words() returns trigger language plpgsql as $$
  begin
    insert into coop.student_word (word, student_id)
      select w, a.id from added a, coop.words_of(a.search_name, a.student_number, a.email) w;
    return null;
  end $$;
  create trigger student_words_added after insert on coop.student
    referencing new table as added for each statement execute function coop.add_student_words();

  create function coop.change_student_words() returns trigger language plpgsql as $$
  begin
    delete from coop.student_word where student_id in (
      select a.id from after a join before b on b.id = a.id
       where (a.search_name, a.student_number, a.email) is distinct from (b.search_name, b.student_number, b.email));
    insert into coop.student_word (word, student_id)
      select w, a.id from after a join before b on b.id = a.id, coop.words_of(a.search_name, a.student_number, a.email) w
       where (a.search_name, a.student_number, a.email) is distinct from (b.search_name, b.student_number, b.email);
    return null;
  end $$;
  create trigger student_words_changed after update on coop.student
    referencing old table as before new table as after for each statement execute function coop.change_student_words();

  create function coop.remove_student_words() returns trigger language plpgsql as $$
  begin
    delete from coop.student_word where student_id in (select id from before);
    return null;
  end $$;
  create trigger student_words_removed after delete on coop.student
    referencing old table as before for each statement execute function coop.remove_student_words();

  insert into coop.student_word (word, student_id)
    select w, s.id from coop.student s, coop.words_of(s.search_name, s.student_number, s.email) w;
`;

const ROSTER = `
  alter table coop.roster_import add column rows_total int;
  -- What the file says beside what is on file, for the person who decides; sealed under the student's key.
  alter table coop.roster_import_row add column about_student_id uuid, add column sealed_values bytea;

  -- What the file has said so far of each student, program, enrolment: a later line that says otherwise is no fact.
  -- Kept here and not in memory, whatever the length of the file; emptied when the import ends.
  create table coop.roster_claim (
    import_id uuid not null references coop.roster_import on delete cascade,
    key text not null,
    line int not null,
    facts jsonb not null,
    primary key (import_id, key)
  );
  alter table coop.roster_claim enable row level security;
  alter table coop.roster_claim force row level security;
  create policy office on coop.roster_claim using ((select coop.is_office())) with check ((select coop.is_office()));
  grant select, insert, update, delete on coop.roster_claim to coopdesk_app, coopdesk_worker;
  grant delete on coop.roster_import_row to coopdesk_app;
  grant select, insert, update on coop.roster_import to coopdesk_worker;
  grant select, insert, update, delete on coop.roster_import_row to coopdesk_worker;

  -- Students whose facts changed by the thousand: assessed again soon after, one by one.
  create table coop.reassessment_mark (
    student_id uuid primary key references coop.student on delete cascade,
    marked_at timestamptz not null default now()
  );
  select coop.protect('coop.reassessment_mark', 'student_id', 'nothing', false);
  grant select, insert, delete on coop.reassessment_mark to coopdesk_app, coopdesk_worker;

  -- A roster that was sent in is imported by the worker.
  grant insert, update on coop.program, coop.student, coop.course_enrolment, coop.study_enrolment, coop.work_term
    to coopdesk_worker;
  grant insert, update on coop.account to coopdesk_worker;
  grant insert on keyring.person_key to coopdesk_worker;
`;

const SEALS = `
  -- The place in the chain. Rows are chained as they are found committed, and a transaction that took its number early
  -- may commit late, so the order of the chain is not quite the order of the numbers.
  alter table coop.audit_seal add column seal_number bigint not null unique;
  create index audit_seal_sealed_at on coop.audit_seal (sealed_at, seal_number);
`;
