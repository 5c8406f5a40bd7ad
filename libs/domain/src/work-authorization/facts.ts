/**
 * Facts about one student as the evaluation takes them: calendar dates `YYYY-MM-DD`, instants RFC 3339 in UTC.
 * The edges read a left-out list as an empty one.
 */
export interface WorkAuthorizationFacts {
  /** The moment the question is asked; later facts still count as plans. */
  readonly asOf: string;
  readonly institution: InstitutionFacts;
  readonly student: StudentFacts;
  readonly program: ProgramFacts;
  readonly enrolment: readonly EnrolmentRow[];
  /** Date of the written completion notice. */
  readonly completedOn?: string;
  /** The day the student is no longer enrolled. */
  readonly deEnrolledOn?: string;
  readonly permits: readonly PermitFacts[];
  readonly applications: readonly ApplicationFacts[];
  readonly travel: readonly TravelFacts[];
  readonly letters: readonly LetterFacts[];
  readonly placements: readonly PlacementFacts[];
}

export interface InstitutionFacts {
  readonly dliNumber: string;
  /** IANA zone in which instants become days. */
  readonly timeZone: string;
}

export type StudyLevel = 'post_secondary' | 'secondary';

export interface StudentFacts {
  readonly level: StudyLevel;
  /** ISO 3166-1 alpha-2. */
  readonly citizenships?: readonly string[];
  readonly passportExpiresOn?: string;
  /** R32, set by staff; left out means false. */
  readonly disasterMeasure?: boolean;
}

export type ProgramKind = 'academic' | 'language' | 'general_interest' | 'preparatory';
export type PlacementBasis = 'mandatory_all' | 'required_in_stream' | 'optional';

export interface ProgramFacts {
  readonly credential: boolean;
  readonly months: number;
  readonly totalWeeks: number;
  readonly workTermWeeks: number;
  readonly kind: ProgramKind;
  readonly placementBasis: PlacementBasis;
  readonly streamCertified: boolean;
}

export type StudyLoad = 'full_time' | 'part_time' | 'leave' | 'scheduled_break' | 'not_enrolled';

/** Days outside every row are unknown. */
export interface EnrolmentRow {
  readonly from: string;
  readonly to: string;
  readonly load: StudyLoad;
  readonly finalSession?: boolean;
}

export type PermitKind = 'study_permit' | 'coop_work_permit' | 'other_work_permit';
export type RestrictedSetting = 'child_care' | 'school_teaching' | 'health_service' | 'agriculture';
export type PlacementSetting = 'general' | RestrictedSetting;

export interface PermitFacts {
  readonly id: string;
  readonly kind: PermitKind;
  readonly issuedOn: string;
  /** Left out: from the day of issue. */
  readonly validFrom?: string;
  /** The printed date, its whole local day included. */
  readonly expiresOn: string;
  readonly documentNumber?: string;
  readonly dliNumber?: string;
  /** The printed lines as printed; left out means unknown, an empty list means none are printed. */
  readonly remarks?: readonly string[];
  readonly restrictions?: readonly RestrictedSetting[];
  readonly cancelledOn?: string;
  readonly verified: boolean;
}

export type ApplicationKind =
  | 'study_permit_extension'
  | 'coop_work_permit_first'
  | 'coop_work_permit_renewal'
  | 'other_work_permit_renewal'
  | 'condition_amendment'
  | 'restoration'
  | 'visitor_record';
export type OutcomeKind = 'approved' | 'refused' | 'withdrawn' | 'withdrawn_by_ircc' | 'returned_incomplete';
export type Evidence = 'declared' | 'proof' | 'verified';

export interface ApplicationFacts {
  readonly id: string;
  readonly kind: ApplicationKind;
  /** IRCC's system stamp. */
  readonly receivedAt: string;
  readonly channel?: 'online' | 'paper';
  /** Paper only: the date of IRCC's stamp. */
  readonly stampedOn?: string;
  /** Left out: declared. */
  readonly evidence?: Evidence;
  readonly outcome?: { readonly kind: OutcomeKind; readonly at: string };
}

/** An absence from Canada. */
export interface TravelFacts {
  readonly departedAt: string;
  readonly returnedAt?: string;
}

/** A letter of ours. */
export interface LetterFacts {
  readonly kind: 'placement_confirmation' | 'coop_permit_support';
  readonly issuedOn: string;
  readonly voidedOn?: string;
}

export interface PlacementFacts {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Left out: general. */
  readonly setting?: PlacementSetting;
  readonly approvedByDli: boolean;
  readonly hoursPerWeek?: number;
}
