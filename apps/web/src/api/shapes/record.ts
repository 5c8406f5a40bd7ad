import type { Schemas } from '../schema.js';

export type Program = Schemas['ProgramAnswer'];
export type PlacementBasis = Program['placementBasis'];
export type CourseEnrolment = Schemas['CourseEnrolmentAnswer'];
export type CourseState = CourseEnrolment['state'];
export type StudyEnrolment = Schemas['StudyEnrolmentAnswer'];
export type StudyLoad = StudyEnrolment['load'];
export type WorkTerm = Schemas['WorkTermAnswer'];
export type Setting = WorkTerm['setting'];
export type Restriction = Exclude<Setting, 'general'>;
export type Permit = Schemas['PermitAnswer'];
export type PermitKind = Permit['kind'];
export type StudentRecord = Schemas['StudentRecordAnswer'];

/** The student's own record, with what is on file and need not be asked again. */
export type OwnRecord = Omit<Schemas['OwnRecordAnswer'], 'permits'> & { permits: Permit[] };

/** A permit in a case: also those that a newer version has replaced. */
export type CasePermit = Permit & {
  supersededBy: string | null;
  cancelledByOrder: { id: string; title: string } | null;
  /** An approval letter that counts no longer, because the permit did not follow. */
  lapsedAt: string | null;
  takenBackAt: string | null;
};

/** An absence from Canada. */
export type Travel = Schemas['JourneyAnswer'];
