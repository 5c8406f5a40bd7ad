import type { Schemas, With } from '../schema.js';
import type { Words } from './session.js';

export type WorkState = 'authorized' | 'authorized_policy' | 'limited' | 'not_authorized' | 'unknown';
export type Basis = 'COOP_WP' | 'OTHER_WP' | 'R186F_SWP' | 'R186U' | 'R186V' | 'NONE';
export type StayState = 'permitted' | 'maintained' | 'not_permitted' | 'unknown';
export type Verdict = 'covered' | 'covered_policy' | 'partly_covered' | 'not_covered' | 'blocked' | 'unknown';

export interface Because {
  rule: string;
  fact: string;
  text: string;
  /** As a student reads it, in both languages and without ids. */
  words: Words;
}

export interface Interval<State extends string = string> {
  from: string;
  to: string;
  /** Where its last day does not run to the end; the same by the office's clock, with its offset. */
  endsAt?: string;
  endsAtLocal?: string;
  state: State;
  because: Because[];
}

export interface WorkInterval extends Interval<WorkState> {
  basis: Basis;
}

export interface PlacementVerdict {
  id: string;
  verdict: Verdict;
  firstUncoveredDay?: string;
  gaps: { from: string; to: string }[];
  because: Because[];
}

export interface EngineDeadline {
  kind: 'apply_before_expiry' | 'restoration';
  permit: string;
  at: string;
  local: string;
  lastSafeDay: string;
}

/** The answer of the work-authorization engine, as far as the screens read it. */
export interface EngineResult {
  engine: { version: string; rulePack: string; timeZoneData: string };
  work: WorkInterval[];
  stay: Interval<StayState>[];
  study: Interval<StayState>[];
  status: { stay: string; study: string; work: string; restorationLastDay?: string };
  effectiveExpiries: { permit: string; on: string; reason: string }[];
  deadlines: EngineDeadline[];
  placements: PlacementVerdict[];
  findings: {
    code: string;
    severity: 'block' | 'warn' | 'info';
    rule: string;
    subject: string;
    text: string;
    /** As staff read it, in both languages. */
    words: Words;
  }[];
  reminders?: { kind: string; subject: string; on: string }[];
}

export type Authorization = With<Schemas['AuthorizationAnswer'], { timeline: EngineResult | null }>;

/** A mail planned, sent or given up. */
export type LedgerRow = Schemas['ReminderAnswer'];

export type HistoryItem = Schemas['HistoryItemAnswer'];
