import type { DocumentPurpose } from '#casework/documents/document.js';
import type { DocumentState } from '#casework/documents/document-states.js';
import type { GivenReason } from '#casework/documents/return-reasons.js';
import type { LetterAnswers } from '#domain/letters/answers.js';
import type {
  ApplicationKind,
  Evidence,
  OutcomeKind,
  PermitKind,
  PlacementSetting,
  RestrictedSetting,
  StudyLoad,
} from '#domain/work-authorization/facts.js';
import type { RequestState } from '#domain/letters/request-states.js';

// What a case of the demonstration consists of: the columns of the tables, in camel case, without the student's id.

export interface StandingRow {
  programStartsOn: string;
  programEndsOn: string;
  passportExpiresOn: string | null;
  medicalExamExpiresOn: string | null;
  acceptedIntoCoop: boolean | null;
  continuanceMet: boolean | null;
  completedOn: string | null;
  deEnrolledOn: string | null;
  disasterMeasure: boolean;
}

export interface CourseRow {
  readonly id: string;
  readonly courseCode: string;
  readonly term: string;
  readonly state: 'registered' | 'completed' | 'dropped';
}

export interface StudyRow {
  readonly id: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly load: StudyLoad;
  readonly finalSession: boolean;
}

export interface WorkTermRow {
  readonly id: string;
  readonly term: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly employer: string | null;
  readonly setting: PlacementSetting;
  readonly hoursPerWeek: number;
  readonly approvedByDli: boolean;
}

export interface TravelRow {
  readonly id: string;
  readonly departedAt: Date;
  readonly returnedAt: Date | null;
}

export interface PermitRow {
  readonly id: string;
  readonly kind: PermitKind;
  readonly source: 'permit' | 'approval_letter' | 'student_statement' | 'office';
  readonly documentId: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly dliNumber: string | null;
  readonly employerName: string | null;
  readonly remarks: readonly string[] | null;
  readonly restrictions: readonly RestrictedSetting[];
  readonly cancelledOn: string | null;
  readonly verified: boolean;
  supersededBy: string | null;
}

export interface SubmissionRow {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly receivedAt: Date;
  readonly statedLocalTime: string;
  readonly statedTimeZone: string;
  readonly applicationNumber: string | null;
  readonly evidence: Evidence;
  documentId: string | null;
  readonly outcome: OutcomeKind | null;
  readonly outcomeAt: Date | null;
  readonly outcomeEvidence: 'declared' | 'verified' | null;
}

export interface DocumentRow {
  readonly id: string;
  readonly purpose: DocumentPurpose;
  readonly state: DocumentState;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly reasons: readonly GivenReason[];
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is printed on the specimen, line by line. */
  readonly printed: readonly string[];
}

export interface RequestRow {
  readonly id: string;
  readonly kind: string;
  readonly state: RequestState;
  readonly answers: LetterAnswers;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: readonly GivenReason[];
  /** Present where the request was approved. */
  readonly letter: LetterPlan | null;
}

export interface LetterPlan {
  readonly id: string;
  readonly issuedOn: string;
  readonly state: 'issued' | 'failed' | 'revoked';
  readonly voidedOn: string | null;
  readonly workTerm: WorkTermRow | null;
}

/** Something on the desk: opened with the fact, due on a day, perhaps somebody's. */
export interface TaskRow {
  readonly kind: 'letter_request' | 'document' | 'submission' | 'letter_problem' | 'mail_problem';
  readonly subjectId: string;
  readonly why: readonly string[];
  readonly dueOn: string;
  readonly openedAt: Date;
  readonly assigned: 'reviewer' | 'coordinator' | null;
}
