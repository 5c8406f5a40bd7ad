import { applicationFindings } from './application-findings.js';
import { conflictFindings } from './conflict-findings.js';
import { FindingList } from './finding-list.js';
import type { Loss } from './losses.js';
import { permitFindings } from './permit-findings.js';
import { placementFindings } from './placement-findings.js';
import { programFindings } from './program-findings.js';
import type { Finding, Severity } from './result.js';
import { statusFindings } from './status-findings.js';
import type { StudentCase } from './student-case.js';
import type { PlacementOutcome } from './verdicts.js';

/** What staff have to know or do. A placement that is covered never stands beside a blocking finding. */
export function findingsOf(
  subject: StudentCase,
  outcomes: readonly PlacementOutcome[],
  losses: readonly Loss[],
): Finding[] {
  const list = new FindingList();
  // What holds for the whole case blocks unless a placement is covered all the same (by another authority).
  const grave: Severity = outcomes.some(({ verdict }) => verdict === 'covered') ? 'warn' : 'block';
  programFindings(list, subject, grave);
  for (const outcome of outcomes) placementFindings(list, outcome);
  permitFindings(list, subject, outcomes, grave);
  applicationFindings(list, subject, losses, grave);
  statusFindings(list, subject, losses, grave);
  conflictFindings(list, subject);
  return list.all();
}
