import type {
  PermitKind,
  PlacementBasis,
  ProgramKind,
  StudyLevel,
  StudyLoad,
} from '../work-authorization/facts.js';
import type { GateFacts } from './gate.js';
import type { LetterBase } from './letter-base.js';

/** How the printed remark of a permit counts (R4); `unknown` when nobody has said what is printed. */
export type RemarkClass = 'K1' | 'K2' | 'not_qualifying' | 'manual_review' | 'none' | 'unknown';

/** Everything the findings and the letter are computed from. Dates are `YYYY-MM-DD`, inclusive. */
export interface LetterCase {
  /** Code of the kind. */
  readonly kind: string;
  readonly base: LetterBase;
  readonly today: string;
  /** `nameFr` where it has one. */
  readonly institution: { readonly name: string; readonly nameFr?: string; readonly dliNumber: string };
  readonly student: {
    readonly givenName: string;
    readonly familyName: string;
    readonly studentNumber: string;
    readonly continuanceMet: boolean | null;
    readonly passportExpiresOn: string | null;
  };
  readonly gate: GateFacts;
  readonly program: LetterProgram | null;
  readonly studyLoad: readonly StudyPeriod[];
  /** The permit on file, else what the student states. */
  readonly permit: LetterPermit | null;
  readonly placement: LetterPlacement | null;
  /** Of somebody's IEC case: the internship as its host stands on record; null where there is none. */
  readonly internship?: Internship | null;
  /** Whether a co-op work permit is the document that this student's work needs (R1, R12). */
  readonly coopPermitNeeded: boolean;
}

/** An internship of International Experience Canada, as its host confirms it (R42). Dates are `YYYY-MM-DD`. */
export interface Internship {
  readonly homeInstitution: string;
  readonly host: string;
  readonly from: string;
  readonly to: string;
}

export interface LetterProgram {
  readonly name: string;
  readonly credential: string | null;
  readonly level: StudyLevel;
  readonly kind: ProgramKind;
  readonly months: number;
  readonly totalWeeks: number;
  readonly workTermWeeks: number;
  readonly placementBasis: PlacementBasis;
  readonly streamCertified: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

export interface StudyPeriod {
  readonly from: string;
  readonly to: string;
  readonly load: StudyLoad;
  readonly finalSession: boolean;
}

export interface LetterPermit {
  readonly evidence: 'verified' | 'stated';
  readonly kind: PermitKind;
  readonly expiresOn: string | null;
  readonly dliNumber: string | null;
  readonly remarkClass: RemarkClass;
}

export interface LetterPlacement {
  readonly from: string;
  readonly to: string;
  readonly employer: string | null;
  readonly hoursPerWeek: number | null;
  /** Approved by the institution (R3a). */
  readonly approved: boolean;
}
