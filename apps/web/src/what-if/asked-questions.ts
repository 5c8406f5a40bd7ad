import type { Hypothesis } from '../api/shapes/what-if.js';
import type { WhatIfSubject } from './what-if-subject.js';

/** The id by which a later question names what the one at this place made. */
export const questionId = (index: number): string => `hypothesis-${index + 1}`;

/** Whether an application is open, on file or among the questions, that a decision can be asked about. */
export const hasOpenApplication = (
  { applications }: Pick<WhatIfSubject, 'applications'>,
  asked: readonly Hypothesis[],
): boolean =>
  applications.length > 0 || asked.some(({ kind, applicationKind }) => kind === 'apply' && applicationKind);

/** The questions without one of them and without those that were about it; the others keep naming the same things. */
export function withoutQuestion(asked: readonly Hypothesis[], index: number): Hypothesis[] {
  const gone = questionId(index);
  const kept = asked
    .map((question, place) => ({ question, place }))
    .filter(({ question, place }) => place !== index && question.application !== gone);
  const renamed = new Map(kept.map(({ place }, now) => [questionId(place), questionId(now)]));
  return kept.map(({ question }) =>
    question.application === undefined
      ? question
      : { ...question, application: renamed.get(question.application) ?? question.application },
  );
}
