import { dateInProse, type Language } from './calendar-date.js';

/**
 * The server sends every local time as ISO text with its offset ('2026-11-30T17:00:00-07:00'). It is read here as text,
 * never converted: the browser's own zone table may be older than the law (R20).
 */
export interface LocalStamp {
  date: string;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC. */
  offset: number;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

export function readStamp(text: string): LocalStamp | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const zone = match[5] ?? 'Z';
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  return {
    date: match[1] ?? '',
    hour: Number(match[2]),
    minute: Number(match[3]),
    second: Number(match[4] ?? 0),
    offset,
  };
}

/** 'UTC−7', 'UTC+5:30', 'UTC' (with a true minus sign). */
export function offsetName(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const whole = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${whole}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** '4:59:59 p.m.' or '16 h 59 min 59 s'. */
export function clockTime(stamp: LocalStamp, language: Language, seconds: boolean): string {
  if (language === 'fr') {
    return `${stamp.hour} h ${two(stamp.minute)}${seconds ? ` min ${two(stamp.second)} s` : ''}`;
  }
  const hour = stamp.hour % 12 === 0 ? 12 : stamp.hour % 12;
  return `${hour}:${two(stamp.minute)}${seconds ? `:${two(stamp.second)}` : ''} ${stamp.hour < 12 ? 'a.m.' : 'p.m.'}`;
}

/** '30 November 2026, 4:59:59 p.m. (UTC−7)'. */
export function stampInProse(text: string, language: Language, seconds = false): string {
  const stamp = readStamp(text);
  if (!stamp) return text;
  return `${dateInProse(stamp.date, language)}, ${clockTime(stamp, language, seconds)} (${offsetName(stamp.offset)})`;
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g;

/** A sentence of the server with every instant in it as people read one: '30 November 2026, 11:59 p.m. (UTC)'. */
export const instantsInProse = (text: string, language: Language): string =>
  text.replaceAll(INSTANT, (instant) => stampInProse(instant, language));

/** '2026-11-30 16:59 Vancouver (UTC−7)' for tables: the clock, whose clock it is, and its offset. */
export function stampOfPlace(text: string, city: string): string {
  const stamp = readStamp(text);
  if (!stamp) return text;
  return `${stamp.date} ${two(stamp.hour)}:${two(stamp.minute)} ${city} (${offsetName(stamp.offset)})`;
}

/** '2026-11-30 16:59:59 UTC−7' for tables. */
export function stampInTable(text: string): string {
  const stamp = readStamp(text);
  if (!stamp) return text;
  return `${stamp.date} ${two(stamp.hour)}:${two(stamp.minute)}:${two(stamp.second)} ${offsetName(stamp.offset)}`;
}

/** The same wall clock moved by whole seconds, offset kept: for 'the last minute that is in time'. */
export function shiftStamp(text: string, seconds: number): string {
  const stamp = readStamp(text);
  if (!stamp) return text;
  const wall = Date.parse(
    `${text.slice(0, 10)}T${two(stamp.hour)}:${two(stamp.minute)}:${two(stamp.second)}Z`,
  );
  const zone = text.endsWith('Z') ? 'Z' : text.slice(-6);
  return `${new Date(wall + seconds * 1000).toISOString().slice(0, 19)}${zone}`;
}
