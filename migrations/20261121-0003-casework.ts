import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letter requests and letters, applications to IRCC, documents, permits, and the desk's queue. */
export class Casework20261121000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LETTERS);
    await runner.query(DOCUMENTS);
    await runner.query(SUBMISSIONS_AND_PERMITS);
    await runner.query(QUEUE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table coop.notice_display, coop.review_task, coop.permit, coop.submission, coop.document_file, coop.document,
        coop.letter, coop.letter_series, coop.letter_request;`);
  }
}

const LETTERS = `
  create table coop.letter_request (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    reference text not null unique,
    kind text not null check (kind in ('placement_confirmation', 'coop_permit_support')),
    state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'declined', 'withdrawn')),
    answers jsonb not null default '{}',
    notice_code text,
    notice_version int,
    submitted_at timestamptz,
    due_on date,
    decided_by uuid,
    decided_at timestamptz,
    reasons jsonb not null default '[]',
    version int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index letter_request_student on coop.letter_request (student_id);
  create unique index letter_request_one_open on coop.letter_request (student_id, kind) where state in ('draft', 'submitted', 'returned');

  create table coop.letter_series (year int primary key, last_number int not null default 0);

  create table coop.letter (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    request_id uuid not null unique references coop.letter_request,
    number text not null unique,
    kind text not null check (kind in ('placement_confirmation', 'coop_permit_support')),
    language text not null check (language in ('en', 'fr')),
    facts jsonb not null,
    state text not null default 'rendering' check (state in ('rendering', 'issued', 'failed', 'voided')),
    storage_key text,
    sha256 bytea,
    bytes int,
    issued_on date,
    issued_at timestamptz,
    voided_on date,
    void_reason text,
    problem text,
    version int not null default 1,
    created_at timestamptz not null default now(),
    check (state <> 'issued' or (storage_key is not null and sha256 is not null and issued_on is not null))
  );
  create index letter_student on coop.letter (student_id);

  select coop.protect('coop.letter_request', 'student_id', 'write', false);
  select coop.protect('coop.letter', 'student_id', 'read', true);
  grant select, insert, update on coop.letter_request to coopdesk_app;
  grant select on coop.letter_request to coopdesk_worker;
  grant select, insert, update on coop.letter, coop.letter_series to coopdesk_app;
  grant select, update on coop.letter to coopdesk_worker;
`;

const DOCUMENTS = `
  create table coop.document (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    purpose text not null check (purpose in ('study_permit', 'coop_work_permit', 'other_work_permit', 'approval_letter', 'submission_confirmation')),
    state text not null default 'received' check (state in ('received', 'ready', 'refused', 'verified', 'returned', 'rejected', 'superseded')),
    uploaded_by uuid,
    decided_by uuid,
    decided_at timestamptz,
    reasons jsonb not null default '[]',
    fields jsonb not null default '{}',
    version int not null default 1,
    created_at timestamptz not null default now()
  );
  create index document_student on coop.document (student_id);

  create table coop.document_file (
    id uuid primary key default uuidv7(),
    document_id uuid not null references coop.document,
    student_id uuid not null references coop.student,
    position int not null,
    original_name text not null,
    media_type text not null,
    bytes int not null check (bytes > 0),
    pages int,
    sha256 bytea not null,
    storage_key text not null unique,
    inspection text not null default 'waiting' check (inspection in ('waiting', 'accepted', 'refused')),
    scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'not_scanned')),
    refusal text,
    inspected_at timestamptz,
    created_at timestamptz not null default now(),
    unique (document_id, position)
  );
  create index document_file_student on coop.document_file (student_id);

  select coop.protect('coop.document', 'student_id', 'add', false);
  select coop.protect('coop.document_file', 'student_id', 'add', false);
  grant select, insert, update on coop.document, coop.document_file to coopdesk_app;
  grant select, update on coop.document, coop.document_file to coopdesk_worker;
