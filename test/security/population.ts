import { randomUUID } from 'node:crypto';
import { sealStatementToken } from '#casework/authorization/employer-statements/statement-token.js';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import { sealJson } from '#platform/encryption/sealed-json.js';
import { personKeyOf } from '#testing/builders/wrapped-keys.js';
import { aPermit, aProgram, aStudent, anAccount, anOffice, aWorkTerm } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import type { TestDatabase } from '#testing/test-database.js';
import { TEST_MASTER_KEY } from '#testing/test-environment.js';

/** A student with a row in every table that can hold one, and a word of theirs in every text. */
export interface Person {
  readonly studentId: string;
  readonly accountId: string;
  readonly programId: string;
  readonly studentNumber: string;
  readonly email: string;
  /** Stands in every text about this person, and nowhere else. */
  readonly canary: string;
}

/** An office with its staff and the people given, each with everything. */
export async function populate(database: TestDatabase, canaries: readonly string[]): Promise<Person[]> {
  await anOffice(database);
  await database.inspect.query(OFFICE_ROWS);
  await sealAProvider(database);
  const program = await aProgram(database);
  await anAccount(database, {
    role: 'reviewer',
    email: 'reviewer@kestrel.example',
    displayName: 'Maya Okafor',
  });
  await anAccount(database, {
    role: 'administrator',
    email: 'admin@kestrel.example',
    displayName: 'Ines Roy',
  });
  await database.inspect.query(STAFF_ROWS);
  const limited = await anAccount(database, {
    role: 'reviewer',
    email: 'north@kestrel.example',
    displayName: 'Lena Hart',
  });
  await database.inspect.query(`insert into coop.account_scope (account_id, campus) values ($1, 'North')`, [
    limited,
  ]);
  await anAccount(database, {
    role: 'adviser',
    email: 'adviser@kestrel.example',
    displayName: 'Ada Moss',
  });
  const people: Person[] = [];
  for (const canary of canaries) people.push(await aPersonWithEverything(database, program.id, canary));
  return people;
}

async function aPersonWithEverything(
  database: TestDatabase,
  programId: string,
  canary: string,
): Promise<Person> {
  const student = await aStudent(database, {
    programId,
    givenName: `G${canary}`,
    familyName: `F${canary}`,
    email: `${canary}@students.kestrel.example`,
    account: true,
  });
  await aPermit(database, student.id, { expiresOn: inDays(372), remarks: [`Remark ${canary}`] });
  await aWorkTerm(database, student.id, { fromOn: inDays(42), toOn: inDays(151) });
  await database.inspect.query(`update coop.work_term set employer = $2 where student_id = $1`, [
    student.id,
    `Employer ${canary}`,
  ]);
  const values = [student.id, canary, student.accountId, randomUUID(), programId];
  for (const statement of PERSONAL_ROWS) await database.inspect.query(named(statement), values);
  await sealTheLink(database, student.id, canary);
  return {
    studentId: student.id,
    accountId: student.accountId!,
    programId,
    studentNumber: student.studentNumber,
    email: student.email,
    canary,
  };
}

/** A way to sign in as the office enters it, a draft: sealed as a real one is, for whoever lists them opens it. */
async function sealAProvider(database: TestDatabase): Promise<void> {
  const settings: ProviderSettings = {
    kind: 'oidc',
    id: 'campus',
    name: { en: 'Campus', fr: 'Campus' },
    issuer: 'https://login.campus.example',
    clientId: 'coopdesk',
    clientSecret: 'a secret of the provider',
    scopes: 'openid',
    claims: {},
    staffRoles: {},
  };
  await database.inspect.query('insert into coop.sign_in_provider (id, draft) values ($1, $2)', [
    settings.id,
    sealJson(TEST_MASTER_KEY, settings, `sign_in_provider ${settings.id}`),
  ]);
}

