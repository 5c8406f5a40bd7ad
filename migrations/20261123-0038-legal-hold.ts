import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What must be kept whatever the ceilings say: a student whose file a court, a commissioner or an audit needs. */
export class LegalHold20261123003800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table coop.legal_hold (
        id uuid primary key default uuidv7(),
        student_id uuid not null references coop.student,
        reason text not null check (length(reason) between 1 and 1000),
        set_by uuid not null,
        set_by_name text not null,
        set_at timestamptz not null default now(),
        lifted_by_name text,
        lifted_at timestamptz,
        lift_reason text,
        check ((lifted_at is null) = (lifted_by_name is null)),
        check ((lifted_at is null) = (lift_reason is null))
      );
      create index legal_hold_student on coop.legal_hold (student_id);
      -- One at a time: a second reason is written when the first is lifted.
      create unique index legal_hold_standing on coop.legal_hold (student_id) where lifted_at is null;
      select coop.protect('coop.legal_hold', 'student_id', 'nothing', false);
      grant select, insert on coop.legal_hold to coopdesk_app;
      grant update (lifted_by_name, lifted_at, lift_reason) on coop.legal_hold to coopdesk_app;
      grant select on coop.legal_hold to coopdesk_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table coop.legal_hold;');
  }
}
