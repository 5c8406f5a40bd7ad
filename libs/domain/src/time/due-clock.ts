import { instantOfMoment } from './local-moments.js';
import { type OfficeHours, workedMinutes } from './office-hours.js';
import type { ZoneTable } from './zone-table.js';

/** An office's hours by its own clocks. */
export interface OfficeClock extends OfficeHours {
  /** IANA name. */
  readonly timeZone: string;
}

/** How far a due day is in the hours that the office works. */
export interface DueClock {
  /** Closing time of the due day; ISO instant. */
  readonly dueAt: string;
  readonly dueAtLocal: string;
  /** Working minutes until then; negative when it is past. */
  readonly leftMinutes: number;
}

/**
 * The clock of something that is due on a day, `YYYY-MM-DD`: it runs out at the office's closing time (R65).
 * @param now epoch milliseconds
 */
export function dueClock(dueOn: string, office: OfficeClock, zones: ZoneTable, now: number): DueClock {
  const due = instantOfMoment(`${dueOn}T${office.closesAt}`, 'first', zones, office.timeZone);
  const [here, there] = [now, due].map((instant) => zones.toLocalIso(instant, office.timeZone)) as [
    string,
    string,
  ];
  return {
    dueAt: new Date(due).toISOString(),
    dueAtLocal: there,
    // Counted anew in either direction: a difference of nought has no sign.
    leftMinutes: now <= due ? workedMinutes(here, there, office) : 0 - workedMinutes(there, here, office),
  };
}