/** The link's token is the person's own word, sealed under their key as a real one is. */
async function sealTheLink(database: TestDatabase, studentId: string, canary: string): Promise<void> {
  const key = await personKeyOf(database.inspect, studentId);
  await database.inspect.query(
    'alter table coop.employer_statement disable trigger only_the_end_of_a_statement',
  );
  await database.inspect.query('update coop.employer_statement set token_sealed = $2 where student_id = $1', [
    studentId,
    sealStatementToken(key, canary),
  ]);
  await database.inspect.query(
    'alter table coop.employer_statement enable trigger only_the_end_of_a_statement',
  );
}

/** Every statement gets the same five values, whether it needs them or not. */
const named = (statement: string): string =>
  `with v as (select $1::uuid as student, $2::text as canary, $3::uuid as account, $4::uuid as fresh, $5::uuid as program) ${statement}`;

const OFFICE_ROWS = `
  insert into coop.machine_token (name, token_hash, scopes, expires_at) values ('Board', '\\x01', '{}', now() + interval '1 day');
  insert into coop.job_board (name, notify_url, signing_secret_sealed) values ('Board', 'https://board.example/hook', '\\x01');
  insert into coop.permit_order (title, source, criteria, cancelled_on, permits, students, recorded_by)
  values ('Order', 'https://gazette.example/order', '{"kinds": ["study_permit"]}', '2026-06-01', 0, 0, 'Ines Roy');
  insert into coop.sign_in_request (id_hash, browser_hash, provider, step, sealed, expires_at)
  values ('\\x01', '\\x01', 'house', 'asked', '\\x01', now() + interval '1 day');
  insert into coop.attempt_count (key, count, since) values ('\\x01', 1, now());
  insert into coop.roster_import (file_name) values ('roster.csv');
  insert into coop.roster_claim (import_id, key, line, facts) select id, 'student', 2, '{}' from coop.roster_import;
  insert into coop.letter_kind (code, name_en, name_fr, base, students_may_ask, staff_may_ask, issue_without_review, turnaround_days)
    values ('own_kind', 'Kind', 'Type', 'placement', false, true, false, 5);
  insert into coop.letter_template (kind, edition, state, content, author_names)
    select 'own_kind', 1, 'draft', content, '{"Ines Roy"}' from coop.letter_template where kind = 'placement_confirmation' and edition = 1;
  insert into coop.letter_batch (state, total, started_by, started_by_id, started_at, finished_at)
    values ('done', 2, 'Ines Roy', '0199e4a0-0000-7000-8000-00000000000b', now(), now());
  insert into coop.task_batch (step, state, total, started_by, started_by_id, started_at, finished_at)
    values ('close', 'done', 2, 'Ines Roy', '0199e4a0-0000-7000-8000-00000000000b', now(), now());
  insert into coop.rule_pack_dry_run (rule_pack, against, state, total, started_by, started_at, finished_at)
    values ('next', 'now', 'done', 2, 'Ines Roy', now(), now());
  insert into coop.setting_draft (setting, version, basis, content, saved_by_name, saved_at)
    values ('brand', 2, 1, '{"name": "Kestrel"}', 'Ines Roy', now())`;

/** What staff keep for themselves. */
const STAFF_ROWS = `
  insert into coop.queue_view (owner_id, name, shared, filter)
    select id, 'Overdue', true, '{"group": "overdue"}' from coop.account where role = 'administrator' limit 1;
  insert into coop.queue_delegation (from_id, to_id, from_on, until_on)
    select a.id, r.id, '2026-12-21', '2027-01-04' from coop.account a, coop.account r where a.role = 'administrator' and r.role = 'reviewer' limit 1;
  insert into coop.desk_presence (stream_id, staff_id, subject)
    select uuidv7(), id, 'student:' || id from coop.account where role = 'administrator' limit 1`;

