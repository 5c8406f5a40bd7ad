import type { SelfCheckQuestion } from '../../api/shapes/self-check.js';
import { EMPTY_DATE, type DateEntry } from '../../time/date-entry.js';

/** The questions exactly as they stand answered. */
export interface SelfCheckEntry {
  permit: SelfCheckQuestion['permit'] | '';
  expiresOn: DateEntry;
  condition: SelfCheckQuestion['condition'] | '';
  namesUs: SelfCheckQuestion['namesUs'] | '';
  load: SelfCheckQuestion['load'] | '';
  from: DateEntry;
  to: DateEntry;
  setting: SelfCheckQuestion['setting'];
}

export const EMPTY_CHECK: SelfCheckEntry = {
  permit: '',
  expiresOn: EMPTY_DATE,
  condition: '',
  namesUs: '',
  load: '',
  from: EMPTY_DATE,
  to: EMPTY_DATE,
  setting: 'general',
};

export const PERMITS = ['study_permit', 'coop_work_permit', 'other_work_permit'] as const;
export const CONDITIONS = ['K1', 'K2', 'not_qualifying', 'none', 'other', 'not_sure'] as const;
export const NAMES_US = ['yes', 'no', 'not_sure'] as const;
export const LOADS = ['full_time', 'part_time', 'leave'] as const;
export const SETTINGS = [
  'general',
  'child_care',
  'school_teaching',
  'health_service',
  'agriculture',
] as const;

/** Questions that a choice among a few answers. */
export const CHOSEN = ['permit', 'condition', 'namesUs', 'load'] as const;

/** The pages of the questions in their order. */
export const TOPICS = ['permit', 'printed', 'studies', 'term'] as const;
export type Topic = (typeof TOPICS)[number];

const FIELDS: Readonly<Record<string, Topic>> = {
  permit: 'permit',
  expiresOn: 'permit',
  condition: 'printed',
  namesUs: 'printed',
  load: 'studies',
};

export const topicOf = (path: string): Topic => FIELDS[path] ?? 'term';

/** Only a study permit is asked for its printed conditions. */
export const isOfStudy = ({ permit }: SelfCheckEntry): boolean =>
  permit !== 'coop_work_permit' && permit !== 'other_work_permit';
