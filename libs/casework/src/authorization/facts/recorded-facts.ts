import type { SignOffFacts } from '#domain/coop-status/policy-sign-off.js';
import type {
  ApplicationFacts,
  EnrolmentRow,
  InstitutionFacts,
  LetterFacts,
  PermitFacts,
  PlacementFacts,
  ProgramFacts,
  StudentFacts,
  TravelFacts,
} from '#domain/work-authorization/facts.js';

/** Everything recorded about one student that the engine and the co-op status read; a missing program is null. */
export interface RecordedFacts {
  readonly institution: InstitutionFacts;
  readonly readyIntoTermDays: number;
  readonly student: StudentFacts;
  /** Reminded of, and no fact of the engine: what bars a setting is printed on the permit (R6). */
  readonly medicalExamExpiresOn: string | null;
  readonly program: ProgramFacts | null;
  /** The next day on which another plan may be that of a student whose first day nobody recorded. */
  readonly nextPlanOn: string | null;
  readonly acceptedIntoCoop: boolean | null;
  readonly continuanceMet: boolean | null;
  readonly courseState: 'registered' | 'completed' | 'dropped' | null;
  readonly completedOn: string | null;
  readonly deEnrolledOn: string | null;
  readonly enrolment: readonly EnrolmentRow[];
  readonly permits: readonly PermitFacts[];
  /** Ids of the permits that a newer version replaced; they still tell of the past. */
  readonly superseded: readonly string[];
  readonly applications: readonly ApplicationFacts[];
  readonly travel: readonly TravelFacts[];
  readonly letters: readonly LetterFacts[];
  readonly placements: readonly (PlacementFacts & { readonly term: string })[];
  /** Days that a named person of the office answers for (R25), those withdrawn left out. */
  readonly signOffs: readonly SignOffFacts[];
  /** Q1: the office lets placements begin on maintained status. */
  readonly newStartsOnMaintainedStatus: boolean;
  /** The next term that has not begun, or null when the office has entered none. */
  readonly targetTerm: { readonly code: string; readonly startsOn: string } | null;
}
