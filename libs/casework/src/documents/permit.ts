import type { PermitKind, RestrictedSetting } from '#domain/work-authorization/facts.js';

export const PERMIT_KINDS = [
  'study_permit',
  'coop_work_permit',
  'other_work_permit',
] as const satisfies readonly PermitKind[];
export const RESTRICTED_SETTINGS = [
  'child_care',
  'school_teaching',
  'health_service',
  'agriculture',
] as const satisfies readonly RestrictedSetting[];

/** What stands on a permit, or on the letter that approves one. Dates are `YYYY-MM-DD`, inclusive. */
export interface PermitValues {
  readonly kind: PermitKind;
  readonly documentNumber: string | null;
  readonly issuedOn: string;
  readonly validFrom: string | null;
  readonly expiresOn: string;
  readonly dliNumber: string | null;
  readonly employerName: string | null;
  /** The printed lines; null: not known, empty: none are printed. */
  readonly remarks: readonly string[] | null;
  readonly restrictions: readonly RestrictedSetting[];
}

/** One version of what a permit says. */
export interface PermitRow extends PermitValues {
  readonly id: string;
  readonly studentId: string;
  readonly source: 'permit' | 'approval_letter' | 'student_statement' | 'office';
  readonly documentId: string | null;
  readonly cancelledOn: string | null;
  readonly verified: boolean;
  readonly version: number;
}
