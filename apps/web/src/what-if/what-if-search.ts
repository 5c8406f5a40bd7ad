import { QUESTION_KINDS } from '../api/shapes/what-if.js';
import type { WhatIfStep } from './what-if-subject.js';

/** The address names the kind of question alone, never what was answered in it. */
export function readWhatIfSearch(search: Record<string, unknown>): { ask?: Exclude<WhatIfStep, undefined> } {
  const asked = search['ask'];
  if (asked === 'choose') return { ask: 'choose' };
  const kind = QUESTION_KINDS.find((one) => one === asked);
  return kind ? { ask: kind } : {};
}
