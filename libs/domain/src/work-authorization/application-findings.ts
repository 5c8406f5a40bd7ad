import { rowOn } from './compiled-pack.js';
import { EXTENDS, isEmpty, type ApplicationTerms } from './application-terms.js';
import type { FindingList } from './finding-list.js';
import { isTold, type Loss } from './losses.js';
import type { Severity } from './result.js';
import type { StudentCase } from './student-case.js';

/** What became of each application, and what it fails to do. */
export function applicationFindings(
  list: FindingList,
  subject: StudentCase,
  losses: readonly Loss[],
  grave: Severity,
): void {
  for (const application of subject.applications) {
    filingFindings(list, application, subject, losses, grave);
    outcomeFindings(list, application, subject);
    if (application.brokenByAbsence)
      list.add(
        'left_canada',
        grave,
        'R26',
        application.id,
        'The student was outside Canada after the permit expired and before a decision: no work or study until approval.',
      );
  }
}

function filingFindings(
  list: FindingList,
  application: ApplicationTerms,
  subject: StudentCase,
  losses: readonly Loss[],
  grave: Severity,
): void {
  const { id, inTime, base, declared, stay, undatable } = application;
  if (inTime === false) {
    const lost = losses.some((loss) => loss.permit === base && isTold(loss, subject));
    list.add(
      'application_late',
      lost ? grave : 'warn',
      'R20',
      id,
      'The application was received after the expiry date had ended in UTC.',
    );
  }
  if (declared && !isEmpty(stay))
    list.add(
      'unverified_document',
      'warn',
      'R66',
      id,
      'The filing is declared by the student and not proven.',
    );
  if (!isEmpty(undatable))
    list.add('fact_missing', 'warn', 'R21', id, 'The stamped date of the paper application is not recorded.');
}

function outcomeFindings(list: FindingList, application: ApplicationTerms, subject: StudentCase): void {
  const { id, outcome } = application;
  if (outcome === 'returned_incomplete')
    list.add('application_returned', 'warn', 'R29', id, 'It was returned incomplete: as if never filed.');
  if (outcome === 'withdrawn_by_ircc' || isClosed(application, subject))
    list.add(
      'withdrawn_by_ircc',
      'info',
      'R7',
      id,
      'Co-op work permit applications of post-secondary students are withdrawn by the authority: nothing to do, not a refusal.',
    );
  if (EXTENDS[application.kind] !== undefined && application.awaiting.to > subject.last)
    list.add('fact_missing', 'warn', 'R16', id, 'It was approved and the new permit is not recorded.');
}

/** R7: still open on or after the day from which such applications are withdrawn. */
function isClosed(
  { kind, outcome, receivedOn }: ApplicationTerms,
  { pack, level, today }: StudentCase,
): boolean {
  if (kind !== 'coop_work_permit_first' && kind !== 'coop_work_permit_renewal') return false;
  if (outcome !== undefined || receivedOn > today) return false;
  return rowOn(pack.closedCoopApplications, today)?.level === level;
}
