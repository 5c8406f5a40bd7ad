import { isDate, parseDay } from '#domain/time/days.js';
import { instantOfMoment, isMoment, startOfLocalDay } from '#domain/time/local-moments.js';
import type { ZoneTable } from '#domain/time/zone-table.js';
import { done, invalid, type Outcome } from '../../outcome.js';

/** The instant that is asked about; a day stands for its end by the office's clocks, today for this moment. */
export function readPastMoment(at: string, zones: ZoneTable, zone: string, now: Date): Outcome<Date> {
  if (!isMoment(at) || at < '1900' || at > '2199') return invalid([NO_MOMENT]);
  if (isDate(at)) {
    const day = parseDay(at);
    if (day > zones.localDay(now.getTime(), zone)) return invalid([TO_COME]);
    return done(new Date(Math.min(startOfLocalDay(day + 1, zones, zone) - 1, now.getTime())));
  }
  const instant = instantOfMoment(at, 'last', zones, zone);
  return instant > now.getTime() ? invalid([TO_COME]) : done(new Date(instant));
}

const NO_MOMENT = {
  path: 'at',
  problem:
    'Enter a day as 2026-05-03, a time by the office’s clocks as 2026-05-03T14:30, or an instant with Z.',
};
const TO_COME = {
  path: 'at',
  problem: 'This moment has not come yet: enter one that is past. What may come is asked as "what if".',
};
