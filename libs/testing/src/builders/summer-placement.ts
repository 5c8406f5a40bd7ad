import { aPermit, aStudent, aWorkTerm } from '../builders.js';
import type { TestDatabase } from '../test-database.js';

/** A placement in summer 2027 that rests on the study permit alone: approved, with the letter, covered by the shipped rules. */
export async function aSummerPlacement(
  database: TestDatabase,
  values: Parameters<typeof aStudent>[1] = {},
): Promise<{ readonly id: string; readonly studentNumber: string; readonly workTerm: string }> {
  const { id, studentNumber } = await aStudent(database, values);
  await aPermit(database, id, { expiresOn: '2027-08-31' });
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.letter_request (student_id, reference, kind, state) values ($1, $2, 'placement_confirmation', 'approved')
     returning id`,
    [id, `R-${studentNumber}`],
  );
  await database.inspect.query(
    `insert into coop.letter (student_id, request_id, number, kind, language, facts, state, storage_key, sha256, issued_on)
     values ($1, $2, $3, 'placement_confirmation', 'en', '{}', 'issued', 'none', '', '2026-09-01')`,
    [id, rows[0]!.id, `L-${studentNumber}`],
  );
  const workTerm = await aWorkTerm(database, id, {
    fromOn: '2027-05-03',
    toOn: '2027-08-20',
    term: '2027-05',
  });
  return { id, studentNumber, workTerm };
}
