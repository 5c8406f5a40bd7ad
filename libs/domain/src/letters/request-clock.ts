import { dueClock, type OfficeClock } from '../time/due-clock.js';
import { workedMinutes } from '../time/office-hours.js';
import type { ZoneTable } from '../time/zone-table.js';
import type { RequestState } from './request-states.js';

/** How a request stands against the day by which the office means to answer, in the hours that it works. */
export interface RequestClock {
  readonly state: 'running' | 'late' | 'met' | 'missed';
  /** Closing time of the due day; ISO instant. */
  readonly dueAt: string;
  readonly dueAtLocal: string;
  /** Minutes worked since it was submitted, until now or until it was decided. */
  readonly workedMinutes: number;
  /** Working minutes until it is due, negative when that is past; null once it is decided. */
  readonly leftMinutes: number | null;
}

interface Clocked {
  readonly state: RequestState;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly decidedAt: Date | null;
}

/**
 * The clock of a request that is with the office, or was decided by it (R65). A request that was sent back is with its
 * student: the clock begins anew when it is handed in again.
 * @param now epoch milliseconds
 */
export function requestClock(
  { state, submittedAt, dueOn, decidedAt }: Clocked,
  office: OfficeClock,
  zones: ZoneTable,
  now: number,
): RequestClock | null {
  if (!submittedAt || !dueOn || !['submitted', 'approved', 'declined'].includes(state)) return null;
  const { leftMinutes, ...due } = dueClock(dueOn, office, zones, now);
  const local = (instant: number): string => zones.toLocalIso(instant, office.timeZone);
  const decided = state === 'submitted' ? null : (decidedAt?.getTime() ?? null);
  const until = decided ?? now;
  const inTime = until <= Date.parse(due.dueAt);
  return {
    state: decided === null ? (inTime ? 'running' : 'late') : inTime ? 'met' : 'missed',
    ...due,
    workedMinutes: workedMinutes(local(submittedAt.getTime()), local(until), office),
    leftMinutes: decided !== null ? null : leftMinutes,
  };
}
