import { formatDay } from '../time/days.js';
import type { FindingList } from './finding-list.js';
import { isTold, type Loss } from './losses.js';
import type { Severity } from './result.js';
import type { StudentCase } from './student-case.js';

/** R31: lost status, and whether it can still be restored. */
export function statusFindings(
  list: FindingList,
  subject: StudentCase,
  losses: readonly Loss[],
  grave: Severity,
): void {
  for (const loss of losses) {
    if (!isTold(loss, subject)) continue;
    const { permit, firstDay, window, current } = loss;
    list.add(
      'out_of_status',
      grave,
      'R22',
      permit.id,
      `There is no permission to stay from ${formatDay(firstDay)}.`,
    );
    if (!current || !window) continue;
    const lastDay = formatDay(window.lastDay);
    if (subject.today <= window.lastDay)
      list.add(
        'restoration_open',
        'warn',
        'R31',
        permit.id,
        `Status can be restored until ${lastDay}; no work and no study until it is.`,
      );
    else
      list.add('restoration_closed', grave, 'R31', permit.id, `Status could be restored until ${lastDay}.`);
  }
}
