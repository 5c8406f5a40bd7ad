import type { TagsByTable } from './data-class.js';

/** Accounts, sign-in, keys. */
export const ACCESS_TAGS: TagsByTable = {
  'coop.account': {
    purpose: 'Who may sign in, and in which role',
    kept: 'account',
    readBy: ['student', 'office', 'auditor'],
    columns: {
      identity: 'email email_key display_name language',
      secret: 'password_hash',
      reference: 'id student_id',
      process: 'role disabled_at version created_at',
    },
  },
  'coop.account_scope': {
    purpose: 'To which programs and campuses an account is limited',
    kept: 'account',
    readBy: ['student', 'office'],
    columns: { office: 'program_id campus', reference: 'id account_id' },
  },
  'coop.session': {
    purpose: 'Sessions that are open, so that their owner sees and ends them',
    kept: 'short',
    readBy: ['student', 'office'],
    columns: {
      secret: 'token_hash csrf_token',
      trace: 'address user_agent provider last_seen_at',
      reference: 'id account_id',
      process: 'created_at expires_at',
    },
  },
  'coop.sign_in_request': {
    purpose: 'A sign-in by the institution that is under way',
    kept: 'short',
    readBy: [],
    columns: { secret: 'id_hash browser_hash sealed', trace: 'provider', process: 'step expires_at' },
  },
  'coop.external_identity': {
    purpose: 'Which identity of the institution’s sign-in belongs to which account',
    kept: 'account',
    readBy: ['student', 'office'],
    columns: {
      identity: 'issuer subject provider',
      trace: 'last_used_at',
      reference: 'id account_id',
      process: 'linked_at',
    },
  },
  'coop.account_link': {
    purpose: 'Links by mail that set a password or take an invitation',
    kept: 'short',
    readBy: ['office'],
    columns: { secret: 'token_hash', reference: 'account_id', process: 'purpose created_at expires_at' },
  },
  'coop.account_mail': {
    purpose: 'Mails about accounts that are to leave',
    kept: 'short',
    readBy: ['office'],
    columns: {
      identity: 'address',
      reference: 'id account_id',
      process: 'purpose asked_at next_try_at attempts state problem settled_at',
    },
  },
  'coop.attempt_count': {
    purpose: 'How often a sign-in failed, by a keyed hash of the address typed or the network',
    kept: 'short',
    readBy: ['office'],
    columns: { trace: 'key count since blocked_until' },
  },
  'coop.second_factor': {
    purpose: 'The second factor of an account',
    kept: 'account',
    readBy: ['office'],
    columns: {
      secret: 'sealed_secret',
      reference: 'account_id',
      process: 'confirmed_at last_step created_at',
    },
  },
  'coop.recovery_code': {
    purpose: 'Codes that stand in for a lost second factor, each once',
    kept: 'account',
    readBy: ['office'],
    columns: { secret: 'code_hash', reference: 'account_id' },
  },
  'coop.sign_in_provider': {
    purpose: 'The institution’s ways to sign in that the office entered, with their secrets sealed',
    kept: 'office',
    readBy: ['office'],
    columns: {
      secret: 'draft in_force',
      reference: 'id',
      process: 'version changed_at',
    },
  },
  'coop.machine_token': {
    purpose: 'Tokens of machines: job boards, the student system',
    kept: 'office',
    readBy: ['office'],
    columns: {
      office: 'name scopes',
      secret: 'token_hash',
      trace: 'last_used_at',
      reference: 'id',
      process: 'expires_at revoked_at created_at',
    },
  },
  'coop.idempotency_key': {
    purpose: 'Answers given, so that a request sent twice is carried out once',
    kept: 'short',
    readBy: ['student'],
    columns: {
      immigration: 'response',
      reference: 'account_id key request_hash',
      process: 'status created_at',
    },
  },
  'coop.queue_delegation': {
    purpose: 'Whose queue a colleague covers, from when to when',
    kept: 'office',
    readBy: ['office'],
    columns: { staff: 'from_id to_id', reference: 'id', process: 'from_on until_on made_at' },
  },
  'coop.queue_view': {
    purpose: 'Views of the queue that a member of staff keeps',
    kept: 'account',
    readBy: ['office'],
    columns: {
      words: 'name',
      staff: 'owner_id',
      reference: 'id',
      process: 'shared pinned filter version created_at',
    },
  },
  'coop.desk_presence': {
    purpose: 'Who looks at a task just now, so that two do not work on one',
    kept: 'short',
    readBy: ['office'],
    columns: { staff: 'staff_id', reference: 'stream_id subject', process: 'seen_at' },
  },
  'coop.calendar_feed': {
    purpose: 'The address of somebody’s private calendar',
    kept: 'account',
    readBy: ['student'],
    columns: {
      secret: 'token_hash',
      trace: 'last_read_at reads',
      reference: 'account_id',
      process: 'made_at',
    },
  },
  'coop.calendar_event': {
    purpose: 'What a private calendar showed, so that a changed date moves there too',
    kept: 'account',
    readBy: ['student'],
    columns: {
      immigration: 'on_day ends_at',
      reference: 'account_id subject uid',
      process: 'sequence amount cancelled_at changed_at',
    },
  },
  'coop.staff_digest': {
    purpose: 'Who wants a mail of the day’s work, and when the last one left',
    kept: 'account',
    readBy: ['student'],
    columns: { reference: 'account_id', process: 'wanted last_day' },
  },
  'keyring.person_key': {
    purpose: 'The key of a person, wrapped by the master key; emptied at erasure',
    kept: 'trail',
    readBy: ['student', 'office', 'adviser'],
    columns: { secret: 'wrapped_key', reference: 'student_id', process: 'created_at erased_at' },
  },
  'keyring.serving_key': {
    purpose:
      'What those who serve hold of a person’s key, wrapped: it opens values and no file; gone at erasure',
    kept: 'file',
    readBy: ['student', 'office', 'adviser'],
    columns: { secret: 'wrapped', reference: 'student_id', process: 'created_at' },
  },
  'coop.byte_grant': {
    purpose: 'One look at the bytes of a document or letter, once and within a minute',
    kept: 'short',
    readBy: [],
    columns: {
      secret: 'id',
      staff: 'actor_id',
      reference: 'audit_entry_id student_id subject_ids opens used_in',
      process: 'purpose page actor_kind granted_at expires_at used_at',
    },
  },
};
