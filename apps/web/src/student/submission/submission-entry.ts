import type { SubmissionKind } from '../../api/shapes/submission.js';
import { EMPTY_DATE, type DateEntry } from '../../time/date-entry.js';

/** The record form exactly as it stands typed. */
export interface SubmissionEntry {
  kind: SubmissionKind | '';
  date: DateEntry;
  hour: string;
  minute: string;
  second: string;
  zone: string;
  utcOffset: string;
  number: string;
  channel: 'online' | 'paper';
  stampedOn: DateEntry;
  /** The id of a confirmation uploaded before, or LATER; empty until somebody chose. */
  proof: string;
}

/** The confirmation is attached afterwards. */
export const LATER = 'later';

export const emptySubmission = (zone: string): SubmissionEntry => ({
  kind: '',
  date: EMPTY_DATE,
  hour: '',
  minute: '',
  second: '',
  zone,
  utcOffset: '',
  number: '',
  channel: 'online',
  stampedOn: EMPTY_DATE,
  proof: '',
});

/** 'HH:mm:ss' from the three fields, or what is wrong with them. */
export function readClock(
  entry: Pick<SubmissionEntry, 'hour' | 'minute' | 'second'>,
): { time: string } | { fault: 'missing' | 'wrong' } {
  const parts = [entry.hour.trim(), entry.minute.trim(), entry.second.trim()];
  if (parts.some((part) => part === '')) return { fault: 'missing' };
  if (parts.some((part) => !/^\d{1,2}$/.test(part))) return { fault: 'wrong' };
  const [hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (hour > 23 || minute > 59 || second > 59) return { fault: 'wrong' };
  return { time: [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':') };
}
