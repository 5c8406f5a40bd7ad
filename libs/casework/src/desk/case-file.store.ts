import { Injectable } from '@nestjs/common';
import { prepared } from '#database/prepared.js';
import type { Transaction } from '#database/transaction.js';
import type { GivenReason } from '../documents/return-reasons.js';
import { factJson, instantJson } from '../students/student-fact.store.js';
import type { StudentFact, StudentFactKind } from '../students/student-fact.js';
import type { StudentRecord } from '../students/student-record.js';
import { STUDENT_JSON } from '../students/student.store.js';

/** A whole case as it stands; the parts of other steps as their rows say, newest first. */
export interface CaseFile {
  readonly record: StudentRecord;
  readonly courses: readonly StudentFact<'course_enrolment'>[];
  readonly enrolments: readonly StudentFact<'study_enrolment'>[];
  readonly workTerms: readonly StudentFact<'work_term'>[];
  readonly travel: readonly JourneyInCase[];
  readonly permits: readonly PermitInCase[];
  readonly submissions: readonly object[];
  readonly documents: readonly DecidedInCase[];
  readonly requests: readonly DecidedInCase[];
  readonly letters: readonly object[];
  readonly reminders: readonly object[];
}

/** Something that was perhaps returned, with the reasons as they were given. */
export interface DecidedInCase {
  readonly id: string;
  readonly reasons: readonly GivenReason[];
}

/** An absence from Canada; ISO instants. */
export interface JourneyInCase {
  readonly id: string;
  readonly departedAt: string;
  readonly returnedAt: string | null;
  readonly source: 'student_statement' | 'office';
  readonly version: number;
}

export interface PermitInCase {
  readonly id: string;
  readonly kind: 'study_permit' | 'coop_work_permit' | 'other_work_permit';
  readonly source: string;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly verified: boolean;
  readonly supersededBy: string | null;
  readonly version: number;
}

const list = (json: string, rows: string, order: string): string =>
  `coalesce((select json_agg(${json} order by ${order}) from ${rows}), '[]')`;

const facts = (kind: StudentFactKind, order: string): string =>
  list(factJson(kind), `coop.${kind} f where f.student_id = s.id`, order);

const JOURNEY = `json_build_object('id', r.id, 'departedAt', ${instantJson('r.departed_at')},
  'returnedAt', ${instantJson('r.returned_at')}, 'source', r.source, 'version', r.version)`;

const PERMIT = `json_build_object('id', r.id, 'kind', r.kind, 'source', r.source, 'documentId', r.document_id,
  'documentNumber', r.document_number, 'issuedOn', r.issued_on, 'validFrom', r.valid_from, 'expiresOn', r.expires_on,
  'dliNumber', r.dli_number, 'employerName', r.employer_name, 'remarks', r.remarks, 'restrictions', r.restrictions,
  'cancelledOn', r.cancelled_on, 'cancelledByOrder', (select json_build_object('id', o.id, 'title', o.title)
    from coop.permit_order o where o.id = r.cancelled_by_order), 'verified', r.verified, 'supersededBy', r.superseded_by, 'lapsedAt', ${instantJson('r.lapsed_at')},
  'takenBackAt', ${instantJson('r.taken_back_at')},
  'recordedAt', ${instantJson('r.recorded_at')}, 'version', r.version)`;

const SUBMISSION = `json_build_object('id', r.id, 'kind', r.kind, 'receivedAt', ${instantJson('r.received_at')},
  'statedLocalTime', r.stated_local_time, 'timeZone', r.stated_time_zone, 'channel', r.channel, 'stampedOn', r.stamped_on,
  'applicationNumber', r.application_number, 'evidence', r.evidence, 'byYourStatement', r.evidence <> 'verified',
  'documentId', r.document_id, 'outcome', case when r.outcome is not null then json_build_object('kind', r.outcome,
    'at', ${instantJson('r.outcome_at')}, 'evidence', r.outcome_evidence) end, 'version', r.version)`;

