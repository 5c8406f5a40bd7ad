import { aPermit, aStudent, aWorkTerm } from '../builders.js';
import type { TestDatabase } from '../test-database.js';
import { inDays } from './office-days.js';

/** A placement of next summer, the end of the permit that it rests on, and a day shortly before it from which a change may take that away. */
export const SUMMER = {
  changeFrom: inDays(159),
  dayBefore: inDays(158),
  from: inDays(161),
  to: inDays(270),
  permitEnds: inDays(281),
} as const;

/** A placement in SUMMER that rests on the study permit alone: approved, with the letter, covered by the shipped rules. */
export async function aSummerPlacement(
  database: TestDatabase,
  values: Parameters<typeof aStudent>[1] = {},
): Promise<{ readonly id: string; readonly studentNumber: string; readonly workTerm: string }> {
  const { id, studentNumber } = await aStudent(database, values);
  await aPermit(database, id, { expiresOn: SUMMER.permitEnds });
  const { rows } = await database.inspect.query<{ id: string }>(
    `insert into coop.letter_request (student_id, reference, kind, state) values ($1, $2, 'placement_confirmation', 'approved')
     returning id`,
    [id, `R-${studentNumber}`],
  );
  await database.inspect.query(
    `insert into coop.letter (student_id, request_id, number, kind, language, facts, state, storage_key, sha256, issued_on)
     values ($1, $2, $3, 'placement_confirmation', 'en', '{}', 'issued', 'none', '', $4)`,
    [id, rows[0]!.id, `L-${studentNumber}`, inDays(-83)],
  );
  const workTerm = await aWorkTerm(database, id, {
    fromOn: SUMMER.from,
    toOn: SUMMER.to,
    term: '2027-05',
  });
  return { id, studentNumber, workTerm };
}
