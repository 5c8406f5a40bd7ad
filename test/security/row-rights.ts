import { type ActorName, type GuardedTable, type Matrix, type Rights, VERIFIED } from './row-matrix.js';

const NOTHING: Rights = { own: '', other: '' };

/** What a student may do with own rows, in the letters of `Rights`. A table that is missing here is closed. */
const STUDENT_OWN: Readonly<Record<string, string>> = {
  'coop.account': 'su',
  'coop.session': 'siud',
  'coop.external_identity': 's',
  'coop.account_scope': 's',
  'coop.idempotency_key': 'siud',
  'coop.audit_entry': 'si',
  'coop.audit_about': 's',
  'coop.correction_request': 'si',
  'coop.student': 's',
  'keyring.serving_key': 's',
  'keyring.person_key': 's',
  'coop.byte_grant': 'i',
  'coop.course_enrolment': 's',
  'coop.study_enrolment': 's',
  'coop.work_term': 's',
  'coop.travel': 'siu',
  'coop.letter_request': 'siu',
  'coop.letter': 's',
  'coop.document': 'si',
  'coop.document_file': 'si',
  'coop.document_page': 's',
  'coop.upload': 'siu',
  'coop.portal_draft': 'siud',
  'coop.submission': 'siu',
  'coop.permit': 'si',
  'coop.review_task': 'siu',
  'coop.case_note': 'si',
  'coop.notice_display': 'si',
  'coop.assessment': 'si',
  'coop.current_assessment': 'siu',
  'coop.notification': 'siu',
  'coop.mail_choice': 'siu',
  'coop.calendar_feed': 'siu',
  'coop.staff_digest': 'siu',
  'coop.calendar_event': 'siu',
  'coop.board_notice': 'si',
  'coop.policy_sign_off': 's',
  'coop.employer_statement': 'siu',
  'coop.pathway_case': 'su',
  'coop.pathway_step': 'si',
};

/** Tables from which a job board's questions are answered. */
const MACHINE_READS = new Set([
  'coop.student',
  'coop.course_enrolment',
  'coop.study_enrolment',
  'coop.work_term',
  'coop.travel',
  'coop.letter',
  'coop.submission',
  'coop.permit',
  'coop.assessment',
  'coop.current_assessment',
  'coop.policy_sign_off',
]);

/** What the answer on a student's link is computed from: open for that one student to whoever holds the link. */
const READ_BY_LINK = new Set([
  'coop.employer_statement',
  'coop.student',
  'coop.course_enrolment',
  'coop.study_enrolment',
  'coop.work_term',
  'coop.travel',
  'coop.letter',
  'coop.submission',
  'coop.permit',
  'coop.policy_sign_off',
]);

/** What an adviser reads of a student who was handed over. */
const READ_BY_ADVISERS = new Set([
  'coop.student',
  'coop.course_enrolment',
  'coop.study_enrolment',
  'coop.work_term',
  'coop.travel',
  'coop.permit',
  'coop.submission',
  'coop.document',
  'coop.document_file',
  'coop.document_page',
  'coop.letter_request',
  'coop.letter',
  'coop.assessment',
  'coop.current_assessment',
  'coop.policy_sign_off',
  'keyring.person_key',
  'keyring.serving_key',
]);

/** Who did and saw what, and whom it was about. */
const READ_BY_AUDITORS = new Set([
  'coop.student',
  'coop.account',
  'coop.audit_entry',
  'coop.audit_seal',
  'coop.audit_about',
  'coop.legal_hold',
]);

/** Tables about many at once, shut to staff whose scope is limited. */
const FOR_THE_UNLIMITED = new Set([
  'coop.roster_import',
  'coop.roster_import_row',
  'coop.roster_claim',
  'coop.retention_run',
  'coop.retention_run_row',
]);

