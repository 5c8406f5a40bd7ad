import type { TagsByTable } from './data-class.js';

/** Students, what they study and where they work. */
export const PEOPLE_TAGS: TagsByTable = {
  'coop.student': {
    purpose: 'The record of a student or candidate: whom every case is about',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'auditor', 'machine', 'link'],
    columns: {
      identity: 'student_number given_name family_name search_name email language citizenships',
      immigration: 'passport_expires_on medical_exam_expires_on disaster_measure',
      study:
        'program_id program_starts_on program_ends_on accepted_into_coop continuance_met completed_on de_enrolled_on pathway campus',
      words: 'disaster_reason',
      staff: 'recorded_by disaster_set_by',
      reference: 'id',
      process: 'version recorded_at disaster_set_at',
    },
  },
  'coop.student_word': {
    purpose: 'Beginnings of names and numbers, so that the desk finds a student by them',
    kept: 'file',
    readBy: ['office'],
    columns: { identity: 'word', reference: 'student_id' },
  },
  'coop.course_enrolment': {
    purpose: 'Which co-op courses a student takes: what a letter and a work term rest on',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      study: 'course_code term state',
      staff: 'recorded_by',
      reference: 'id student_id',
      process: 'version recorded_at',
    },
  },
  'coop.study_enrolment': {
    purpose: 'Full-time, part-time, leave or break: a condition of working as a student',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      study: 'from_on to_on load final_session',
      staff: 'recorded_by',
      reference: 'id student_id',
      process: 'version recorded_at',
    },
  },
  'coop.work_term': {
    purpose: 'Placements: the days whose authorization is assessed',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link'],
    columns: {
      study: 'term from_on to_on employer setting hours_per_week approved_by_dli cancelled_at',
      staff: 'recorded_by',
      reference: 'id student_id',
      process: 'version recorded_at',
    },
  },
  'coop.case_note': {
    purpose: 'Notes of the office on a case, and messages to and from the student',
    kept: 'notes',
    readBy: ['student', 'office'],
    columns: {
      identity: 'author_name',
      words: 'body',
      staff: 'author_id',
      reference: 'id student_id shown_to task_id',
      process: 'from_student written_at',
    },
  },
  'coop.review_task': {
    purpose: 'What waits for the office, and why',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      words: 'snooze_reason',
      staff: 'assigned_to',
      reference: 'id student_id program_id subject_id',
      process: 'kind why state due_on opened_at closed_at version snoozed_until placed',
    },
  },
  'coop.task_batch': {
    purpose: 'Steps taken with many tasks at once',
    kept: 'office',
    readBy: ['office'],
    columns: {
      staff: 'started_by started_by_id',
      reference: 'id undoes',
      process: 'step state total started_at finished_at',
    },
  },
  'coop.task_batch_row': {
    purpose: 'Whose tasks such a step was taken with, and how they stood before',
    kept: 'file',
    readBy: ['office'],
    columns: {
      words: 'step before',
      reference: 'batch_id position task_id student_id',
      process: 'task_version state left_for after_version attempts done_at',
    },
  },
  'coop.hand_over': {
    purpose: 'A question handed to the international adviser, and the answer',
    kept: 'file',
    readBy: ['office', 'adviser'],
    columns: {
      words: 'question answer',
      staff: 'handed_by handed_by_name taken_by taken_by_name',
      reference: 'id student_id',
      process: 'handed_at taken_at closed_at version',
    },
  },
  'coop.pathway_case': {
    purpose: 'A case of another way to a permit (IEC and those an office adds)',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      immigration: 'pathway stage facts',
      reference: 'id student_id',
      process: 'version opened_at closed_at',
    },
  },
  'coop.pathway_step': {
    purpose: 'What was done in such a case, and what was taken back',
    kept: 'file',
    readBy: ['student', 'office'],
    columns: {
      immigration: 'step from_stage to_stage answers',
      words: 'taken_back_reason',
      staff: 'done_by recorded_by_name taken_back_by',
      reference: 'id case_id student_id',
      process: 'recorded_at taken_back_at',
    },
  },
  'coop.portal_draft': {
    purpose: 'What a student has begun to fill in, so that nothing is lost on the way',
    kept: 'short',
    readBy: ['student'],
    columns: { sealed: 'sealed_content', reference: 'student_id name part', process: 'saved_at' },
  },
  'coop.roster_import': {
    purpose: 'Each import of a roster, with its counts',
    kept: 'office',
    readBy: ['office'],
    columns: {
      words: 'file_name',
      staff: 'started_by',
      reference: 'id file_sha256',
      process:
        'dry_run state rows_read created changed unchanged rejected to_a_person absent problem started_at finished_at rows_total',
    },
  },
  'coop.roster_import_row': {
    purpose: 'Lines of a roster that need somebody’s eye, with what the file said',
    kept: 'file',
    readBy: ['office'],
    columns: {
      identity: 'student_number',
      sealed: 'sealed_values',
      reference: 'import_id line about_student_id',
      process: 'outcome reasons',
    },
  },
  'coop.roster_claim': {
    purpose: 'Which line of a roster speaks for which student, while it is being imported',
    kept: 'short',
    readBy: ['office'],
    columns: { identity: 'key', study: 'facts', reference: 'import_id line' },
  },
  'coop.program': {
    purpose: 'The programs of the institution, as eligibility looks at them',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office:
        'code name credential level kind months total_weeks work_term_weeks placement_basis stream_certified',
      reference: 'id',
      process: 'version recorded_at',
    },
  },
  'coop.program_plan': {
    purpose: 'Stages of a program and who certified them',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office:
        'source basis stages total_weeks work_term_weeks admitted_from admitted_to certified_office certified_document certified_on',
      staff: 'certified_by recorded_by_name',
      reference: 'id program_id',
      process: 'version recorded_at',
    },
  },
  'coop.term': {
    purpose: 'The terms of the calendar',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'code name starts_on ends_on' },
  },
};
