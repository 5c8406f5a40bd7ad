import type { TagsByTable } from './data-class.js';

/** Permits, applications, travel, and what is assessed from them. */
export const IMMIGRATION_TAGS: TagsByTable = {
  'coop.permit': {
    purpose: 'Permits as printed: what authorizes a student to work and to stay',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      immigration:
        'kind source document_number issued_on valid_from expires_on dli_number employer_name remarks restrictions cancelled_on',
      staff: 'verified_by recorded_by',
      reference: 'id student_id document_id superseded_by cancelled_by_order',
      process: 'verified verified_at version recorded_at taken_back_at lapsed_at',
    },
  },
  'coop.submission': {
    purpose: 'Applications to IRCC: whether and from when a status is maintained',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      immigration:
        'kind received_at stated_local_time stated_time_zone channel stamped_on application_number evidence outcome outcome_at outcome_evidence outcome_recorded_at outcome_lapsed_at',
      staff: 'recorded_by',
      reference: 'id student_id document_id',
      process: 'version recorded_at',
    },
  },
  'coop.travel': {
    purpose: 'Absences from Canada, which can end a maintained status',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      immigration: 'departed_at returned_at source',
      staff: 'recorded_by',
      reference: 'id student_id',
      process: 'version recorded_at',
    },
  },
  'coop.policy_sign_off': {
    purpose: 'A period that the office lets stand by policy, with what it saw',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      immigration: 'seen_elsewhere from_on until_on',
      words: 'note withdraw_reason',
      staff: 'signed_by signed_by_name withdrawn_by withdrawn_by_name',
      reference: 'id student_id work_term_id submission_id document_id',
      process: 'signed_at withdrawn_at',
    },
  },
  'coop.assessment': {
    purpose: 'What the rules said of a student, with the facts they were asked',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine'],
    columns: {
      immigration: 'facts result options',
      reference: 'id student_id input_hash outcome_hash',
      process: 'as_of engine_version rule_pack time_zone_data recorded_at',
    },
  },
  'coop.current_assessment': {
    purpose: 'Which assessment holds now',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine'],
    columns: {
      immigration: 'ready_for_postings',
      reference: 'student_id assessment_id',
      process: 'confirmed_at rule_pack next_change_at',
    },
  },
  'coop.reassessment_mark': {
    purpose: 'Who is to be assessed again soon',
    kept: 'short',
    readBy: ['office'],
    columns: { reference: 'student_id', process: 'marked_at' },
  },
  'coop.permit_order': {
    purpose: 'Orders and measures of IRCC that cancel permits in number',
    kept: 'office',
    readBy: ['office'],
    columns: {
      office: 'title source criteria cancelled_on',
      words: 'withdrawn_reason',
      staff: 'recorded_by withdrawn_by',
      reference: 'id',
      process: 'permits students recorded_at withdrawn_at version',
    },
  },
  'coop.permit_order_match': {
    purpose: 'Whose permit such an order cancelled',
    kept: 'file',
    readBy: ['office'],
    columns: { immigration: 'cancelled_otherwise', reference: 'order_id permit_id student_id' },
  },
  'coop.employer_statement': {
    purpose: 'A link by which a student shows an employer one answer about one work term',
    kept: 'file',
    readBy: ['student', 'office', 'link'],
    columns: {
      secret: 'token_hash token_sealed',
      staff: 'revoked_by',
      reference: 'id student_id work_term_id',
      process: 'created_at expires_at revoked_at views last_viewed_at',
    },
  },
  'coop.board_notice': {
    purpose: 'What a job board is told when an eligibility ends',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      immigration: 'event',
      reference: 'id key board_id student_id',
      process: 'occurred_at state attempts next_attempt_at lease_until delivered_at problem planned_at',
    },
  },
  'coop.job_board': {
    purpose: 'Job boards that ask for eligibility and are told when it ends',
    kept: 'office',
    readBy: ['student', 'office'],
    columns: {
      office: 'name notify_url',
      secret: 'signing_secret_sealed',
      reference: 'id machine_token_id',
      process: 'disabled_at created_at',
    },
  },
  'coop.decision_forecast': {
    purpose: 'How long decisions took lately, in counts',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'kind cases decided q50_days q80_days lead_days', process: 'computed_at' },
  },
  'coop.published_decision_time': {
    purpose: 'How long decisions take, as IRCC publishes it',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'kind as_of days source', process: 'recorded_at' },
  },
  'coop.iec_programme_edition': {
    purpose: 'Countries, fees, seasons and organizations of IEC, in editions',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'part rows source published_on verified_on reason',
      staff: 'recorded_by',
      reference: 'id',
      process: 'edition recorded_at',
    },
  },
  'coop.rule_pack': {
    purpose: 'Editions of the rules that assessments follow',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'id contents', staff: 'loaded_by', reference: 'contents_hash', process: 'loaded_at' },
  },
  'coop.rule_pack_period': {
    purpose: 'Which edition of the rules answers from when, and why',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'rule_pack from_at reason',
      staff: 'put_in_force_by taken_back_by',
      reference: 'id dry_run_id',
      process: 'recorded_at taken_back_at',
    },
  },
  'coop.rule_pack_dry_run': {
    purpose: 'What another edition of the rules would change, in counts',
    kept: 'office',
    readBy: ['office'],
    columns: {
      office: 'rule_pack against',
      staff: 'started_by',
      reference: 'id cursor',
      process: 'state total done unchanged gain lose undecidable reminders started_at finished_at',
    },
  },
  'coop.rule_pack_dry_run_row': {
    purpose: 'For whom another edition of the rules would change something',
    kept: 'file',
    readBy: ['office'],
    columns: {
      immigration: 'outcome first_day ready_before ready_after verdicts',
      reference: 'dry_run_id student_id',
    },
  },
};
