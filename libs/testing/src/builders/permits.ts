import type { TestDatabase } from '../test-database.js';
import { inDays, PERMIT } from './office-days.js';

export const K1_REMARK =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** A verified study permit with a qualifying remark, unless said otherwise. @returns its id */
export async function aPermitOnFile(
  database: TestDatabase,
  studentId: string,
  values: Partial<{ kind: string; issuedOn: string; expiresOn: string; verified: boolean }> = {},
): Promise<string> {
  const {
    kind = 'study_permit',
    issuedOn = inDays(PERMIT.issuedIn),
    expiresOn = inDays(PERMIT.expiresIn),
    verified = true,
  } = values;
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.permit (student_id, kind, source, issued_on, expires_on, dli_number, remarks, verified)
     values ($1, $2, 'permit', $3, $4, 'O19359011033', $5, $6) returning id`,
    [studentId, kind, issuedOn, expiresOn, [K1_REMARK], verified],
  );
  return rows[0]!.id;
}
