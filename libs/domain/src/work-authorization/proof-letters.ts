import { formatDay, parseDay } from '../time/days.js';
import { compilePack, rowOn } from './compiled-pack.js';
import type { RulePack } from './rule-pack.js';

/**
 * R30: the last day of the letter that proves a pending renewal, by the day of its receipt. The authority it speaks of
 * goes on after it. Undefined where the pack has no row for the day.
 */
export function proofLetterLastDay(receivedOn: string, rulePack: RulePack): string | undefined {
  const day = parseDay(receivedOn);
  const row = rowOn(compilePack(rulePack).proofLetters, day);
  return row && formatDay(day + row.daysFromReceipt);
}
