import { formatDay, parseDay } from '../../time/days.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:]+(Z|[+-]\d\d:\d\d)$/;

/** Every date and instant in a piece of JSON, some days on; dates inside texts too. */
export function shiftedBy<T>(json: T, days: number): T {
  const on = (date: string): string => formatDay(parseDay(date) + days);
  const text = JSON.stringify(json, (key, value: unknown) => {
    if (typeof value !== 'string' || key === 'rulePack' || key === 'verifiedOn') return value;
    if (DATE.test(value)) return on(value);
    if (INSTANT.test(value)) return on(value.slice(0, 10)) + value.slice(10);
    return value.replace(/\d{4}-\d{2}-\d{2}/g, on);
  });
  return JSON.parse(text) as T;
}
