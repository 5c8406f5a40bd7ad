import { formatDay, parseDay } from '../time/days.js';

/** What can be erased of a person: everything, or what staff noted alone. */
export const RETENTION_KINDS = ['file', 'notes'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** Days. The floor counts from the last use in a decision, the ceiling from the end of the file; null: kept for good. */
export interface RetentionTerms {
  readonly floorDays: number;
  readonly ceilingDays: number | null;
}

export interface RetentionRules {
  readonly file: RetentionTerms;
  readonly notes: RetentionTerms;
  /** After so many days the oldest backup, of the database or of the keys, is destroyed. */
  readonly backupDays: number;
}

/** What decides whether a person's data may go; days are `YYYY-MM-DD`. */
export interface FileUse {
  /** Graduation or withdrawal; null: the file has not ended. */
  readonly endedOn: string | null;
  /** The last day on which it was used in a decision about the person, days to come included; null: never. */
  readonly lastUsedOn: string | null;
  readonly held: boolean;
  readonly openWork: boolean;
}

export type RetentionVerdict =
  | { readonly due: true; readonly since: string }
  | {
      readonly due: false;
      readonly because: 'not_due' | 'in_use' | 'open_work' | 'held';
      /** First day on which it may go; null: unknown, or never. */
      readonly from: string | null;
    };

/** R60: never less than a year after the last use. */
export const FLOOR_DAYS = 365;

const later = (day: string, days: number): string => formatDay(parseDay(day) + days);

/**
 * R60: due when the ceiling after the end of the file and the floor after its last use have both passed, nothing is under
 * way, and no legal hold stands. @param today in the office's zone
 */
export function retentionOf(terms: RetentionTerms, use: FileUse, today: string): RetentionVerdict {
  if (use.endedOn === null || terms.ceilingDays === null)
    return { due: false, because: 'not_due', from: null };
  const ceiling = later(use.endedOn, terms.ceilingDays);
  const floor = use.lastUsedOn === null ? ceiling : later(use.lastUsedOn, terms.floorDays);
  const since = floor > ceiling ? floor : ceiling;
  if (today < ceiling) return { due: false, because: 'not_due', from: since };
  if (use.held) return { due: false, because: 'held', from: null };
  if (today < floor) return { due: false, because: 'in_use', from: since };
  if (use.openWork) return { due: false, because: 'open_work', from: null };
  return { due: true, since };
}
