import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A student writes to the office where the office writes to them: one thread, among the notes about the case. */
export class Messages20261123010500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.case_note add column from_student boolean not null default false,
        add constraint case_note_own_words check (not from_student or shown_to is not null and task_id is null);
      create policy own_words on coop.case_note for insert
        with check (from_student and student_id = (select coop.actor_student()) and shown_to = student_id);`);
    await runner.query(changeKinds(`replace(kinds, '])', ', ''message''::text])')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from coop.review_task where kind = 'message'`);
    await runner.query(changeKinds(`replace(kinds, ', ''message''::text', '')`));
    await runner.query(`
      drop policy own_words on coop.case_note;
      alter table coop.case_note drop column from_student;`);
  }
}

/** The list of kinds grows with every migration that brings one: it is taken from the table as it stands. */
const changeKinds = (replacement: string): string => `
  do $$
  declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint
                          where conrelid = 'coop.review_task'::regclass and conname = 'review_task_kind_check');
  begin
    alter table coop.review_task drop constraint review_task_kind_check;
    execute 'alter table coop.review_task add constraint review_task_kind_check ' || ${replacement};
  end $$`;
