import type { SubmissionKind } from '../api/shapes/submission.js';
import type { WhatIfPath } from './use-what-if.js';
import type { QuestionKind } from '../api/shapes/what-if.js';

/** Whom the questions are about, and what on file they can be about. */
export interface WhatIfSubject {
  path: WhatIfPath;
  /** Questions about oneself, or about a student. */
  voice: 'mine' | 'theirs';
  /** Applications that are not decided. */
  applications: { id: string; kind: SubmissionKind; receivedAtLocal: string }[];
  workTerms: { id: string; term: string; from: string; to: string }[];
}

/** Which page of the questions is open: the choice, one question, or (undefined) the answer. */
export type WhatIfStep = 'choose' | QuestionKind | undefined;
