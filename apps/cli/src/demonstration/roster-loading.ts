import { Readable } from 'node:stream';
import type { RosterImport } from '#casework/students/roster-import.js';
import type { DemonstrationCalendar } from './calendar.js';
import type { DemonstrationCase } from './demonstration-case.js';

const HEADER = 'student_number,given_name,family_name,email,accepted_into_coop';

/**
 * Today's roster as the registrar would send it: everybody as on file, but for two lines that cannot be read, one new
 * mail address, and one number that has gone to somebody else. What a person must decide lands on the desk.
 */
export async function importRoster(
  roster: RosterImport,
  calendar: DemonstrationCalendar,
  cases: readonly DemonstrationCase[],
): Promise<void> {
  const lines = cases.map(({ person, standing }, at) => {
    const { studentNumber, givenName, familyName, email } = person;
    const accepted = { true: 'yes', false: 'no', null: '' }[String(standing.acceptedIntoCoop) as 'true'];
    const cells = [studentNumber, givenName, familyName, email, accepted];
    if (at === 60) cells[3] = 'no address';
    if (at === 90) cells[4] = 'perhaps';
    if (at === 120) cells[3] = email.replace('@students.', '@alumni.');
    if (at === 150) cells.splice(1, 3, 'Robin', 'Newcomer', 'robin.newcomer@students.kestrel.example');
    return cells.join(',');
  });
  const content = Buffer.from(`${[HEADER, ...lines].join('\r\n')}\r\n`);
  const source = { name: `registrar-${calendar.today}.csv`, open: async () => Readable.from([content]) };
  await roster.run(source, { dryRun: false });
}
