import type { TagsByTable } from './data-class.js';

/** Documents and letters; their contents lie in the file store, sealed under the person's key. */
export const DOCUMENT_TAGS: TagsByTable = {
  'coop.document': {
    purpose: 'A document that a student gave, and what was decided on it',
    kept: 'file',
    readBy: ['student', 'office', 'adviser'],
    columns: {
      immigration: 'purpose fields',
      words: 'reasons',
      staff: 'uploaded_by decided_by',
      reference: 'id student_id',
      process: 'state decided_at version created_at',
    },
  },
  'coop.document_file': {
    purpose: 'The files of a document: where they lie, their hash, what the inspection found',
    kept: 'file',
    readBy: ['student', 'office', 'adviser'],
    columns: {
      words: 'original_name',
      reference: 'id document_id student_id position sha256 storage_key',
      process:
        'media_type bytes pages inspection scan refusal inspected_at created_at declared_type checked_at problem removed_at',
    },
  },
  'coop.document_page': {
    purpose: 'The pages of a file as images, which is what the desk looks at',
    kept: 'file',
    readBy: ['student', 'office', 'adviser'],
    columns: {
      reference: 'file_id document_id student_id sha256 storage_key',
      process: 'number width height bytes shrunk_at',
    },
  },
  'coop.document_proposal': {
    purpose: 'What the machine read on a document, as a proposal beside the image',
    kept: 'file',
    readBy: ['office'],
    columns: {
      identity: 'uci_digest uci_end_digest',
      sealed: 'sealed_values',
      reference: 'document_id student_id',
      process: 'read_at',
    },
  },
  'coop.document_decision': {
    purpose: 'Decisions on documents, and those taken back',
    kept: 'file',
    readBy: ['office'],
    columns: {
      immigration: 'proof_before',
      words: 'taken_back_reason',
      staff: 'decided_by decided_by_name taken_back_by taken_back_by_name',
      reference: 'id document_id student_id permit_id',
      process: 'step document_version decided_at taken_back taken_back_at',
    },
  },
  'coop.second_reading': {
    purpose: 'A second person reads a permit without seeing the first reading',
    kept: 'file',
    readBy: ['office'],
    columns: {
      immigration: 'first_fields second_fields agreement',
      staff: 'first_by second_by second_by_name',
      reference: 'id document_id student_id',
      process: 'document_version opened_at read_at dropped_at',
    },
  },
  'coop.document_policy': {
    purpose: 'What the office has settled about documents and how long images are kept',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office:
        'single approval_letter_days declared_approval_days second_reading_percent shrink_images_after_days remove_originals_after_days student_megabytes',
      process: 'version',
    },
  },
  'coop.upload': {
    purpose: 'A file on its way, so that a broken connection goes on where it stopped',
    kept: 'short',
    readBy: ['student'],
    columns: {
      words: 'original_name',
      reference: 'id student_id pieces',
      process: 'declared_type length received state created_at',
    },
  },
  'coop.letter_request': {
    purpose: 'A student asks for a letter, with what it is to say',
    kept: 'file',
    readBy: ['student', 'office', 'adviser'],
    columns: {
      immigration: 'kind answers',
      words: 'reasons',
      staff: 'decided_by',
      reference: 'id student_id reference',
      process:
        'state notice_code notice_version submitted_at due_on decided_at version created_at updated_at looked_at_version',
    },
  },
  'coop.letter': {
    purpose: 'Letters of the office and the facts they state',
    kept: 'file',
    readBy: ['student', 'office', 'adviser', 'machine', 'link', 'letter'],
    columns: {
      immigration: 'kind language facts issued_on voided_on',
      words: 'void_reason',
      secret: 'verification_hash',
      reference: 'id student_id request_id number storage_key sha256 template_id supersedes_id',
      process:
        'state bytes issued_at problem version created_at checked_at checked_of hashed_at kept_problem',
    },
  },
  'coop.letter_flag': {
    purpose: 'A letter that may no longer be true, and what the office did about it',
    kept: 'file',
    readBy: ['office'],
    columns: {
      immigration: 'reasons',
      words: 'settlement',
      staff: 'settled_by',
      reference: 'id letter_id student_id',
      process: 'raised_at settled_at seen outcome',
    },
  },
  'coop.letter_number': {
    purpose: 'Every number that a letter ever had, so that none is given twice',
    kept: 'trail',
    readBy: ['office'],
    columns: { words: 'void_reason', reference: 'year serial number letter_id', process: 'voided_at' },
  },
  'coop.letter_batch': {
    purpose: 'Letters approved many at once',
    kept: 'office',
    readBy: ['office'],
    columns: {
      staff: 'started_by started_by_id',
      reference: 'id',
      process: 'state total started_at finished_at',
    },
  },
  'coop.letter_batch_row': {
    purpose: 'Whose letters such a batch is about',
    kept: 'file',
    readBy: ['office'],
    columns: {
      reference: 'batch_id position request_id student_id letter_id retries',
      process: 'request_version seen state problem attempts done_at',
    },
  },
  'coop.letter_kind': {
    purpose: 'The kinds of letters of the office',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office:
        'code name_en name_fr base students_may_ask staff_may_ask issue_without_review turnaround_days built_in',
      process: 'retired_at version created_at',
    },
  },
  'coop.letter_series': {
    purpose: 'The last number of each year’s letters',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'year last_number' },
  },
  'coop.letter_template': {
    purpose: 'The words of letters, in editions that a second person reviews',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'kind edition content retired_on',
      words: 'review_note retire_reason',
      staff: 'author_ids author_names reviewed_by_id reviewed_by_name retired_by_name',
      reference: 'id based_on',
      process: 'state submitted_at reviewed_at version created_at updated_at',
    },
  },
  'coop.letter_template_period': {
    purpose: 'Which words of a letter apply from when',
    kept: 'office',
    readBy: ['everybody'],
    columns: {
      office: 'kind from_on reason',
      staff: 'put_in_force_by',
      reference: 'id template_id',
      process: 'recorded_at',
    },
  },
  'coop.letter_turnaround': {
    purpose: 'How long letters took lately, in counts',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'kind letters median_days p80_days', process: 'measured_at' },
  },
  'coop.signing_certificate': {
    purpose: 'The certificate that letters are signed with: its name and days',
    kept: 'office',
    readBy: ['everybody'],
    columns: { office: 'one name not_before not_after demonstration', process: 'told_at' },
  },
};
