import { formatDay, parseDay, type Day } from './days.js';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const MS_PER_DAY = 86_400_000;
export const MS_PER_HOUR = 3_600_000;

/** The first instant of a calendar day in UTC. */
export const startOfUtcDay = (day: Day): Instant => day * MS_PER_DAY;

/** The calendar day in UTC on which an instant falls. */
export const utcDayOf = (at: Instant): Day => Math.floor(at / MS_PER_DAY);

/** Reads RFC 3339 in UTC with `Z`, whose shape the schema has checked; a fraction counts to the millisecond. */
export function parseInstant(iso: string): Instant {
  const digits = (from: number): number => (iso.charCodeAt(from) - 48) * 10 + iso.charCodeAt(from + 1) - 48;
  const seconds = digits(11) * 3600 + digits(14) * 60 + digits(17);
  const fraction = iso.length > 20 ? Number(iso.slice(20, -1).padEnd(3, '0').slice(0, 3)) : 0;
  return parseDay(iso) * MS_PER_DAY + seconds * 1000 + fraction;
}

const padded = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The times of day that answers print: the same few for everybody. */
const kept = new Map<number, string>();

/** `hh:mm:ss` of a second of the day. */
export function formatTimeOfDay(second: number): string {
  let text = kept.get(second);
  if (text === undefined) {
    text = `${padded(Math.floor(second / 3600))}:${padded(Math.floor(second / 60) % 60)}:${padded(second % 60)}`;
    kept.set(second, text);
  }
  return text;
}

/** RFC 3339 in UTC, whole seconds: a fraction is cut off. */
export function formatInstant(at: Instant): string {
  const day = utcDayOf(at);
  return `${formatDay(day)}T${formatTimeOfDay(Math.floor((at - day * MS_PER_DAY) / 1000))}Z`;
}

/** Whether a text is RFC 3339 in UTC with `Z`. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text) && isClockTime(text);
}

function isClockTime(text: string): boolean {
  const day = text.slice(0, 10);
  const [hours, minutes, seconds] = [text.slice(11, 13), text.slice(14, 16), text.slice(17, 19)];
  return formatDay(parseDay(day)) === day && hours < '24' && minutes < '60' && seconds < '60';
}
