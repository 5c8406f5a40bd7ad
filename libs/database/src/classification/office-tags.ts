import type { TagsByTable } from './data-class.js';

/** Mail, settings, and what keeps the machine going. */
export const OFFICE_TAGS: TagsByTable = {
  'coop.notification': {
    purpose: 'Reminders and notices: each exactly once, with proof of its sending',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      immigration: 'kind class details due_at due_by_plan',
      staff: 'carried_by',
      reference: 'id key student_id subject_type subject_id message_id owner',
      process:
        'state attempts next_attempt_at lease_until message_date sent_at doubts evidence problem reason planned_at updated_at stood_down keeps_hours address_choice bounced_at bounce_code restored_in_doubt',
    },
  },
  'coop.mail_choice': {
    purpose: 'Where and when a student wants mail, and which kinds not',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      identity: 'second_address time_zone',
      reference: 'student_id',
      process: 'version updated_at declined_kinds',
    },
  },
  'coop.mail_wording': {
    purpose: 'The words of mails, without anybody’s',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'kind content', staff: 'written_by', process: 'version written_at' },
  },
  'coop.sending': {
    purpose: 'Whether mail leaves, and from which database it left last',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'id installation system_identifier timeline daily_courtesies',
      staff: 'held_by',
      process: 'held_at held_reason held_because seen_latest generation reconciled version written_by',
    },
  },
  'coop.office': {
    purpose: 'What the office says of itself: letterhead, hours, rules of its own',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office:
        'id institution_name institution_name_fr dli_number time_zone office_name office_name_fr email telephone address signatory_name signatory_title signatory_title_fr coop_course_codes review_business_days ready_into_term_days policy_new_starts policy_sign_off_roles author_may_review_template province opens_at closes_at closed_days',
      process: 'version',
    },
  },
  'coop.office_image': {
    purpose: 'The office’s logo, and the signature that letters carry',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'kind content media_type', reference: 'sha256', process: 'changed_at' },
  },
  'coop.setting_edition': {
    purpose: 'What the office writes of its own accord, in editions',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'setting content in_force_from note',
      staff: 'recorded_by_name',
      process: 'edition restored_from recorded_at',
    },
  },
  'coop.setting_draft': {
    purpose: 'What is begun on a setting of the office and not published',
    kept: 'office',
    readBy: ['office'],
    columns: {
      office: 'setting content',
      staff: 'saved_by_name',
      process: 'version basis saved_at',
    },
  },
  'coop.sharing_plan': {
    purpose: 'How new work is shared among the desk',
    kept: 'office',
    readBy: ['office'],
    columns: { office: 'one rules', process: 'version' },
  },
  'coop.alarm': {
    purpose: 'What the office must hear of, in counts',
    kept: 'office',
    readBy: ['everybody'],
    columns: { process: 'key kind counts raised_at told_at ended_at' },
  },
  'coop.sweep_run': {
    purpose: 'When background work ran, in counts',
    kept: 'office',
    readBy: ['everybody'],
    columns: { process: 'name started_at finished_at counts problem succeeded_at' },
  },
  'coop.worker_heartbeat': {
    purpose: 'Which workers live',
    kept: 'short',
    readBy: ['everybody'],
    columns: { process: 'name beat_at details' },
  },
  'coop.schema_migration': {
    purpose: 'Which migrations have run; the servers have no right to it',
    kept: 'office',
    readBy: [],
    columns: { process: 'id timestamp name' },
  },
};
