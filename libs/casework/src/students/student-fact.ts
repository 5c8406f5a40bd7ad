export const COURSE_STATES = ['registered', 'completed', 'dropped'] as const;
export const STUDY_LOADS = ['full_time', 'part_time', 'leave', 'scheduled_break', 'not_enrolled'] as const;
export const PLACEMENT_SETTINGS = [
  'general',
  'child_care',
  'school_teaching',
  'health_service',
  'agriculture',
] as const;

export interface CourseEnrolmentValues {
  readonly courseCode: string;
  readonly term: string;
  readonly state: (typeof COURSE_STATES)[number];
}

/** Both dates included, `YYYY-MM-DD`. */
export interface StudyEnrolmentValues {
  readonly from: string;
  readonly to: string;
  readonly load: (typeof STUDY_LOADS)[number];
  readonly finalSession: boolean;
}

/** Both dates included, `YYYY-MM-DD`. */
export interface WorkTermValues {
  readonly term: string;
  readonly from: string;
  readonly to: string;
  readonly employer: string | null;
  readonly setting: (typeof PLACEMENT_SETTINGS)[number];
  readonly hoursPerWeek: number | null;
  readonly approvedByDli: boolean;
  /** ISO instant; null while it stands. */
  readonly cancelledAt: string | null;
}

export interface StudentFacts {
  course_enrolment: CourseEnrolmentValues;
  study_enrolment: StudyEnrolmentValues;
  work_term: WorkTermValues;
}
export type StudentFactKind = keyof StudentFacts;
export type StudentFact<K extends StudentFactKind> = StudentFacts[K] & {
  readonly id: string;
  readonly version: number;
};
