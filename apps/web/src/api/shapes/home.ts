import type { Words } from './session.js';

export type StatusWord =
  | 'not_started'
  | 'in_progress'
  | 'cannot_start'
  | 'submitted'
  | 'action_needed'
  | 'verified'
  | 'expiring'
  | 'expired';

export type TaskGroup = 'action_needed' | 'in_progress' | 'done';

export interface HomeTask {
  code: string;
  group: TaskGroup;
  status: StatusWord;
  link: string | null;
  params: Record<string, string>;
}

export type Readiness = 'ready' | 'not_ready' | 'unknown';

export interface CoopStatus {
  readyForPostings: { state: Readiness; reasons: { code: string }[] };
  workTerms: {
    id: string;
    term: string;
    from: string;
    to: string;
    authorized: 'yes' | 'no' | 'unknown';
    authorizedUntil: string | null;
  }[];
  asOf: string;
}

export interface Home {
  sentence: Words & { state: string; until: string | null };
  nextDate: { on: string; what: string } | null;
  tasks: HomeTask[];
  done: number;
  total: number;
  coopStatus: CoopStatus;
}
