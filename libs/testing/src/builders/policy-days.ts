import { aPermit, aWorkTerm } from '../builders.js';
import type { TestDatabase } from '../test-database.js';
import { inDays } from './office-days.js';

export interface PolicyDays {
  readonly workTermId: string;
  readonly submissionId: string;
  readonly documentId: string;
  /** The first day under policy, and the last day of the work term. */
  readonly from: string;
  readonly to: string;
}

/**
 * A placement that began 40 days ago and goes on 50 more, under a study permit that ended while its extension, asked for in
 * time and proven, is undecided (R25). The permit ended 10 days ago unless said otherwise.
 */
export async function aTermUnderPolicy(
  database: TestDatabase,
  studentId: string,
  values: { readonly permitEnds?: number; readonly evidence?: 'declared' | 'verified' } = {},
): Promise<PolicyDays> {
  const permitEnds = values.permitEnds ?? -10;
  const idOf = async (sql: string, ...parameters: unknown[]): Promise<string> => {
    const { rows } = await database.inspect.query<{ id: string }>(sql, [studentId, ...parameters]);
    return rows[0]!.id;
  };
  await aPermit(database, studentId, { expiresOn: inDays(permitEnds) });
  const workTermId = await aWorkTerm(database, studentId, { fromOn: inDays(-40), toOn: inDays(50) });
  const requestId = await idOf(
    `insert into coop.letter_request (student_id, reference, kind, state)
     values ($1::uuid, 'R-' || $1::text, 'placement_confirmation', 'approved') returning id`,
  );
  await idOf(
    `insert into coop.letter (student_id, request_id, number, kind, language, facts, state, storage_key, sha256, issued_on)
     values ($1::uuid, $2, 'L-' || $1::text, 'placement_confirmation', 'en', '{}', 'issued', 'none', '', $3) returning id`,
    requestId,
    inDays(-60),
  );
  const documentId = await idOf(
    `insert into coop.document (student_id, purpose, state) values ($1, 'submission_confirmation', 'verified') returning id`,
  );
  const submissionId = await idOf(
    `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence, document_id)
     values ($1, 'study_permit_extension', $2, $3, 'America/Vancouver', $4, $5) returning id`,
    `${inDays(-30)}T20:00:00Z`,
    `${inDays(-30)}T13:00:00`,
    values.evidence ?? 'verified',
    documentId,
  );
  return { workTermId, submissionId, documentId, from: inDays(permitEnds + 1), to: inDays(50) };
}
