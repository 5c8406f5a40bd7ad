/** Roles of staff, the desk's own first. An adviser sees files that were handed over, an auditor who saw and did what. */
export const STAFF_ROLES = ['reviewer', 'coordinator', 'administrator', 'adviser', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Roles that work at the desk: tasks and signatures are theirs. */
export const DESK_ROLES = [
  'reviewer',
  'coordinator',
  'administrator',
] as const satisfies readonly StaffRole[];

/** What programs may ask for with a token, beside what anybody may. */
export const MACHINE_PERMISSIONS = {
  'coop-status:read': 'Ask whether a student, by number, is ready for postings',
  'evaluations:run': 'Have facts evaluated that are not ours',
} as const;
