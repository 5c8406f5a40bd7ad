import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-offs of days under IRCC's policy (R25, Q1), and the statement that a student shows an employer (R62). */
export class SignOffsAndStatements20261122000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SETTINGS);
    await runner.query(SIGN_OFFS);
    await runner.query(STATEMENTS);
    await runner.query(PUBLIC_READER);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of READ_FOR_A_STATEMENT)
      await runner.query(`drop policy statement_read on coop.${table}`);
    await runner.query(`
      drop policy statement_view on coop.employer_statement;
      drop policy statement_read on coop.employer_statement;
      drop function coop.statement_student(), coop.actor_statement();
      drop table coop.employer_statement, coop.policy_sign_off;
      drop function coop.only_the_end_of_a_statement();
      delete from coop.review_task where kind = 'sign_off';
      alter table coop.review_task drop constraint review_task_kind_check, add constraint review_task_kind_check
        check (kind in ('letter_request', 'document', 'submission', 'roster_question', 'letter_problem', 'mail_problem'));
      alter table coop.assessment drop column options;
      alter table coop.office drop column policy_sign_off_roles;`);
  }
}

const SETTINGS = `
  alter table coop.office add column policy_sign_off_roles text[] not null default '{coordinator,administrator}'
    check (policy_sign_off_roles <> '{}' and policy_sign_off_roles <@ array['reviewer', 'coordinator', 'administrator']);
  -- The office's readings of the rules under which an answer was computed, so that it can be computed again.
  alter table coop.assessment add column options jsonb not null default '{}';
  alter table coop.review_task drop constraint review_task_kind_check, add constraint review_task_kind_check
    check (kind in ('letter_request', 'document', 'submission', 'roster_question', 'letter_problem', 'mail_problem', 'sign_off'));
`;

const SIGN_OFFS = `
  -- A named person answers for days that rest on policy alone, on the proof of one application. Never changed but
  -- withdrawn; whether it still counts is computed from the facts and stands nowhere. The name outlives the account.
  create table coop.policy_sign_off (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    work_term_id uuid not null references coop.work_term,
    submission_id uuid not null references coop.submission,
    document_id uuid references coop.document,
    seen_elsewhere text,
    from_on date not null,
    until_on date not null check (until_on >= from_on),
    note text,
    signed_by uuid not null,
    signed_by_name text not null,
    signed_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    withdrawn_by_name text,
    withdraw_reason text,
    check ((document_id is null) <> (seen_elsewhere is null)),
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_by_name, withdraw_reason) in (0, 4))
  );
  create index policy_sign_off_student on coop.policy_sign_off (student_id);
  select coop.protect('coop.policy_sign_off', 'student_id', 'read', true);
  grant select, insert on coop.policy_sign_off to coopdesk_app;
  grant update (withdrawn_at, withdrawn_by, withdrawn_by_name, withdraw_reason) on coop.policy_sign_off to coopdesk_app;
  grant select on coop.policy_sign_off to coopdesk_worker;
`;

const STATEMENTS = `
  -- A link by which a student shows an employer the answer for one work term. The token is found by its hash; the
  -- token itself stands sealed under the student's key, so that the student can copy the link again.
  create table coop.employer_statement (
    id uuid primary key default uuidv7(),
    student_id uuid not null references coop.student,
    work_term_id uuid not null references coop.work_term,
    token_hash bytea not null unique,
    token_sealed bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz,
    revoked_by text check (revoked_by in ('student', 'office')),
    views int not null default 0,
    last_viewed_at timestamptz,
    check ((revoked_at is null) = (revoked_by is null))
  );
  create index employer_statement_student on coop.employer_statement (student_id);
  select coop.protect('coop.employer_statement', 'student_id', 'write', false);
  grant select, insert on coop.employer_statement to coopdesk_app;
  grant update (revoked_at, revoked_by, views, last_viewed_at) on coop.employer_statement to coopdesk_app;

  -- A link ends once and for good; looks are counted by the page that was looked at, and by nobody else.
  create function coop.only_the_end_of_a_statement() returns trigger language plpgsql as $$
  declare
    is_view boolean := coop.actor_kind() is not distinct from 'system:public_statement';
    open_columns text[] := case when is_view then array['views', 'last_viewed_at'] else array['revoked_at', 'revoked_by'] end;
  begin
    if to_jsonb(new) - open_columns is distinct from to_jsonb(old) - open_columns
       or is_view and new.views not in (old.views, old.views + 1)
       or old.revoked_at is not null then
      raise exception 'a statement is viewed or revoked, never changed' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger only_the_end_of_a_statement before update on coop.employer_statement
    for each row execute function coop.only_the_end_of_a_statement();
`;

/** What the answer for a work term is computed from; nothing else is open to whoever holds a link. */
const READ_FOR_A_STATEMENT = [
  { table: 'student', column: 'id' },
  ...[
    'course_enrolment',
    'study_enrolment',
    'work_term',
    'travel',
    'letter',
    'submission',
    'permit',
    'policy_sign_off',
  ].map((table) => ({ table, column: 'student_id' })),
];

const PUBLIC_READER = `
  -- The public page acts with the hash of the token it was given: the database itself shows it the facts of the
  -- student whose link has this hash and is not revoked, and of nobody else. Without a token it sees nothing at all.
  create function coop.actor_statement() returns bytea language sql stable parallel safe
    return case when coop.actor_kind() = 'system:public_statement'
      then decode(nullif(current_setting('coopdesk.statement', true), ''), 'hex') end;
  create policy statement_read on coop.employer_statement for select
    using (token_hash = (select coop.actor_statement()));
  create policy statement_view on coop.employer_statement for update
    using (token_hash = (select coop.actor_statement())) with check (token_hash = (select coop.actor_statement()));

  -- Asked by every reader of these tables: whoever holds no link must not pay for the look-up, nor need a right to it.
  create function coop.statement_student() returns uuid language plpgsql stable parallel safe as $$
  begin
    if coop.actor_statement() is null then return null; end if;
    return (select e.student_id from coop.employer_statement e
             where e.token_hash = coop.actor_statement() and e.revoked_at is null);
  end $$;
  ${READ_FOR_A_STATEMENT.map(
    ({ table, column }) =>
      `create policy statement_read on coop.${table} for select using (${column} = (select coop.statement_student()));`,
  ).join('\n  ')}
`;
