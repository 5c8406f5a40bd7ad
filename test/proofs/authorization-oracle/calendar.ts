import moment from 'moment-timezone';

/** A calendar date as days since 1970-01-01, by the language's own UTC dates. */
export type Day = number;

const MS = 86_400_000;

const dates = new Map<Day, string>();
const days = new Map<string, Day>();
const locals = new Map<string, Day>();

export const day = (iso: string): Day =>
  remembered(days, iso, () => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / MS);
export const iso = (at: Day): string =>
  remembered(dates, at, () => new Date(at * MS).toISOString().slice(0, 10));
export const year = (at: Day): number => new Date(at * MS).getUTCFullYear();

/** The local day of an instant, by the library that carries the zone table rather than by the product's reading of it. */
export function localDay(instant: string, zone: string): Day {
  return remembered(locals, `${instant} ${zone}`, () => day(moment.tz(instant, zone).format('YYYY-MM-DD')));
}

/** The same few dates and instants are asked for on every day of a history. */
function remembered<Key, Found>(known: Map<Key, Found>, key: Key, find: () => Found): Found {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > 20_000) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}

export const local = (instant: string, zone: string): string =>
  moment.tz(instant, zone).format('YYYY-MM-DDTHH:mm:ssZ');

/** The instant at which a UTC day begins. */
export const utcMidnight = (at: Day): string => `${iso(at)}T00:00:00Z`;

/** Same day number some months on, clamped to the month's end. */
export function monthsOn(at: Day, months: number): Day {
  const date = new Date(at * MS);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return (
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), length)) / MS
  );
}

/** 1 April 2026: from this day of work a study permit may suffice (R1). */
export const POST_FROM = day('2026-04-01');
