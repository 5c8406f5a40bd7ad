import type { TagsByTable } from './data-class.js';

/** The trail, and what privacy asks of an office. */
export const TRAIL_TAGS: TagsByTable = {
  'coop.audit_entry': {
    purpose: 'Who did or saw what of whom, when, from where and on whose behalf',
    kept: 'trail',
    readBy: ['student', 'office', 'auditor'],
    columns: {
      sealed: 'sealed_values',
      staff: 'actor_id actor_name on_behalf_of',
      trace: 'address request_id',
      reference: 'id student_id subject_ids opens',
      process: 'at actor_kind action subject_type change',
    },
  },
  'coop.audit_about': {
    purpose: 'Which students were in a list that somebody read',
    kept: 'trail',
    readBy: ['student', 'office', 'auditor'],
    columns: {
      staff: 'actor_id actor_name',
      reference: 'student_id entry_id',
      process: 'at actor_kind action',
    },
  },
  'coop.audit_seal': {
    purpose: 'The chain of hashes over the trail',
    kept: 'trail',
    readBy: ['office', 'auditor'],
    columns: { reference: 'entry_id hash seal_number', process: 'sealed_at' },
  },
  'coop.privacy_notice': {
    purpose: 'Notices of collection, in versions: purpose, authority, contact',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'code text_en text_fr in_force_from details',
      staff: 'written_by',
      process: 'version written_at',
    },
  },
  'coop.notice_display': {
    purpose: 'Which notice was shown to whom, when and for what',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      reference: 'id student_id',
      process: 'notice_code notice_version language shown_for shown_at',
    },
  },
  'coop.correction_request': {
    purpose: 'A student asks that something be corrected, and the answer',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      words: 'what wanted reason',
      staff: 'decided_by_name',
      reference: 'id student_id',
      process: 'state asked_at decided_at version',
    },
  },
  'coop.legal_hold': {
    purpose: 'Whose file may not be erased, and why',
    kept: 'file',
    readBy: ['office', 'auditor'],
    columns: {
      words: 'reason lift_reason',
      staff: 'set_by set_by_name lifted_by_name',
      reference: 'id student_id',
      process: 'set_at lifted_at',
    },
  },
  'coop.retention_run': {
    purpose: 'What the office decided to erase, and the certificate',
    kept: 'trail',
    readBy: ['office'],
    columns: {
      office: 'rules edition',
      staff: 'proposed_by proposed_by_name confirmed_by confirmed_by_name',
      reference: 'id',
      process: 'state proposed_at confirmed_at finished_at backups_expire_on version',
    },
  },
  'coop.retention_run_row': {
    purpose: 'Whom such a run was about, by a number that leads nowhere afterwards',
    kept: 'trail',
    readBy: ['office'],
    columns: { reference: 'run_id student_id', process: 'kind state kept_because counts settled_at' },
  },
  'coop.approval_request': {
    purpose: 'A step that waits for a second person',
    kept: 'file',
    readBy: ['office'],
    columns: {
      identity: 'label',
      words: 'wish reason note',
      staff: 'asked_by asked_by_name settled_by settled_by_name',
      reference: 'id subject_id student_id',
      process: 'step asked_at expires_at outcome settled_at version',
    },
  },
  'coop.two_person_rule': {
    purpose: 'Which steps need two people',
    kept: 'office',
    readBy: ['office'],
    columns: { office: 'one steps waits_hours', process: 'version' },
  },
};
