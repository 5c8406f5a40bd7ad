import { expect, it } from '@jest/globals';
import type { WorkAuthorizationResult } from './result.js';
import { evaluated } from './spec-support/builders.js';
import { CASES } from './spec-support/cases.js';

/** The verdict, the first day that nothing covers, what it rests on or lacks, and after a stroke what staff are told. */
const ANSWERS: Readonly<Record<keyof typeof CASES, string>> = {
  'a study permit': 'covered: R3 permits.SP1',
  'a co-op permit beside it': 'covered: R8 permits.WP1',
  'a permit for any employer': 'covered: R8 permits.OP1',
  'maintained study status': 'covered_policy: R3 permits.SP1, R25 applications.A1',
  'no permit': 'not_covered from 2026-09-08: R22 permits',
  'a leave': 'blocked from 2026-09-08: R9 enrolment / block on_leave',
  'a leave, with a co-op permit': 'blocked from 2026-09-08: R9 enrolment / block on_leave',
  'a leave, with a permit for any employer': 'covered: R8 permits.OP1',
  'part-time study': 'not_covered from 2026-09-08: R9 enrolment / block not_full_time',
  'part-time study, with a co-op permit': 'covered: R8 permits.WP1',
  'not enrolled, with a co-op permit': 'not_covered from 2026-09-08: R9 enrolment / block not_full_time',
  'an unknown load': 'unknown: R3 permits.SP1, R3 enrolment / warn fact_missing',
  'an unknown load, with a co-op permit': 'unknown: R8 permits.WP1, R3 enrolment / warn fact_missing',
  'loads that contradict': 'unknown: R3 permits.SP1, R3 enrolment / warn facts_conflict',
  'loads that contradict, with a co-op permit': 'unknown: R8 permits.WP1, R3 enrolment / warn facts_conflict',
  'loads that contradict, and no condition':
    'not_covered from 2026-09-08: R4 permits.remarks, R3 enrolment / block condition_missing, warn facts_conflict',
  'a final session after nothing known': 'unknown: R3 permits.SP1, R3 enrolment / warn fact_missing',
  'a program that does not qualify':
    'blocked from 2026-09-08: R10 permits.SP1, R3 program / block no_credential',
  'a program that does not qualify, with a co-op permit':
    'blocked from 2026-09-08: R3 program / block no_credential',
  'no approval':
    'blocked from 2026-09-08: R10 permits.SP1, R3 placements.approvedByDli / block not_approved_by_dli',
  'no approval, with a co-op permit':
    'blocked from 2026-09-08: R3 placements.approvedByDli / block not_approved_by_dli',
  'no approval, with a permit for any employer': 'covered: R8 permits.OP1',
  'completed on the last day before': 'not_covered from 2026-09-08: R9 completedOn / block studies_completed',
  'completed on the first day':
    'partly_covered from 2026-09-09: R3 permits.SP1, R9 completedOn / block studies_completed',
  'de-enrolled on the last day':
    'partly_covered from 2026-12-18: R3 permits.SP1, R33 deEnrolledOn / block de_enrolled, block permit_expired, block out_of_status',
  'de-enrolled on the day after': 'covered: R3 permits.SP1 / warn out_of_status',
  'a restricted setting': 'blocked from 2026-09-08: R6 permits.restrictions / block setting_restricted',
  'a restricted setting on the co-op permit':
    'blocked from 2026-09-08: R6 permits.restrictions / block setting_restricted',
  'a restricted setting on the permit for any employer':
    'blocked from 2026-09-08: R6 permits.restrictions / block setting_restricted',
  'another institution': 'blocked from 2026-09-08: R5 permits.dliNumber / block dli_mismatch',
  'another institution on the co-op permit':
    'blocked from 2026-09-08: R5 permits.dliNumber / block dli_mismatch',
  'an institution that is not recorded': 'unknown: R3 permits.SP1, R5 permits.dliNumber / warn fact_missing',
  'no condition': 'not_covered from 2026-09-08: R4 permits.remarks / block condition_missing',
  'a condition that does not qualify':
    'not_covered from 2026-09-08: R10 permits.SP1, R4 permits.remarks / block condition_not_qualifying',
  'a condition for a person to read':
    'unknown: R3 permits.SP1, R4 permits.remarks / warn condition_manual_review',
  'remarks that are not recorded': 'unknown: R3 permits.SP1, R4 permits.remarks / warn fact_missing',
  'the condition on campus': 'covered: R3 permits.SP1 / info off_campus_not_allowed',
  'no letter': 'not_covered from 2026-09-08: R3 letters / block letter_missing',
  'a letter voided on the first day': 'not_covered from 2026-09-08: R63 letters / block letter_void',
  'a letter voided on the last day':
    'partly_covered from 2026-12-18: R3 permits.SP1, R63 letters / block letter_void',
  'a letter voided after': 'covered: R3 permits.SP1',
  'a letter of the second day':
    'partly_covered from 2026-09-08: R3 permits.SP1, R3 letters / block letter_missing',
  'a letter of another kind': 'not_covered from 2026-09-08: R3 letters / block letter_missing',
  'no letter, and no study full-time': 'not_covered from 2026-09-08: R9 enrolment / block not_full_time',
  'no letter, with a co-op permit': 'covered: R8 permits.WP1',
  'a break that counts': 'covered: R10 permits.SP1',
  'a break that counts, without a letter': 'covered: R10 permits.SP1',
  'a break that counts, on the older condition': 'covered: R10 permits.SP1 / warn condition_not_qualifying',
  'a break that counts, on the condition on campus':
    'unknown: R10 permits.SP1, R4 permits.remarks / warn condition_manual_review, info off_campus_not_allowed',
  'a break that counts, without a condition':
    'not_covered from 2026-09-08: R4 permits.remarks / block condition_missing',
  'a break that counts, with a condition for a person':
    'unknown: R10 permits.SP1, R4 permits.remarks / warn condition_manual_review',
  'a break that does not count': 'not_covered from 2026-09-08: R10 enrolment / block break_does_not_count',
  'a break that does not count, with a co-op permit': 'covered: R8 permits.WP1',
  'a break after what is not recorded': 'unknown: R10 permits.SP1, R3 enrolment / warn fact_missing',
  'before study permits sufficed':
    'not_covered from 2026-01-05: R10 permits.SP1, R1 placements / block coop_permit_needed',
  'over the day they began to suffice':
    'partly_covered from 2026-03-31: R10 permits.SP1, R3 permits.SP1, R1 placements / block coop_permit_needed',
  'a secondary school': 'not_covered from 2026-09-08: R12 student.level / block secondary_needs_coop_permit',
  'a secondary school, with a co-op permit': 'covered: R8 permits.WP1',
  'a permit that nobody verified': 'unknown: R3 permits.SP1, R3 permits.verified / warn unverified_document',
  'a co-op permit that nobody verified':
    'unknown: R8 permits.WP1, R3 permits.verified / warn unverified_document',
  'a permit for any employer that nobody verified':
    'unknown: R8 permits.OP1, R3 permits.verified / warn unverified_document',
  'one number on two permits':
    'unknown: R3 permits.SP2, R17 permits.documentNumber / warn facts_conflict, warn facts_conflict',
  'a doubtful permit beside a good one': 'covered: R3 permits.SP1 / warn unverified_document',
  'two co-op permits, one for another institution': 'covered: R8 permits.WP1 / warn dli_mismatch',
  'a placement that outlasts both permits':
    'partly_covered from 2026-12-01: R8 permits.WP1 / block permit_expired, block permit_expired, warn both_documents_expire',
  'a permit until the last day': 'covered: R3 permits.SP1',
  'a permit until the day before the last':
    'partly_covered from 2026-12-18: R3 permits.SP1 / block permit_expired',
  'a permit from the first day': 'covered: R3 permits.SP1',
  'a permit from the second day': 'partly_covered from 2026-09-08: R3 permits.SP1',
  'a leave and no permit': 'blocked from 2026-09-08: R9 enrolment / block on_leave',
  'a letter of the first day alone':
    'partly_covered from 2026-09-09: R3 permits.SP1, R63 letters / block letter_void',
  'a letter of the last day alone':
    'partly_covered from 2026-09-08: R3 permits.SP1, R3 letters / block letter_missing',
  'a break of one day': 'covered: R10 permits.SP1, R3 permits.SP1',
  'an unverified permit for any employer, without approval':
    'unknown: R8 permits.OP1, R3 placements.approvedByDli, R3 permits.verified / warn unverified_document',
  'before study permits sufficed, completed on the first day':
    'not_covered from 2026-01-05: R10 permits.SP1, R9 completedOn, R1 placements / block coop_permit_needed, block studies_completed, block permit_expired, block out_of_status, block restoration_closed',
  'a start on maintained status':
    'not_covered from 2026-12-01: R25 placements.from / block new_start_on_maintained_status, block permit_expired',
  'leaving Canada on maintained status':
    'partly_covered from 2026-12-05: R3 permits.SP1, R25 applications.A1, R26 travel / block permit_expired, block left_canada',
  'leaving Canada on a renewal':
    'partly_covered from 2026-12-05: R8 permits.WP1, R23 applications.A1, R26 travel / block permit_expired, block left_canada',
  'a declared filing':
    'unknown: R3 permits.SP1, R25 applications.A1, R3 permits.verified / warn unverified_document',
  'a declared renewal':
    'unknown: R8 permits.WP1, R23 applications.A1, R3 permits.verified / warn unverified_document',
  'a renewal in time': 'covered: R8 permits.WP1, R23 applications.A1',
  'a renewal and a leave': 'blocked from 2026-09-08: R9 enrolment / block on_leave',
  'a renewal and part-time study': 'covered: R8 permits.WP1, R23 applications.A1',
  'a renewal for another institution': 'blocked from 2026-09-08: R5 permits.dliNumber / block dli_mismatch',
  'a renewal of a restricted permit':
    'blocked from 2026-09-08: R6 permits.restrictions / block setting_restricted',
  'a renewal that was approved':
    'unknown: R8 permits.WP1, R23 applications.A1, R16 applications.outcome / warn fact_missing',
  'a renewal that was approved, and a leave':
    'blocked from 2026-09-08: R9 enrolment, R16 applications.outcome / block on_leave, block permit_expired, warn fact_missing',
  'a renewal of nothing': 'not_covered from 2026-09-08: R22 permits',
  'a renewal for any employer': 'covered: R8 permits.OP1, R23 applications.A1',
  'a renewal for any employer, and a leave': 'covered: R8 permits.OP1, R23 applications.A1',
  'a renewal for any employer, without approval': 'covered: R8 permits.OP1, R23 applications.A1',
  'a renewal for any employer of a restricted permit':
    'blocked from 2026-09-08: R6 permits.restrictions / block setting_restricted',
  'a renewal for any employer, not approved by anyone but in doubt':
    'unknown: R8 permits.OP1, R23 applications.A1, R3 placements.approvedByDli, R3 permits.verified / warn unverified_document',
  'an extension that was approved':
    'unknown: R3 permits.SP1, R25 applications.A1, R22 applications.A1, R16 applications.outcome / warn fact_missing',
  'an extension that was approved, and a leave':
    'blocked from 2026-09-08: R9 enrolment, R16 applications.outcome / block on_leave, block permit_expired, warn fact_missing',
  'an extension that was approved, without a letter':
    'not_covered from 2026-09-08: R3 letters, R16 applications.outcome / block letter_missing, block permit_expired, warn fact_missing',
  'an extension that was approved, of a secondary student':
    'not_covered from 2026-09-08: R12 student.level / block secondary_needs_coop_permit, block permit_expired, warn fact_missing',
  'an extension that was approved, in a break':
    'unknown: R10 permits.SP1, R25 applications.A1, R22 applications.A1, R16 applications.outcome / warn fact_missing',
  'an extension that was refused':
    'partly_covered from 2026-12-06: R3 permits.SP1, R25 applications.A1 / block permit_expired, block out_of_status',
  'an extension that was withdrawn':
    'partly_covered from 2026-12-05: R3 permits.SP1, R25 applications.A1 / block permit_expired, block out_of_status',
  'an extension that was returned':
    'partly_covered from 2026-12-01: R3 permits.SP1 / block permit_expired, block out_of_status, warn application_returned',
  'an extension after the expiry':
    'partly_covered from 2026-12-01: R3 permits.SP1 / block permit_expired, block application_late, block out_of_status',
  'an extension on paper without its stamp':
    'unknown: R3 permits.SP1, R25 applications.A1, R21 applications.stampedOn / warn fact_missing',
  'a restoration that was approved':
    'unknown from 2026-12-01: R3 permits.SP1, R22 applications.A1, R16 applications.outcome / block permit_expired',
  'a renewal of nothing that was approved': 'not_covered from 2026-09-08: R22 permits / warn fact_missing',
  'a renewal of an unverified permit that was approved':
    'unknown: R23 applications.A1, R16 applications.outcome / warn unverified_document, warn fact_missing',
  'two extensions, the later one refused later':
    'partly_covered from 2026-12-17: R3 permits.SP1, R25 applications.A2 / block permit_expired, block out_of_status',
  'two extensions, the earlier one refused later':
    'partly_covered from 2026-12-17: R3 permits.SP1, R25 applications.A1 / block permit_expired, block out_of_status',
  'two extensions, refused on one day':
    'partly_covered from 2026-12-11: R3 permits.SP1, R25 applications.A1 / block permit_expired, block out_of_status',
  'two renewals, the later one refused later':
    'partly_covered from 2026-12-17: R8 permits.WP1, R23 applications.A2 / block permit_expired, block out_of_status',
  'two renewals, the earlier one refused later':
    'partly_covered from 2026-12-17: R8 permits.WP1, R23 applications.A1 / block permit_expired, block out_of_status',
  'two renewals, refused on one day':
    'partly_covered from 2026-12-11: R8 permits.WP1, R23 applications.A1 / block permit_expired, block out_of_status',
  'two renewals for any employer, the later one refused later':
    'partly_covered from 2026-12-17: R8 permits.OP1, R23 applications.A2 / block permit_expired, block out_of_status',
  'a renewal beside a declared one that lasts longer':
    'unknown: R8 permits.WP1, R23 applications.A1, R23 applications.A2, R3 permits.verified / warn unverified_document',
  'a renewal beside an extension that lasts longer':
    'covered_policy: R8 permits.WP1, R23 applications.A1, R25 applications.A2 / warn both_documents_expire',
  'a declared renewal for any employer, without approval, throughout':
    'unknown: R23 applications.A1, R3 placements.approvedByDli, R3 permits.verified / warn unverified_document',
  'a declared renewal, without approval, throughout':
    'blocked from 2026-12-01: R3 placements.approvedByDli, R3 permits.verified / block not_approved_by_dli, block permit_expired, warn unverified_document',
};

function told({ placements, findings }: WorkAuthorizationResult): string {
  const [placement] = placements;
  if (!placement) return 'no placement';
  const { verdict, firstUncoveredDay, because } = placement;
  const from = firstUncoveredDay === undefined ? '' : ` from ${firstUncoveredDay}`;
  const why = because.map(({ rule, fact }) => `${rule} ${fact}`).join(', ');
  const found = findings.map(({ severity, code }) => `${severity} ${code}`).join(', ');
  return `${verdict}${from}: ${why}${found === '' ? '' : ` / ${found}`}`;
}

it.each(Object.entries(CASES))('%s', (name, over) => {
  expect(told(evaluated(over))).toBe(ANSWERS[name]);
});