/** What the erasure reads and removes, and what nobody else removes though the worker's role may. */
const ERASED: Readonly<Record<string, string>> = {
  'coop.student_word': 'sd',
  'coop.case_note': 'sd',
  'coop.legal_hold': 's',
  'coop.roster_import_row': 'sd',
  'coop.idempotency_key': 'sd',
  'coop.retention_run_row': 's',
  'keyring.serving_key': 'sd',
};
const BY_ERASURE_ALONE = new Set(['coop.student', 'coop.case_note', 'keyring.serving_key']);

/** Tables of accounts: a scope limits students, not what staff keep of themselves. */
const NO_SCOPE = new Set([
  'coop.session',
  'coop.account_scope',
  'coop.idempotency_key',
  'coop.account_link',
  'coop.account_mail',
  'coop.attempt_count',
  'coop.calendar_feed',
  'coop.calendar_event',
  'coop.staff_digest',
  'coop.second_factor',
  'coop.recovery_code',
  'coop.external_identity',
]);

/** Finding an account and opening a session, before anybody is anybody. */
const SIGN_IN = new Set([
  'coop.account',
  'coop.session',
  'coop.machine_token',
  'coop.account_link',
  'coop.account_mail',
  'coop.attempt_count',
  'coop.second_factor',
  'coop.recovery_code',
  'coop.sign_in_request',
  'coop.external_identity',
]);

/** What must be possible on a table, actor by actor, and nothing besides. */
export function rightsOn(table: GuardedTable): Matrix {
  const rights = (own: string, other = own): Rights => ({
    own: table.ownerColumn ? own : '',
    other,
  });
  const everything = (role: 'app' | 'worker'): Rights => {
    const granted = (table.grants[role] ?? '').replace(BY_ERASURE_ALONE.has(table.name) ? 'd' : '', '');
    const changes = granted.includes('u');
    const verifies = granted.includes('i') && table.name in VERIFIED;
    return rights(
      `${granted}${changes ? 'g' : ''}${verifies ? 'v' : ''}`,
      `${granted}${changes && table.ownerColumn ? 't' : ''}`,
    );
  };
  const staff = EXCEPTIONS[table.name]?.staff ?? everything('app');
  const usual: Record<ActorName, Rights> = {
    nobody: NOTHING,
    'staff:scoped': withinScope(table, staff),
    'staff:adviser': READ_BY_ADVISERS.has(table.name) ? rights('s', '') : NOTHING,
    'staff:auditor': READ_BY_AUDITORS.has(table.name) ? rights('s') : NOTHING,
    student: rights(STUDENT_OWN[table.name] ?? '', ''),
    machine: MACHINE_READS.has(table.name) ? rights('s') : NOTHING,
    'system:sign_in': SIGN_IN.has(table.name) ? everything('app') : NOTHING,
    'system:health': NOTHING,
    'system:public_statement': READ_BY_LINK.has(table.name) ? rights('s', '') : NOTHING,
    'system:letter_verification': table.name === 'coop.letter' ? rights('s', '') : NOTHING,
    'system:roster_match': table.name === 'coop.student' ? rights('s', '') : NOTHING,
    staff,
    'system:worker': everything('worker'),
    'system:erasure': rights(ERASED[table.name] ?? ''),
  };
  return { ...usual, ...EXCEPTIONS[table.name] };
}

/** Staff whose scope is limited do with rows within it what others do, and never move one out of it. */
function withinScope({ name, ownerColumn }: GuardedTable, staff: Rights): Rights {
  if (FOR_THE_UNLIMITED.has(name)) return NOTHING;
  if (!ownerColumn || NO_SCOPE.has(name)) return staff;
  return { own: staff.own.replace('g', ''), other: '' };
}

/** Every actor leaves a trace, about whomever; only the office reads more than its own. */
const LEAVES_A_TRACE: Rights = { own: 'i', other: 'i' };

