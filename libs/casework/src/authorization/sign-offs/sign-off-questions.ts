import { signOffAskedFrom, unsignedDays } from '#domain/coop-status/policy-sign-off.js';
import type { Day } from '#domain/time/days.js';
import type { StudentEvaluation } from '../student-evaluation.js';

export interface SignOffQuestion {
  readonly workTermId: string;
  /** From this day on the office is asked. */
  readonly from: Day;
  readonly firstUnsigned: Day;
}

/** The work terms with days under policy that nobody has signed off, those that are over left out. */
export function signOffQuestions(
  { workTerms }: Pick<StudentEvaluation, 'workTerms'>,
  today: Day,
): SignOffQuestion[] {
  return workTerms.flatMap(({ placement, policy, signed }) => {
    if (policy.length === 0) return [];
    const open = unsignedDays(policy, signed);
    const from = signOffAskedFrom(placement, open, today);
    return from === null ? [] : [{ workTermId: placement.id, from, firstUnsigned: open[0]!.from }];
  });
}

/** The next day after today on which a question comes up; null where none will. */
export function nextSignOffQuestion(
  evaluation: Pick<StudentEvaluation, 'workTerms'>,
  today: Day,
): Day | null {
  const coming = signOffQuestions(evaluation, today)
    .map(({ from }) => from)
    .filter((from) => from > today);
  return coming.length > 0 ? Math.min(...coming) : null;
}