const PERSONAL_ROWS = [
  `insert into coop.travel (student_id, departed_at, source) select student, '2026-12-20T20:00:00Z', 'student_statement' from v`,
  `insert into coop.permit (student_id, kind, source, issued_on, expires_on, document_number, employer_name)
   select student, 'study_permit', 'student_statement', '2025-08-20', '2027-11-30', 'N' || canary, 'E' || canary from v`,
  `insert into coop.letter_request (student_id, reference, kind, state, answers, reasons)
   select student, 'R' || canary, 'coop_permit_support', 'draft', jsonb_build_object('noteToOffice', 'Note ' || canary),
          jsonb_build_array(jsonb_build_object('code', 'other', 'note', 'Note ' || canary)) from v`,
  `insert into coop.letter_request (student_id, reference, kind, state, submitted_at, answers)
   select student, 'S' || canary, 'placement_confirmation', 'submitted', now(), jsonb_build_object('noteToOffice', canary) from v`,
  `insert into coop.letter (student_id, request_id, number, kind, language, facts, verification_hash)
   select student, r.id, 'L' || canary, r.kind, 'en', jsonb_build_object('name', canary), sha256(canary::bytea)
     from v join coop.letter_request r on r.reference = 'R' || canary`,
  `insert into coop.letter_number (year, serial, number, letter_id)
   select 1999, 1 + (select count(*) from coop.letter_number), l.number, l.id from v join coop.letter l on l.number = 'L' || canary`,
  `insert into coop.letter_flag (letter_id, student_id, reasons, seen, raised_at)
   select l.id, student, jsonb_build_array(jsonb_build_object('code', canary)), canary, now() from v join coop.letter l on l.number = 'L' || canary`,
  `insert into coop.letter_batch_row (batch_id, position, request_id, student_id, request_version, seen)
   select b.id, 1 + (select count(*) from coop.letter_batch_row), r.id, student, 1, array[canary]
     from v join coop.letter_request r on r.reference = 'R' || canary, coop.letter_batch b`,
  `insert into coop.document (student_id, purpose, state, fields, reasons)
   select student, 'study_permit', 'ready', jsonb_build_object('documentNumber', canary), jsonb_build_array(jsonb_build_object('code', canary)) from v`,
  `insert into coop.document_file (document_id, student_id, position, original_name, media_type, bytes, sha256, storage_key)
   select d.id, student, 1, 'Scan ' || canary || '.pdf', 'application/pdf', 10, '\\x01', 'K' || canary
     from v join coop.document d on d.student_id = v.student`,
  `insert into coop.document_page (file_id, number, document_id, student_id, width, height, bytes, sha256, storage_key)
   select f.id, 1, f.document_id, student, 10, 10, 10, '\\x01', 'P' || canary
     from v join coop.document_file f on f.student_id = v.student`,
  `insert into coop.document_proposal (document_id, student_id, read_at, sealed_values)
   select d.id, student, now(), canary::bytea from v join coop.document d on d.student_id = v.student`,
  `insert into coop.portal_draft (student_id, name, sealed_content) select student, 'submission', canary::bytea from v`,
  `insert into coop.document_decision (document_id, student_id, step, document_version, decided_by, decided_by_name, decided_at,
     taken_back, taken_back_by_name, taken_back_at, taken_back_reason)
   select d.id, student, 'return', 2, fresh, 'Name ' || canary, now(), 'reopened', 'Name ' || canary, now(), 'Reason ' || canary
     from v join coop.document d on d.student_id = v.student`,
  `insert into coop.second_reading (document_id, student_id, document_version, first_by, first_fields, opened_at)
   select d.id, student, 2, fresh, jsonb_build_object('documentNumber', canary), now() from v join coop.document d on d.student_id = v.student`,
  `insert into coop.upload (student_id, original_name, declared_type, length) select student, 'Upload ' || canary, '', 10 from v`,
  `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, application_number)
   select student, 'study_permit_extension', '2026-10-01T20:00:00Z', '2026-10-01T13:00:00', 'America/Vancouver', 'V' || canary from v`,
  `insert into coop.policy_sign_off (student_id, work_term_id, submission_id, seen_elsewhere, from_on, until_on, note, signed_by, signed_by_name, signed_at)
   select v.student, k.id, u.id, 'Seen ' || canary, '2027-01-04', '2027-04-23', 'Note ' || canary, fresh, 'Name ' || canary, now()
     from v join coop.work_term k on k.student_id = v.student join coop.submission u on u.student_id = v.student`,
  `insert into coop.employer_statement (student_id, work_term_id, token_hash, token_sealed, created_at, expires_at)
   select v.student, k.id, sha256(canary::bytea), canary::bytea, now(), now() + interval '30 days'
     from v join coop.work_term k on k.student_id = v.student`,
  `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
   select v.student, v.program, 'letter_request', r.id, '{no_findings}', '2026-12-01' from v join coop.letter_request r on r.reference = 'S' || canary`,
  `insert into coop.task_batch_row (batch_id, position, task_id, student_id, task_version, step)
   select b.id, 1 + (select count(*) from coop.task_batch_row), t.id, student, 1, jsonb_build_object('kind', 'snooze', 'reason', canary)
     from v, coop.task_batch b cross join lateral (select id from coop.review_task where student_id = v.student limit 1) t`,
  `insert into coop.case_note (student_id, shown_to, from_student, body, author_id, author_name)
   select student, student, true, 'Note ' || canary, fresh, 'Ines Roy' from v`,
  `insert into coop.notice_display (student_id, notice_code, notice_version, language, shown_for)
   select student, 'collection', 1, 'en', 'letter_request' from v`,
  `insert into coop.assessment (id, student_id, as_of, engine_version, rule_pack, time_zone_data, input_hash, outcome_hash, facts, result)
   select fresh, student, now(), '0', 'none', 'none', '\\x01', '\\x01', jsonb_build_object('name', canary), '{}' from v`,
  `insert into coop.current_assessment (student_id, assessment_id, confirmed_at, rule_pack) select student, fresh, now(), 'none' from v
   on conflict (student_id) do nothing`,
  `insert into coop.notification (key, student_id, kind, class, subject_type, due_at, details)
   select 'N' || canary, student, 'permit_expiry', 'legal', 'permit', now() + interval '90 days', jsonb_build_object('name', canary) from v`,
  `insert into coop.mail_choice (student_id, second_address) select student, canary || '@home.example' from v`,
  `insert into coop.calendar_feed (account_id, token_hash, made_at) select account, sha256(('feed ' || canary)::bytea), now() from v`,
  `insert into coop.calendar_event (account_id, subject, on_day, changed_at) select account, 'Day ' || canary, '2027-11-29', now() from v`,
  `insert into coop.staff_digest (account_id) select account from v`,
  `insert into coop.board_notice (key, board_id, student_id, event, occurred_at)
   select 'B' || canary, b.id, student, 'eligibility_lost', now() from v, coop.job_board b`,
  `insert into coop.permit_order_match (order_id, permit_id, student_id)
   select o.id, p.id, student from v join coop.permit p on p.student_id = student and p.source = 'permit', coop.permit_order o`,
  `insert into coop.pathway_case (student_id, pathway, stage, facts, opened_at)
   select student, 'iec', 'pool', jsonb_build_object('schoolName', 'School ' || canary), now() from v`,
  `insert into coop.pathway_step (case_id, student_id, step, from_stage, to_stage, answers, done_by, recorded_by_name, recorded_at)
   select c.id, student, 'enter_pool', 'profile', 'pool', jsonb_build_object('profileNumber', canary), 'candidate', 'Name ' || canary, now()
     from v join coop.pathway_case c on c.student_id = v.student`,
  `insert into coop.account_scope (account_id, campus) select account, canary from v`,
  // The first person studies where the limited reviewer works, and waits for the adviser; everybody else neither.
  `update coop.student s set campus = case when exists (select from coop.hand_over) then 'South' else 'North' end from v where s.id = v.student`,
  `insert into coop.hand_over (student_id, question, handed_by, handed_by_name, closed_at)
   select student, 'Question ' || canary, fresh, 'Name ' || canary, case when exists (select from coop.hand_over) then now() end from v`,
  `insert into coop.correction_request (student_id, what, wanted) select student, 'What ' || canary, 'Wanted ' || canary from v`,
  // The first person's stands, everybody else's is over.
  `insert into coop.legal_hold (student_id, reason, set_by, set_by_name, lifted_by_name, lifted_at, lift_reason)
   select student, 'Hold ' || canary, fresh, 'Name ' || canary, case when h.stands then 'Name ' || canary end,
          case when h.stands then now() end, case when h.stands then 'Over ' || canary end
     from v, (select exists (select from coop.legal_hold) as stands) h`,
  `insert into coop.approval_request (step, subject_id, label, student_id, wish, reason, asked_by, asked_by_name, asked_at, expires_at)
   select 'letter_revocation', 'Letter ' || canary, 'Number ' || canary, student, '{"version": 1}', 'Reason ' || canary, account,
          'Name ' || canary, now(), now() + interval '3 days' from v`,
  `insert into coop.retention_run (state, rules, edition, proposed_by, proposed_by_name, proposed_at)
   select 'cancelled', '{}', 1, fresh, 'Ines Roy', now() from v`,
  `insert into coop.retention_run_row (run_id, student_id, kind)
   select (select r.id from coop.retention_run r where r.proposed_by = v.fresh), student, 'file' from v`,
  `insert into coop.reassessment_mark (student_id) select student from v`,
  `insert into coop.session (token_hash, account_id, csrf_token, expires_at)
   select sha256(canary::bytea), account, canary, now() + interval '1 day' from v`,
  `insert into coop.account_link (token_hash, account_id, purpose, expires_at)
   select sha256(('link ' || canary)::bytea), account, 'invitation', now() + interval '1 day' from v`,
  `insert into coop.account_mail (purpose, account_id, state) select 'invitation', account, 'sent' from v`,
  `insert into coop.second_factor (account_id, sealed_secret) select account, '\\x01' from v`,
  `insert into coop.recovery_code (code_hash, account_id) select sha256(('code ' || canary)::bytea), account from v`,
  `insert into coop.external_identity (issuer, subject, account_id, provider) select 'https://id.example', canary, account, 'house' from v`,
  `insert into coop.idempotency_key (account_id, key, request_hash, status, response)
   select account, 'key ' || canary, '\\x01', 201, jsonb_build_object('name', canary) from v`,
  `insert into coop.audit_entry (actor_kind, actor_id, actor_name, student_id, action, subject_type)
   select 'student', account, 'Name ' || canary, student, 'letter.downloaded', 'letter' from v`,
  `insert into coop.audit_about (student_id, entry_id, at, actor_kind, actor_name, action)
   select student, e.id, e.at, 'staff', 'Name ' || canary, 'students.listed' from v join coop.audit_entry e on e.student_id = v.student`,
  `insert into coop.byte_grant (id, audit_entry_id, student_id, purpose, subject_ids, actor_kind, actor_id, granted_at, expires_at)
   select gen_random_uuid(), e.id, student, 'letter.downloaded', '{}', 'staff', student, e.at, e.at + interval '60 seconds'
     from v join coop.audit_entry e on e.student_id = v.student`,
  `insert into coop.audit_seal (entry_id, hash, seal_number) select e.id, '\\x01', e.id from v join coop.audit_entry e on e.student_id = v.student`,
  `insert into coop.roster_import_row (import_id, line, outcome, student_number, about_student_id)
   select i.id, (select count(*) + 2 from coop.roster_import_row), 'to_a_person', canary, student from v, coop.roster_import i`,
  `insert into coop.rule_pack_dry_run_row (dry_run_id, student_id, outcome, ready_before, ready_after, verdicts)
   select r.id, student, 'lose', 'ready', 'unknown', jsonb_build_array(jsonb_build_object('term', canary)) from v, coop.rule_pack_dry_run r`,
];
