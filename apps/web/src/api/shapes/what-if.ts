import type { Schemas, With } from '../schema.js';
import type { EngineDeadline, EngineResult } from './authorization.js';
import type { Words } from './session.js';

/** One thing that might be, as it is asked. */
export type Hypothesis = Schemas['HypothesisBody'];
export type QuestionKind = Hypothesis['kind'];

export const QUESTION_KINDS: readonly QuestionKind[] = [
  'apply',
  'decision',
  'travel',
  'work_term',
  'study_load',
  'finish_program',
  'leave_institution',
  'passport_renewed',
  'letter_issued',
];

export type StateChange = Schemas['StateChangeAnswer'];

interface ToldFinding {
  code: string;
  subject: string;
  words: Words;
}

/** What differs between two answers. */
export type Differences = With<
  Schemas['DifferencesAnswer'],
  {
    deadlines: { gained: EngineDeadline[]; lost: EngineDeadline[] };
    findings: { gained: ToldFinding[]; lost: ToldFinding[] };
  }
>;

export type WhatIfSide = With<Schemas['WhatIfSideAnswer'], { result: EngineResult }>;

export type WhatIf = With<
  Schemas['WhatIfAnswer'],
  { present: WhatIfSide; hypothetical: WhatIfSide; differences: Differences }
>;
