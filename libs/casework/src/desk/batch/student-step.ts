import type { CourseEnrolmentValues, WorkTermValues } from '../../students/student-fact.js';
import type { WordStep } from '../task-step.js';

/** What may be done with the students of a list, whether anything waits about them or not. */
export const STUDENT_STEPS = ['note', 'message', 'invite', 'course', 'work_term'] as const;
export type StudentStepKind = (typeof STUDENT_STEPS)[number];

export type StudentStep =
  | WordStep
  /** A link to choose a password, mailed to those who cannot sign in yet and have no link that still works. */
  | { readonly kind: 'invite' }
  /** The course of a term: recorded where it is not on file, with its new state where it is. */
  | ({ readonly kind: 'course' } & CourseEnrolmentValues)
  /** A work term, where none of that term is on file. */
  | ({ readonly kind: 'work_term' } & Pick<WorkTermValues, 'term' | 'from' | 'to' | 'approvedByDli'>);

/** Leads a work term that was recorded in bulk back: it is cancelled, if nobody has changed it since. */
export interface CancelWorkTermStep {
  readonly kind: 'cancel_work_term';
  readonly workTermId: string;
  readonly version: number;
}

/** The step of a row that is a student. */
export type StudentRowStep = StudentStep | CancelWorkTermStep;

/** What it takes to lead a student's row back; null where what was done stays done. */
export type StudentBefore = Pick<CancelWorkTermStep, 'workTermId' | 'version'>;

/** Why a student is left as they are. */
export const STUDENT_LEFT_FOR = [
  'account_disabled',
  'signs_in_already',
  'invited_already',
  'on_file_already',
] as const;
