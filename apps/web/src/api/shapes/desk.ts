import type { Authorization, HistoryItem, LedgerRow } from './authorization.js';
import type { CaseDocument } from './document.js';
import type { CoopStatus } from './home.js';
import type { Letter, LetterRequest, ReviewFinding } from './letter.js';
import type {
  CourseEnrolment,
  Permit,
  Program,
  StudentRecord,
  StudyEnrolment,
  Travel,
  WorkTerm,
} from './record.js';
import type { Role, Words } from './session.js';
import type { Submission } from './submission.js';

export const QUEUE_GROUPS = ['overdue', 'today', 'tomorrow', 'this_week', 'later'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

export const TASK_KINDS = [
  'letter_request',
  'document',
  'submission',
  'roster_question',
  'letter_problem',
  'mail_problem',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface QueueItem {
  id: string;
  kind: TaskKind;
  subjectId: string;
  why: string[];
  dueOn: string;
  group: QueueGroup;
  student: { id: string; studentNumber: string; name: string };
  program: { id: string; code: string } | null;
  assignee: { id: string; name: string } | null;
  risk: { coveredUntil: string | null };
  openedAt: string;
  version: number;
}

export interface QueuePage {
  items: QueueItem[];
  nextCursor: string | null;
  counts: {
    overdue: number;
    today: number;
    tomorrow: number;
    thisWeek: number;
    later: number;
    capped: boolean;
  };
}

export interface StaffMember {
  id: string;
  name: string;
  role: Role;
}

export interface RequestForReview {
  request: LetterRequest;
  findings: ReviewFinding[];
  student: Pick<
    StudentRecord,
    'id' | 'studentNumber' | 'givenName' | 'familyName' | 'continuanceMet' | 'passportExpiresOn'
  >;
  program: Pick<Program, 'name' | 'credential' | 'totalWeeks' | 'workTermWeeks' | 'placementBasis'> | null;
  workTerms: (Pick<WorkTerm, 'id' | 'term' | 'from' | 'to' | 'employer'> & { approved: boolean })[];
}

export interface StudentListItem {
  id: string;
  studentNumber: string;
  givenName: string;
  familyName: string;
  email: string;
  program: { id: string; code: string } | null;
  readyForPostings?: CoopStatus['readyForPostings']['state'] | null;
  coveredUntil?: string | null;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface StudentCase {
  record: StudentRecord;
  courses: CourseEnrolment[];
  enrolments: StudyEnrolment[];
  workTerms: WorkTerm[];
  permits: Permit[];
  submissions: Submission[];
  documents: CaseDocument[];
  letters: Letter[];
  requests: LetterRequest[];
  reminders: LedgerRow[];
  travel?: Travel[];
  coopStatus: CoopStatus;
  assessment: Pick<Authorization, 'timeline' | 'why'> | null;
}

export type HistoryPage = Page<HistoryItem>;

export interface RosterImport {
  id: string;
  fileName: string;
  dryRun: boolean;
  state: 'running' | 'finished' | 'failed';
  rowsRead: number;
  rowsTotal?: number | null;
  created: number;
  changed: number;
  unchanged: number;
  rejected: number;
  toAPerson: number;
  absent: number;
  problem: string | null;
  startedAt: string;
  startedAtLocal?: string;
  finishedAt: string | null;
}

export type RowOutcome = 'changed' | 'rejected' | 'to_a_person' | 'absent';

export interface RosterRow {
  /** Null: the student is not in the file. */
  line: number | null;
  outcome: RowOutcome;
  studentNumber: string | null;
  reasons: { code: string; column?: string; text: Words }[];
  studentId: string | null;
  /** For a person to compare. */
  values: { onFile?: Record<string, unknown>; inFile?: Record<string, unknown> } | null;
}
