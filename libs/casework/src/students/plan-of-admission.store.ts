/**
 * The columns of the program `p` that follow the plan a student `s` was admitted under: weeks, basis and certification count as
 * they stood for their cohort, not as they stand for whoever is admitted today (R35, Q2). Over `planOfAdmission`.
 */
export const OF_PLAN = {
  totalWeeks: 'coalesce(plan.total_weeks, p.total_weeks)',
  workTermWeeks: 'coalesce(plan.work_term_weeks, p.work_term_weeks)',
  placementBasis: 'coalesce(plan.basis, p.placement_basis)',
  streamCertified: 'case when plan.id is null then p.stream_certified else plan.certified_on is not null end',
} as const;

/** That a version `n` of a plan is for whoever is admitted on the day, an SQL expression; of several the latest one counts. */
export const isForAdmissionOn = (day: string): string =>
  `coalesce(n.admitted_from, '-infinity'::date) <= ${day} and coalesce(n.admitted_to, 'infinity'::date) >= ${day}`;

/**
 * Joins it as `plan`: the latest version that covers the student's first day; where nobody recorded that day, today.
 *
 * @param today the local date of the office, as an SQL expression
 */
export const planOfAdmission = (today: string): string => `left join lateral (
  select n.id, n.total_weeks, n.work_term_weeks, n.basis, n.certified_on from coop.program_plan n
   where n.program_id = p.id and ${isForAdmissionOn(`coalesce(s.program_starts_on, ${today})`)}
   order by n.version desc limit 1) plan on true`;

/** The next day on which `planOfAdmission` may join another plan; null where the first day is on record. */
export const nextPlanOn = (today: string): string => `case when s.program_starts_on is null then (
  select min(edge) from coop.program_plan n, unnest(array[n.admitted_from, n.admitted_to + 1]) edge
   where n.program_id = s.program_id and edge > ${today}) end`;
