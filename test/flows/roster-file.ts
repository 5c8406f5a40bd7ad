import { inDays } from '#testing/builders/office-days.js';
export const STUDENT_NUMBER = '100912345';
export const STUDENT_EMAIL = 'thi.nguyen@students.kestrel.example';
/** The wording that qualifies (R4, K1). */
export const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** A registrar's file with one student, between a completed co-op course and an approved work term. */
export const ROSTER = [
  'student_number,given_name,family_name,email,language,citizenships,program_code,program_name,program_credential,program_months,program_total_weeks,program_work_term_weeks,placement_basis,program_starts_on,program_ends_on,course_code,course_term,course_state,accepted_into_coop,continuance_met,study_from,study_to,study_load,work_term,work_from,work_to,work_employer,work_approved',
  `${STUDENT_NUMBER},Thị Hương,Nguyễn,${STUDENT_EMAIL},en,VN,CISY,Computer Information Systems,Diploma,24,96,32,mandatory_all,2025-09-01,${inDays(500)},COOP 1101,2026-01,completed,yes,yes,2025-09-01,${inDays(500)},full_time,2027-01,${inDays(30)},${inDays(120)},Harbour Analytics,yes`,
].join('\n');
