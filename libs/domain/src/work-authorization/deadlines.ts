import { formatDay, type Day } from '../time/days.js';
import { formatInstant, startOfUtcDay, type Instant } from '../time/instants.js';
import type { ZoneTable } from '../time/zone-table.js';
import { filingRowOn, firstLateInstant } from './filing-deadline.js';
import { isTold, type Loss } from './losses.js';
import type { Deadline } from './result.js';
import type { StudentCase } from './student-case.js';

/** Every permit's filing deadline (R20) and the last instant of each restoration window that matters (R31). */
export function deadlinesOf(
  subject: StudentCase,
  losses: readonly Loss[],
  zones: ZoneTable,
  timeZone: string,
): Deadline[] {
  const instants: Instant[] = [];
  const deadlines: Deadline[] = [];
  // After every deadline of its instant: permits of one instant keep their order, study permits first.
  const add = (at: Instant, kind: Deadline['kind'], permit: string, safeDay: Day): void => {
    let place = instants.length;
    while (place > 0 && (instants[place - 1] as Instant) > at) {
      instants[place] = instants[place - 1] as Instant;
      deadlines[place] = deadlines[place - 1] as Deadline;
      place -= 1;
    }
    instants[place] = at;
    const local = zones.toLocalIso(at, timeZone);
    deadlines[place] = { kind, permit, at: formatInstant(at), local, lastSafeDay: formatDay(safeDay) };
  };
  for (const permit of subject.permits) {
    const safeDay = permit.last - filingRowOn(subject.pack, permit.last).safeDaysBefore;
    add(firstLateInstant(permit.last), 'apply_before_expiry', permit.id, safeDay);
  }
  for (const loss of losses)
    if (loss.window && isTold(loss, subject))
      add(startOfUtcDay(loss.window.lastDay + 1), 'restoration', loss.permit.id, loss.window.lastSafeDay);
  return deadlines;
}
