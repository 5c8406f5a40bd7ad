import { isDate, parseDay, type Day } from './days.js';
import { isInstant, parseInstant, MS_PER_DAY, type Instant } from './instants.js';
import type { ZoneTable } from './zone-table.js';

/**
 * A moment as people state it: a day `2026-05-03`, a time by the clocks of a place `2026-05-03T14:30`, or an instant
 * `2026-05-03T21:30:00Z`.
 */
export type Moment = string;

/** Which second of a stated day is meant. */
export type Edge = 'first' | 'last';

const LOCAL = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

export const isMoment = (text: string): boolean =>
  isDate(text) || isInstant(text) || (LOCAL.test(text) && isDate(text.slice(0, 10)));

/** Reads a moment that `isMoment` accepts; a local time that occurs twice is the earlier, one that never occurs the next. */
export function instantOfMoment(moment: Moment, edge: Edge, zones: ZoneTable, zone: string): Instant {
  if (isInstant(moment)) return parseInstant(moment);
  if (!isDate(moment))
    return atLocal(parseInstant(`${moment.slice(0, 16)}:${moment.slice(17) || '00'}Z`), zones, zone);
  const day = parseDay(moment);
  return edge === 'first' ? startOfLocalDay(day, zones, zone) : startOfLocalDay(day + 1, zones, zone) - 1000;
}

/** The first instant of a day by the clocks of a zone. */
export const startOfLocalDay = (day: Day, zones: ZoneTable, zone: string): Instant =>
  atLocal(day * MS_PER_DAY, zones, zone);

/** The instant at which the clocks show this face, written as if it were UTC. */
function atLocal(face: Instant, zones: ZoneTable, zone: string): Instant {
  const faceAt = (at: Instant): Instant => parseInstant(`${zones.toLocalIso(at, zone).slice(0, 19)}Z`);
  // Offsets lie within a day; the later offset of a change is the nearer guess on either side of it.
  const candidates = [face - MS_PER_DAY, face + MS_PER_DAY].map((near) => face - (faceAt(near) - near));
  const right = candidates.filter((at) => faceAt(at) === face);
  return right.length > 0 ? Math.min(...right) : Math.max(...candidates);
}
