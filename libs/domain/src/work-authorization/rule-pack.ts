import type { PlacementBasis, ProgramKind, StudyLevel } from './facts.js';

export type RuleState = 'in_force' | 'disputed' | 'proposed';
export type AppliesBy = 'day_of_work' | 'day_of_filing' | 'day_of_issue' | 'day_of_loss';

/** One dated row of law: which days it governs, what it rests on, and when a person last checked that. */
export interface RuleRow {
  readonly rule: string;
  /** First day it governs, `YYYY-MM-DD`; null: from the beginning. */
  readonly from: string | null;
  /** Last day it governs; null: until further notice. */
  readonly to: string | null;
  readonly appliesBy: AppliesBy;
  /** A proposed row is shown and never applied. */
  readonly state: RuleState;
  /** Address of the source. */
  readonly source: string;
  readonly verifiedOn: string;
}

/** R1, R12: which document a placement of that level of study needs. */
export interface RegimeRow extends RuleRow {
  readonly level: StudyLevel;
  readonly document: 'coop_work_permit' | 'study_permit';
}

export type RemarkClass = 'K1' | 'K2' | 'not_qualifying' | 'manual_review' | 'none';

/** R4: a wording printed on study permits. Case, spaces and punctuation do not count. */
export interface RemarkWording extends RuleRow {
  readonly class: Exclude<RemarkClass, 'none'>;
  /** Parts that must all be printed, in this order. */
  readonly parts: readonly string[];
  /** Words that, where printed, make it another wording. */
  readonly without?: string;
}

/** R20, R21. */
export interface FilingRow extends RuleRow {
  /** The expiry date ends in this zone. */
  readonly dayEndsIn: 'UTC';
  /** A paper application stamped after the expiry date is counted back by this many days. */
  readonly paperDaysBack: number;
  /** The advised last day lies this many days before the expiry date. */
  readonly safeDaysBefore: number;
}

/** R31, R32: how long lost status may be restored. */
export interface RestorationRow extends RuleRow {
  readonly lastDay: { readonly daysAfterLoss: number } | { readonly monthsAfterLoss: number };
  readonly safeDaysAfterLoss: number;
  /** Only for students whom staff flagged for this measure. */
  readonly measure?: string;
}

/** R3, R35 and the kinds of study that are excluded. */
export interface ProgramRow extends RuleRow {
  readonly minimumMonths: number;
  readonly maximumPercent: number;
  readonly nearPercent: number;
  readonly excludedKinds: readonly ProgramKind[];
  readonly excludedBases: readonly PlacementBasis[];
}

/** R10. */
export interface OffCampusRow extends RuleRow {
  readonly hoursPerWeek: number;
}

/** R10: how much of the scheduled breaks counts. */
export interface BreakRow extends RuleRow {
  readonly consecutiveDays: number;
  readonly daysPerYear: number;
}

/** R33. */
export interface StudyPermitEndRow extends RuleRow {
  readonly daysAfterCompletion: number;
}

/** R30: the letter that proves a pending renewal. */
export interface ProofLetterRow extends RuleRow {
  readonly daysFromReceipt: number;
}

/** R7, R12: applications of this level are withdrawn by the authority while they are open. */
export interface ClosedApplicationsRow extends RuleRow {
  readonly level: StudyLevel;
}

export interface FeeRow extends RuleRow {
  readonly code: string;
  readonly cents: number;
}

/** R41: days (negative: before) and hours around the dates that reminders count from. */
export interface ReminderPlan {
  readonly permitExpiryDays: readonly number[];
  readonly filingDeadlineHours: readonly number[];
  readonly passportExpiryDays: readonly number[];
  readonly lossDays: readonly number[];
  /** Monthly questions on maintained status are planned this many months ahead. */
  readonly maintainedMonths: number;
  /** R6, R54: around the last day on which a medical exam is valid; left out: none. */
  readonly medicalExamDays?: readonly number[];
  /** R18: around the study permit's printed expiry, when a SIN that is tied to it ends too; left out: none. */
  readonly sinDays?: readonly number[];
  /** R30: around the last day of the letter that proves a pending renewal; left out: none. */
  readonly proofLetterDays?: readonly number[];
}

/** A dated edition of the rules. The engine's code holds no date of law. */
export interface RulePack {
  /** The date of the edition, `YYYY-MM-DD`. */
  readonly id: string;
  readonly regimes: readonly RegimeRow[];
  /** R25, Q1: a placement under way goes on while the study permit's extension is undecided. */
  readonly maintainedStudyWork: readonly RuleRow[];
  readonly remarks: readonly RemarkWording[];
  readonly filing: readonly FilingRow[];
  readonly restoration: readonly RestorationRow[];
  readonly programs: readonly ProgramRow[];
  readonly offCampus: readonly OffCampusRow[];
  readonly breaks: readonly BreakRow[];
  readonly studyPermitEnds: readonly StudyPermitEndRow[];
  /** R5: study permits applied for in these days name the institution. */
  readonly namedInstitution: readonly RuleRow[];
  readonly closedCoopApplications: readonly ClosedApplicationsRow[];
  readonly proofLetters: readonly ProofLetterRow[];
  readonly fees: readonly FeeRow[];
  readonly reminders: ReminderPlan;
}
