import type { LetterFacts } from './letter-facts.js';

/** R35: the weeks, where work terms are half of the program or less. */
export function weeksWithinHalf({ weeks }: LetterFacts): LetterFacts['weeks'] {
  return weeks && weeks.total > 0 && weeks.work / weeks.total <= 0.5 ? weeks : null;
}

/** Per cent with one digit after the point, and none where it is nought. */
export function percentOf({ work, total }: NonNullable<LetterFacts['weeks']>): string {
  return ((work / total) * 100).toFixed(1).replace(/\.0$/, '');
}
