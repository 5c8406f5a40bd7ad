import type { ProgramPlanValues } from '#domain/programs/program-plan.js';

/** Who of the registrar's office says that the plan is so. */
export interface PlanCertification {
  readonly by: string;
  readonly office: string | null;
  /** Where it is written: the calendar's page, a memorandum. */
  readonly document: string | null;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** A version of a program's plan. For a student, the latest version that covers the day of admission applies. */
export interface ProgramPlan extends ProgramPlanValues {
  readonly programId: string;
  readonly version: number;
  /** `summary`: made of the weeks that a roster or the program's page names; `office`: written stage by stage. */
  readonly source: 'summary' | 'office';
  readonly totalWeeks: number;
  readonly workTermWeeks: number;
  readonly certification: PlanCertification | null;
  readonly recordedBy: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
}

/** The same as the API shows it. */
export interface ShownProgramPlan extends ProgramPlan {
  /** Weeks of work terms over all weeks, 0 to 1 (R35). */
  readonly share: number;
}