const EXCEPTIONS: Readonly<Record<string, Partial<Record<ActorName, Rights>>>> = {
  'coop.audit_entry': {
    student: { own: 'si', other: 'i' },
    machine: LEAVES_A_TRACE,
    'system:sign_in': LEAVES_A_TRACE,
    'system:health': LEAVES_A_TRACE,
    'staff:scoped': { own: 'si', other: 'i' },
    'staff:adviser': LEAVES_A_TRACE,
    'staff:auditor': { own: 'si', other: 'si' },
    'system:public_statement': LEAVES_A_TRACE,
    'system:erasure': LEAVES_A_TRACE,
    'system:letter_verification': LEAVES_A_TRACE,
    'system:roster_match': LEAVES_A_TRACE,
  },
  // Requests to the institution's sign-in are nobody's yet; the worker removes those that ended.
  'coop.sign_in_request': { staff: NOTHING },
  // Whoever is about to sign in is sent where a provider's settings say; the office alone writes them.
  'coop.sign_in_provider': { 'system:sign_in': { own: '', other: 's' } },
  // The answers given to an account are its own alone; the worker removes old ones.
  'coop.idempotency_key': { staff: NOTHING, 'system:worker': { own: 'sd', other: 'sd' } },
  // A private calendar is its owner's alone; whoever fetches it is found by its address.
  'coop.calendar_feed': {
    staff: NOTHING,
    'system:sign_in': { own: 's', other: 's' },
    'system:worker': NOTHING,
  },
  'coop.calendar_event': { staff: NOTHING, 'system:worker': NOTHING },
  'coop.staff_digest': { staff: NOTHING },
  // A file on its way is its student's alone, and the worker's who clears what was left behind.
  'coop.upload': { staff: NOTHING, 'system:worker': { own: 'sd', other: 'sd' } },
  // Made by the trail's own row, read by the role that opens bytes; the worker removes what is over.
  'coop.byte_grant': {
    staff: { own: 'i', other: 'i' },
    'staff:adviser': { own: 'i', other: '' },
    'system:worker': { own: 'sd', other: 'sd' },
  },
  // What is begun is its student's alone; the worker removes what nobody came back to.
  'coop.portal_draft': { staff: NOTHING, 'system:worker': { own: 'sd', other: 'sd' } },
  // A link ends and is looked at; it never becomes another's.
  'coop.employer_statement': {
    staff: { own: 'siu', other: 'siut' },
    'system:public_statement': { own: 'su', other: '' },
  },
  // Accounts of staff are nobody's student; a new student outside the scope is refused.
  'coop.account': { 'staff:scoped': { own: 'siug', other: 'it' } },
  'coop.student': {
    'staff:scoped': { own: 'sug', other: '' },
    // A hold stands on the first person of the population.
    'system:erasure': { own: 's', other: 'sd' },
  },
  // Emptied, never changed, by the erasure alone.
  'keyring.person_key': {
    // By its columns: that there is a key, not the key.
    staff: { own: 'si', other: 'si' },
    'system:erasure': { own: 'su', other: 'sut' },
  },
  // Given to an adviser who takes it; never turned to another student.
  'coop.hand_over': {
    staff: { own: 'siu', other: 'siut' },
    'staff:adviser': { own: 'su', other: '' },
  },
  // Asked once and decided once, about nobody else.
  'coop.correction_request': { staff: { own: 'siuv', other: 'siut' } },
  // A hold is set and lifted, never turned to another student.
  'coop.legal_hold': { staff: { own: 'siu', other: 'siut' } },
  // What waits for a second person is settled, never turned to another student or another wish.
  'coop.approval_request': { staff: { own: 'siu', other: 'siut' } },
  // Cases are opened by the office and moved by both; what was recorded is only ever taken back, by the office.
  'coop.pathway_case': { staff: { own: 'siu', other: 'siut' } },
  'coop.pathway_step': { staff: { own: 'siuv', other: 'siut' } },
  // A student's own change can end an eligibility: which boards to tell is read in that transaction.
  'coop.job_board': { student: { own: '', other: 's' } },
};
