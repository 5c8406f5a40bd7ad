import type { Schemas, With } from '../schema.js';
import type { Authorization, LedgerRow } from './authorization.js';
import type { CaseDocument } from './document.js';
import type { CaseLetter, LetterRequest } from './letter.js';
import type { CasePermit, Program, StudentRecord, Travel, WorkTerm } from './record.js';
import type { Words } from './session.js';
import type { Submission } from './submission.js';

export type QueueItem = Schemas['QueueItemAnswer'];
export type QueuePage = Schemas['QueuePageAnswer'];
export type QueueFilter = Schemas['QueueFilterFields'];
export type QueueView = Schemas['QueueViewAnswer'];
export type DueClock = Schemas['DueClockAnswer'];
export type SelectedTask = Schemas['SelectedTaskAnswer'];
export type Selection = Schemas['SelectionAnswer'];
export type TaskResult = Schemas['TaskResultAnswer'];
export type BulkResult = Schemas['BulkResultAnswer'];
export type TaskStepKind = Schemas['BulkStepBody']['step'];
export type CaseNotePage = Schemas['NotePageAnswer'];
export type QueueState = NonNullable<QueueFilter['state']>;
export type QueueGroup = QueueItem['group'];
export type TaskKind = QueueItem['kind'];

export const QUEUE_GROUPS: readonly QueueGroup[] = ['overdue', 'today', 'tomorrow', 'this_week', 'later'];

export const TASK_KINDS: readonly TaskKind[] = [
  'letter_request',
  'document',
  'file_problem',
  'submission',
  'roster_question',
  'letter_problem',
  'letter_flag',
  'mail_problem',
  'permit_order',
  'pathway_case',
  'sign_off',
  'evidence_lapsed',
  'second_reading',
  'readings_differ',
  'message',
];

export type StaffMember = Schemas['StaffMemberAnswer'];
export type StudentPage = Schemas['StudentPageAnswer'];
export type StudentStepKind = Schemas['StudentStepBody']['step'];
export type StudentPreview = Schemas['StudentPreviewAnswer'];
export type StudentSelection = Schemas['StudentSelectionAnswer'];
export type HistoryPage = Schemas['HistoryPageAnswer'];

/** A letter request beside its findings and the record. */
export type RequestForReview = With<
  Schemas['ReviewedRequestAnswer'],
  {
    student: Pick<
      StudentRecord,
      'id' | 'studentNumber' | 'givenName' | 'familyName' | 'continuanceMet' | 'passportExpiresOn'
    >;
    program: Pick<Program, 'name' | 'credential' | 'totalWeeks' | 'workTermWeeks' | 'placementBasis'> | null;
    workTerms: (Pick<WorkTerm, 'id' | 'term' | 'from' | 'to' | 'employer'> & { approved: boolean })[];
  }
>;

/** Everything on one person. */
export type StudentCase = With<
  Schemas['StudentCaseAnswer'],
  {
    permits: CasePermit[];
    submissions: Submission[];
    documents: CaseDocument[];
    requests: LetterRequest[];
    letters: CaseLetter[];
    reminders: LedgerRow[];
    travel: Travel[];
    assessment: Pick<Authorization, 'timeline' | 'why' | 'changes'>;
  }
>;

export type RosterImport = Schemas['RosterImportAnswer'] & { startedAtLocal?: string };

export type RosterRow = With<
  Schemas['RosterRowAnswer'],
  {
    reasons: { code: string; column?: string; text: Words }[];
    /** For a person to compare. */
    values: { onFile?: Record<string, unknown>; inFile?: Record<string, unknown> } | null;
  }
>;
export type RowOutcome = RosterRow['outcome'];

export interface RosterRowPage {
  items: RosterRow[];
  nextCursor: string | null;
}