`;

const SUBMISSIONS_AND_PERMITS = `
  -- An application to IRCC. received_at is IRCC's stamp as an instant; the local time is kept as it was stated.
  create table coop.submission (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    kind text not null check (kind in ('study_permit_extension', 'coop_work_permit_first', 'coop_work_permit_renewal', 'other_work_permit_renewal', 'condition_amendment', 'restoration', 'visitor_record')),
    received_at timestamptz not null,
    stated_local_time text not null,
    stated_time_zone text not null,
    channel text not null default 'online' check (channel in ('online', 'paper')),
    stamped_on date,
    application_number text,
    evidence text not null default 'declared' check (evidence in ('declared', 'proof', 'verified')),
    document_id uuid references coop.document,
    outcome text check (outcome in ('approved', 'refused', 'withdrawn', 'withdrawn_by_ircc', 'returned_incomplete')),
    outcome_at timestamptz,
    outcome_evidence text check (outcome_evidence in ('declared', 'verified')),
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    check ((outcome is null) = (outcome_at is null))
  );
  create index submission_student on coop.submission (student_id);

  -- A version of what a permit says. A correction or a newer document makes a new row; the old one names its successor.
  create table coop.permit (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    kind text not null check (kind in ('study_permit', 'coop_work_permit', 'other_work_permit')),
    source text not null check (source in ('permit', 'approval_letter', 'student_statement', 'office')),
    document_id uuid references coop.document,
    document_number text,
    issued_on date not null,
    valid_from date,
    expires_on date not null check (expires_on >= issued_on),
    dli_number text,
    employer_name text,
    remarks text[],
    restrictions text[] not null default '{}',
    cancelled_on date,
    verified boolean not null default false,
    verified_by uuid,
    verified_at timestamptz,
    superseded_by uuid references coop.permit,
    version int not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by uuid
  );
  create index permit_student on coop.permit (student_id);
  create index permit_expiry on coop.permit (expires_on) where superseded_by is null;

  select coop.protect('coop.submission', 'student_id', 'add', true);
  select coop.protect('coop.permit', 'student_id', 'add', true);
  -- A student's own statement never counts as verified (the second lock beneath the service).
  create policy own_statement on coop.permit as restrictive for insert
    with check ((select coop.is_office()) or (source = 'student_statement' and not verified and superseded_by is null));
  create policy own_statement on coop.submission as restrictive for insert
    with check ((select coop.is_office()) or (evidence in ('declared', 'proof') and coalesce(outcome_evidence, 'declared') = 'declared'));
  grant select, insert, update on coop.submission, coop.permit to coopdesk_app;
  grant select on coop.submission, coop.permit to coopdesk_worker;
`;

const QUEUE = `
  -- The desk's queue: one open row for each thing a person must look at. Opened and closed with the fact itself.
  create table coop.review_task (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    program_id uuid references coop.program,
    kind text not null check (kind in ('letter_request', 'document', 'submission', 'roster_question', 'letter_problem', 'mail_problem')),
    subject_id uuid not null,
    why text[] not null default '{}',
    state text not null default 'open' check (state in ('open', 'done')),
    due_on date not null,
    assigned_to uuid references coop.account,
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    version int not null default 1
  );
  create unique index review_task_one_open on coop.review_task (kind, subject_id) where state = 'open';
  create index review_task_queue on coop.review_task (due_on, id) where state = 'open';
  create index review_task_queue_kind on coop.review_task (kind, due_on, id) where state = 'open';
  create index review_task_queue_assignee on coop.review_task (assigned_to, due_on, id) where state = 'open';
  create index review_task_student on coop.review_task (student_id);
  select coop.protect('coop.review_task', 'student_id', 'add', false);
  grant select, insert, update on coop.review_task to coopdesk_app, coopdesk_worker;

  create table coop.notice_display (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    notice_code text not null,
    notice_version int not null,
    language text not null,
    shown_for text not null,
    shown_at timestamptz not null default now()
  );
  select coop.protect('coop.notice_display', 'student_id', 'add', false);
  grant select, insert on coop.notice_display to coopdesk_app;
`;
