import type { FindingList } from './finding-list.js';
import { isNearHalf, programFaults, type ProgramFault } from './program-rules.js';
import type { Severity } from './result.js';
import type { StudentCase } from './student-case.js';

const TEXTS: Readonly<Record<ProgramFault, readonly [rule: string, text: string]>> = {
  placement_optional: [
    'R70',
    'The placement is optional: only a placement that the program requires qualifies.',
  ],
  stream_not_certified: [
    'R70',
    'The registrar has not certified that the co-op stream requires the placement.',
  ],
  share_over_half: ['R35', 'Work terms take more than half of the program.'],
  program_too_short: ['R3', 'The program is shorter than the law asks.'],
  program_kind_excluded: ['R3', 'Language, general-interest and preparatory studies do not qualify.'],
  no_credential: ['R3', 'The program does not lead to a degree, diploma or certificate.'],
};

/** R3, R35, R70: what the program itself gets wrong, whichever placement it is. */
export function programFindings(
  list: FindingList,
  { program, pack, today }: StudentCase,
  grave: Severity,
): void {
  for (const code of programFaults(program, pack, today)) {
    const [rule, text] = TEXTS[code];
    list.add(code, grave, rule, 'program', text);
  }
  if (isNearHalf(program, pack, today))
    list.add('share_near_half', 'warn', 'R35', 'program', 'Work terms take nearly half of the program.');
}
