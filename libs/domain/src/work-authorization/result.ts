/** The answer of the evaluation: calendar dates `YYYY-MM-DD` inclusive, instants RFC 3339 in UTC. */
export interface WorkAuthorizationResult {
  readonly engine: EngineStamp;
  readonly work: readonly WorkInterval[];
  readonly stay: readonly StayInterval[];
  readonly study: readonly StudyInterval[];
  readonly status: StatusAt;
  readonly effectiveExpiries: readonly EffectiveExpiry[];
  readonly deadlines: readonly Deadline[];
  readonly placements: readonly PlacementAnswer[];
  readonly applications: readonly ApplicationAnswer[];
  readonly findings: readonly Finding[];
  readonly reminders: readonly PlannedReminder[];
}

export interface EngineStamp {
  readonly version: string;
  readonly rulePack: string;
  /** IANA release behind the local times. */
  readonly timeZoneData: string;
}

/** One rule with the fact it met; `fact` is a path into the facts. */
export interface Because {
  readonly rule: string;
  readonly fact: string;
  readonly text: string;
}

export type WorkState = 'authorized' | 'authorized_policy' | 'limited' | 'not_authorized' | 'unknown';
export type WorkBasis = 'COOP_WP' | 'OTHER_WP' | 'R186F_SWP' | 'R186U' | 'R186V' | 'NONE';
export type StayState = 'permitted' | 'maintained' | 'not_permitted' | 'unknown';
export type StudyState = StayState;
export type StayBasis = 'PERMIT' | 'R183_5' | 'NONE';
export type StudyBasis = 'STUDY_PERMIT' | 'R189' | 'NONE';

export interface Interval<State extends string, Basis extends string> {
  readonly from: string;
  readonly to: string;
  /** The instant that ends the interval during its last day (refusal, departure). */
  readonly endsAt?: string;
  readonly state: State;
  readonly basis: Basis;
  readonly because: readonly Because[];
}

export type WorkInterval = Interval<WorkState, WorkBasis>;
export type StayInterval = Interval<StayState, StayBasis>;
export type StudyInterval = Interval<StudyState, StudyBasis>;

export interface StatusAt {
  readonly stay: StayState;
  readonly study: StudyState;
  readonly work: WorkState;
  readonly restorationLastDay?: string;
}

export type ExpiryReason = 'printed' | 'completion_plus_90' | 'de_enrolled' | 'cancelled';

export interface EffectiveExpiry {
  readonly permit: string;
  /** Last valid day for `printed` and `completion_plus_90`, the day of the event for the others. */
  readonly on: string;
  readonly reason: ExpiryReason;
}

export interface Deadline {
  readonly kind: 'apply_before_expiry' | 'restoration';
  readonly permit: string;
  /** The first instant that is too late. */
  readonly at: string;
  /** The same instant in the institution's zone, with its offset. */
  readonly local: string;
  /** The advised last day. */
  readonly lastSafeDay: string;
}

export type PlacementVerdict =
  'covered' | 'covered_policy' | 'partly_covered' | 'not_covered' | 'blocked' | 'unknown';

export interface PlacementAnswer {
  readonly id: string;
  readonly verdict: PlacementVerdict;
  readonly firstUncoveredDay?: string;
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  readonly because: readonly Because[];
}

export type ApplicationEffect =
  'maintains_stay' | 'maintains_stay_and_work' | 'none' | 'superseded' | 'not_applicable';

export interface ApplicationAnswer {
  readonly id: string;
  readonly inTime: boolean | null;
  readonly effect: ApplicationEffect;
}

export type FindingCode =
  | 'condition_missing'
  | 'condition_not_qualifying'
  | 'condition_manual_review'
  | 'dli_mismatch'
  | 'setting_restricted'
  | 'placement_optional'
  | 'stream_not_certified'
  | 'share_over_half'
  | 'share_near_half'
  | 'program_too_short'
  | 'program_kind_excluded'
  | 'no_credential'
  | 'not_full_time'
  | 'on_leave'
  | 'letter_missing'
  | 'letter_void'
  | 'not_approved_by_dli'
  | 'permit_beyond_passport'
  | 'permit_beyond_study_permit'
  | 'permit_expired'
  | 'application_late'
  | 'application_returned'
  | 'withdrawn_by_ircc'
  | 'left_canada'
  | 'out_of_status'
  | 'restoration_open'
  | 'restoration_closed'
  | 'secondary_needs_coop_permit'
  | 'unverified_document'
  | 'both_documents_expire'
  | 'facts_conflict'
  | 'fact_missing'
  | 'coop_permit_needed'
  | 'studies_completed'
  | 'de_enrolled'
  | 'new_start_on_maintained_status'
  | 'break_does_not_count'
  | 'off_campus_not_allowed';

export type Severity = 'block' | 'warn' | 'info';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly rule: string;
  /** The `id` of the fact it is about, or its path where it has none. */
  readonly subject: string;
  readonly text: string;
}

export type ReminderKind =
  | 'study_permit_expiry'
  | 'work_permit_expiry'
  | 'filing_deadline'
  | 'passport_expiry'
  | 'maintained_check_in'
  | 'restoration';

export interface PlannedReminder {
  readonly kind: ReminderKind;
  readonly subject: string;
  /** Days from the date the reminder counts from: −30 is 30 days before. */
  readonly offsetDays?: number;
  /** A date in the institution's zone. */
  readonly on: string;
  readonly at?: string;
}
