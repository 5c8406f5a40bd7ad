import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { type RowDifference, rulePackDifference } from '#domain/work-authorization/rule-pack-difference.js';

/**
 * How the reminders of one and the same answer compare under two packs: `alike` for everybody; `by_the_engine`, where only
 * those that the engine plans may be others; `unknown`, where the offsets or the papers that are reminded of are others.
 */
export type ReminderComparison = 'alike' | 'by_the_engine' | 'unknown';

const known = new WeakMap<RulePack, WeakMap<RulePack, ReminderComparison>>();

export function compareReminders(before: RulePack, after: RulePack): ReminderComparison {
  if (before === after) return 'alike';
  const others = known.get(before) ?? new WeakMap<RulePack, ReminderComparison>();
  known.set(before, others);
  const answer = others.get(after) ?? comparison(rulePackDifference(before, after).filter(matters));
  others.set(after, answer);
  return answer;
}

function comparison(differences: readonly RowDifference[]): ReminderComparison {
  if (differences.some(({ kind }) => kind === 'reminders' || kind === 'proofLetters')) return 'unknown';
  return differences.length > 0 ? 'by_the_engine' : 'alike';
}

/** No reminder speaks of fees, and where a rule is written or who looked last moves no date. */
function matters({ kind, change, row, fields }: RowDifference): boolean {
  if (kind === 'fees') return false;
  if (change === 'changed') return fields.some(({ name }) => name !== 'source' && name !== 'verifiedOn');
  return row['state'] !== 'proposed';
}
