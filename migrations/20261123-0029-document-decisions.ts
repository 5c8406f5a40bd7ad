import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on documents that can be taken back, with what each of them changed. */
export class DocumentDecisions20261123002900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One decision of a person of the office. 'permit_id' is the version of a permit that it made, 'proof_before' what stood in
      -- the application before its proof was read; both are there for the day it is taken back. Kept for ever, like the permits.
      create table coop.document_decision (
        id uuid primary key default uuidv7(),
        document_id uuid not null references coop.document,
        student_id uuid not null references coop.student,
        step text not null check (step in ('verify', 'return', 'reject')),
        document_version int not null,
        decided_by uuid,
        decided_by_name text not null,
        decided_at timestamptz not null,
        permit_id uuid references coop.permit,
        proof_before jsonb,
        taken_back text check (taken_back in ('undone', 'reopened')),
        taken_back_by uuid,
        taken_back_by_name text,
        taken_back_at timestamptz,
        taken_back_reason text check (length(taken_back_reason) between 1 and 500),
        check ((taken_back is null) = (taken_back_at is null)),
        check ((taken_back is not distinct from 'reopened') = (taken_back_reason is not null))
      );
      create index document_decision_document on coop.document_decision (document_id);
      create index document_decision_student on coop.document_decision (student_id);
      select coop.protect('coop.document_decision', 'student_id', 'nothing', false);
      grant select, insert on coop.document_decision to coopdesk_app;
      grant update (taken_back, taken_back_by, taken_back_by_name, taken_back_at, taken_back_reason)
        on coop.document_decision to coopdesk_app;

      -- A version that was taken back names itself as its successor: it is no fact any more, and nothing that asks for versions
      -- without a successor finds it.
      alter table coop.permit add column taken_back_at timestamptz,
        add check (taken_back_at is null or superseded_by = id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table coop.permit drop column taken_back_at;
      drop table coop.document_decision;`);
  }
}
