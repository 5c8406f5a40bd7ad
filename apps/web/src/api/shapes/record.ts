import type { Language } from './session.js';

export type PermitKind = 'study_permit' | 'coop_work_permit' | 'other_work_permit';
export type PlacementBasis = 'mandatory_all' | 'required_in_stream' | 'optional';
export type CourseState = 'registered' | 'completed' | 'dropped';
export type StudyLoad = 'full_time' | 'part_time' | 'leave' | 'scheduled_break' | 'not_enrolled';
export type Setting = 'general' | 'child_care' | 'school_teaching' | 'health_service' | 'agriculture';
export type Restriction = Exclude<Setting, 'general'>;

export interface Program {
  id: string;
  code: string;
  name: string;
  credential: string | null;
  level: 'post_secondary' | 'secondary';
  kind: 'academic' | 'language' | 'general_interest' | 'preparatory';
  months: number;
  totalWeeks: number;
  workTermWeeks: number;
  placementBasis: PlacementBasis;
  streamCertified: boolean;
  version: number;
}

export interface CourseEnrolment {
  id: string;
  courseCode: string;
  term: string;
  state: CourseState;
  version: number;
}

export interface StudyEnrolment {
  id: string;
  from: string;
  to: string;
  load: StudyLoad;
  finalSession: boolean;
  version: number;
}

export interface WorkTerm {
  id: string;
  term: string;
  from: string;
  to: string;
  employer: string | null;
  setting: Setting;
  hoursPerWeek: number | null;
  approvedByDli: boolean;
  cancelledAt?: string | null;
  version: number;
}

export interface Permit {
  id: string;
  kind: PermitKind;
  source: 'permit' | 'approval_letter' | 'student_statement' | 'office';
  documentId: string | null;
  documentNumber: string | null;
  issuedOn: string;
  validFrom: string | null;
  expiresOn: string;
  dliNumber: string | null;
  employerName: string | null;
  remarks: string[] | null;
  restrictions: Restriction[];
  verified: boolean;
  supersededBy: string | null;
  version: number;
  recordedAt?: string;
}

export interface Travel {
  id: string;
  departedAt: string;
  returnedAt: string | null;
  departedAtLocal?: string;
  returnedAtLocal?: string | null;
  version: number;
}

export interface StudentRecord {
  id: string;
  studentNumber: string;
  givenName: string;
  familyName: string;
  email: string;
  language: Language;
  citizenships: string[];
  passportExpiresOn: string | null;
  program: Program | null;
  programStartsOn: string | null;
  programEndsOn: string | null;
  acceptedIntoCoop: boolean | null;
  continuanceMet: boolean | null;
  completedOn?: string | null;
  deEnrolledOn?: string | null;
  version: number;
  permits?: Permit[];
  workTerms?: WorkTerm[];
  courseEnrolments?: CourseEnrolment[];
}