const FILE = `json_build_object('id', d.id, 'position', d.position, 'name', d.original_name, 'bytes', d.bytes,
  'sha256', encode(d.sha256, 'hex'), 'mediaType', d.media_type, 'pages', d.pages, 'inspection', d.inspection, 'scan', d.scan,
  'refusal', d.refusal)`;

const DOCUMENT = `json_build_object('id', r.id, 'purpose', r.purpose, 'state', r.state, 'reasons', r.reasons, 'fields', r.fields,
  'files', ${list(FILE, 'coop.document_file d where d.document_id = r.id', 'd.position')},
  'submissionId', (select u.id from coop.submission u where u.document_id = r.id limit 1),
  'createdAt', ${instantJson('r.created_at')}, 'decidedAt', ${instantJson('r.decided_at')}, 'version', r.version)`;

/** Of a row `r` with a kind of letter. */
const KIND_NAMES = `(select json_build_object('en', k.name_en, 'fr', k.name_fr) from coop.letter_kind k where k.code = r.kind)`;

const REQUEST = `json_build_object('id', r.id, 'reference', case when r.submitted_at is not null then r.reference end, 'kind', r.kind,
  'kindNames', ${KIND_NAMES}, 'state', r.state, 'answers', r.answers,
  'noticeVersion', r.notice_version, 'submittedAt', ${instantJson('r.submitted_at')}, 'dueOn', r.due_on,
  'decidedAt', ${instantJson('r.decided_at')}, 'reasons', r.reasons,
  'letterId', (select l.id from coop.letter l where l.request_id = r.id order by l.id desc limit 1), 'createdAt', ${instantJson('r.created_at')}, 'version', r.version)`;

const LETTER = `json_build_object('id', r.id, 'requestId', r.request_id, 'number', r.number, 'kind', r.kind,
  'kindNames', ${KIND_NAMES}, 'language', r.language,
  'state', r.state, 'issuedOn', r.issued_on, 'voidedOn', r.voided_on, 'voidReason', r.void_reason,
  'replacedById', (select n.id from coop.letter n where n.supersedes_id = r.id and n.state <> 'revoked'), 'problem', r.problem,
  'verificationCode', case when r.issued_on is not null then r.facts ->> 'verificationCode' end,
  'flag', (select json_build_object('reasons', f.reasons, 'raisedAt', ${instantJson('f.raised_at')})
             from coop.letter_flag f where f.letter_id = r.id and f.settled_at is null),
  'bytes', r.bytes, 'sha256', encode(r.sha256, 'hex'),
  'version', r.version)`;

const REMINDER = `json_build_object('id', r.id, 'kind', r.kind, 'class', r.class, 'dueAt', ${instantJson('r.due_at')},
  'state', r.state, 'sentAt', ${instantJson('r.sent_at')}, 'details', r.details, 'reason', r.reason)`;

@Injectable()
export class CaseFileStore {
  async byId(tx: Transaction, studentId: string): Promise<CaseFile | null> {
    const [row] = await prepared<{ case: CaseFile }>(tx, { ...CASE_FILE, values: [studentId] });
    return row?.case ?? null;
  }
}

const of = (json: string, table: string, order: string): string =>
  list(json, `coop.${table} r where r.student_id = s.id`, order);
const CASE_FILE = {
  name: 'case file',
  text: `select json_build_object('record', ${STUDENT_JSON},
         'courses', ${facts('course_enrolment', 'f.term, f.course_code')}, 'enrolments', ${facts('study_enrolment', 'f.from_on')},
         'workTerms', ${facts('work_term', 'f.from_on, f.id')}, 'travel', ${of(JOURNEY, 'travel', 'r.departed_at')},
         'permits', ${of(PERMIT, 'permit', 'r.expires_on desc, r.id desc')},
         'submissions', ${of(SUBMISSION, 'submission', 'r.received_at desc, r.id desc')},
         'documents', ${of(DOCUMENT, 'document', 'r.id desc')}, 'requests', ${of(REQUEST, 'letter_request', 'r.id desc')},
         'letters', ${of(LETTER, 'letter', 'r.id desc')}, 'reminders', ${of(REMINDER, 'notification', 'r.due_at, r.id')}) as case
       from coop.student s left join coop.program p on p.id = s.program_id where s.id = $1`,
};
