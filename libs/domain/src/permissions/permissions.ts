import type { StaffRole } from './roles.js';

/** What a permission is about: a student's file (then the scope of the member of staff counts) or the office as a whole. */
type Subject = 'student' | 'office';

interface PermissionRow {
  readonly about: Subject;
  readonly roles: readonly StaffRole[];
  /** What it lets somebody do, as an office would say it. */
  readonly says: string;
}

const DESK = ['reviewer', 'coordinator', 'administrator'] as const;
const LEADS = ['coordinator', 'administrator'] as const;
const FILE_READERS = [...DESK, 'adviser'] as const;
const ADMINISTRATORS = ['administrator'] as const;
const OVERSEERS = ['administrator', 'auditor'] as const;

const on = (about: Subject) => (roles: readonly StaffRole[], says: string) =>
  ({ about, roles, says }) as const;
const student = on('student');
const office = on('office');

/**
 * Who may what: the one table that routes, use cases, pages and the operators' guide read. What is missing here is
 * refused. Row-level security in the database is the second lock beneath it and knows the same roles.
 */
export const PERMISSIONS = {
  'desk.work': student(DESK, 'Work at the desk: what no other row of this table names'),
  'office.administer': office(ADMINISTRATORS, 'Administer the office: what no other row of this table names'),
  'queue.work': student(DESK, 'See the queue, assign and close tasks'),
  'students.list': student(DESK, 'List and search students'),
  'students.read': student(FILE_READERS, 'Open a student’s file, its history and its assessments'),
  'students.change': student(DESK, 'Add students and change their records'),
  'documents.read': student(FILE_READERS, 'Look at documents and their pages'),
  'documents.decide': student(DESK, 'Verify, return and reject documents'),
  'letters.read': student(FILE_READERS, 'Open requests for letters and letters'),
  'letters.decide': student(
    DESK,
    'Approve, return and decline requests; keep, supersede and make letters again',
  ),
  'letters.revoke': student(DESK, 'Revoke letters'),
  'letters.bulk': student(DESK, 'Make letters in bulk'),
  'letter_templates.read': office(DESK, 'Read the templates of letters'),
  'letter_templates.change': office(LEADS, 'Write, review and put in force templates of letters'),
  'letter_kinds.change': office(ADMINISTRATORS, 'Add, change and retire kinds of letters'),
  'submissions.decide': student(DESK, 'Read and settle what students declared to have filed'),
  'sign_offs.give': student(
    DESK,
    'Sign off days that rest on policy alone; the office’s settings name the roles',
  ),
  'candidates.work': student(DESK, 'Keep the cases of the second pathway'),
  'programme.change': office(ADMINISTRATORS, 'Record new editions of the second pathway’s programme'),
  'roster.import': office(DESK, 'Import the roster; not for staff whose scope is limited'),
  'programs.read': office(DESK, 'Read programs, their plans and terms'),
  'programs.change': office(DESK, 'Add and change programs'),
  'programs.plan': office(LEADS, 'Write and certify plans of programs; record terms'),
  'forecasts.publish': office(DESK, 'Enter the times of decision that IRCC publishes'),
  'mail.read': student(DESK, 'Read what was and will be sent'),
  'mail.change': student(DESK, 'Send again, set aside, end alarms, keep a student’s choices of mail'),
  'sending.hold': office(DESK, 'Hold all mail'),
  'sending.release': office(ADMINISTRATORS, 'Release held mail and set the daily limit'),
  'office.read': office(DESK, 'Read the office’s settings'),
  'office.change': office(LEADS, 'Change the office’s settings'),
  'office_images.change': office(ADMINISTRATORS, 'Change the pictures on letters'),
  'rules.read': office([...DESK, 'auditor'], 'Read the editions of the rules'),
  'rules.change': office(ADMINISTRATORS, 'Load rule packs, try them out and put them in force'),
  'orders.record': office(
    ADMINISTRATORS,
    'Record orders that cancel permits; not for staff whose scope is limited',
  ),
  'accounts.change': office(ADMINISTRATORS, 'Keep accounts, roles and scopes'),
  'machines.change': office(ADMINISTRATORS, 'Issue and revoke tokens for machines; register job boards'),
  'hand_overs.read': student(FILE_READERS, 'See hand-overs to the international adviser'),
  'hand_overs.make': student(DESK, 'Hand a student over to the international adviser'),
  'hand_overs.take': student(
    ['adviser'],
    'Take and answer hand-overs; opens that student’s file until answered',
  ),
  'trail.read': student(OVERSEERS, 'See who saw what of whom, and export it for a breach report'),
  'data_map.read': office(
    [...LEADS, 'auditor'],
    'Read the data map: what is held, for what, how long, for whom',
  ),
  'holds.set': student(LEADS, 'Set and lift legal holds'),
  'retention.run': student(LEADS, 'Set how long what is kept; propose and confirm what is erased'),
  'notices.change': office(ADMINISTRATORS, 'Write privacy notices'),
  'archive.make': student(LEADS, 'Answer an access request: everything about a student as one archive'),
  'corrections.decide': student(DESK, 'Accept or refuse corrections that students ask for'),
  'approvals.decide': student(
    DESK,
    'Approve or decline what waits for a second person, in steps of their own',
  ),
  'approvals.change': office(ADMINISTRATORS, 'Say which steps need a second person'),
  'own.account': office([...FILE_READERS, 'auditor'], 'Keep the own second factor'),
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof PERMISSIONS;

const ROWS: Readonly<Record<Permission, PermissionRow>> = PERMISSIONS;

/** The roles of a permission. */
export const rolesWith = (permission: Permission): readonly StaffRole[] => ROWS[permission].roles;

/** What a role may, in the order of the table. */
export const permissionsOf = (role: StaffRole): Permission[] =>
  (Object.keys(ROWS) as Permission[]).filter((permission) => rolesWith(permission).includes(role));
