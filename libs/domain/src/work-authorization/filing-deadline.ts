import { formatDay, parseDay, type Day } from '../time/days.js';
import { formatInstant, parseInstant, startOfUtcDay, type Instant } from '../time/instants.js';
import type { ZoneTable } from '../time/zone-table.js';
import { compilePack, rowOn, type CompiledPack } from './compiled-pack.js';
import type { FilingRow, RulePack } from './rule-pack.js';

export interface FilingDeadline {
  /** The first instant that is too late, RFC 3339 in UTC. */
  readonly at: string;
  /** The same instant in the given zone, with its offset. */
  readonly local: string;
  /** The advised last day. */
  readonly lastSafeDay: string;
}

/** R20: the expiry date ends at midnight UTC, wherever the student is. */
export const firstLateInstant = (lastValidDay: Day): Instant => startOfUtcDay(lastValidDay + 1);

export function filingRowOn(pack: CompiledPack, day: Day): FilingRow {
  const row = rowOn(pack.filing, day);
  if (!row) throw new Error(`The rule pack ${pack.id} has no filing rule for ${formatDay(day)}.`);
  return row;
}

/** R20: until when an application for the document that expires on this date is in time. */
export function filingDeadline(
  expiresOn: string,
  rulePack: RulePack,
  zones: ZoneTable,
  timeZone: string,
): FilingDeadline {
  const lastValidDay = parseDay(expiresOn);
  const at = firstLateInstant(lastValidDay);
  return {
    at: formatInstant(at),
    local: zones.toLocalIso(at, timeZone),
    lastSafeDay: formatDay(lastValidDay - filingRowOn(compilePack(rulePack), lastValidDay).safeDaysBefore),
  };
}

/** R20: whether an application received at this instant (the authority's stamp) was before the expiry date's end. */
export function isInTime(expiresOn: string, receivedAt: string, rulePack: RulePack): boolean {
  const lastValidDay = parseDay(expiresOn);
  // Refuses a day for which the pack has no rule.
  filingRowOn(compilePack(rulePack), lastValidDay);
  return parseInstant(receivedAt) < firstLateInstant(lastValidDay);
}
