import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { type RowDifference, rulePackDifference } from '#domain/work-authorization/rule-pack-difference.js';

const known = new WeakMap<RulePack, WeakMap<RulePack, boolean>>();

/** Whether any student could be reminded otherwise under one pack than under the other. */
export function remindersMayDiffer(before: RulePack, after: RulePack): boolean {
  if (before === after) return false;
  const others = known.get(before) ?? new WeakMap<RulePack, boolean>();
  known.set(before, others);
  const answer = others.get(after) ?? rulePackDifference(before, after).some(matters);
  others.set(after, answer);
  return answer;
}

/** No reminder speaks of fees, and where a rule is written or who looked last moves no date. */
function matters({ kind, change, row, fields }: RowDifference): boolean {
  if (kind === 'fees') return false;
  if (change === 'changed') return fields.some(({ name }) => name !== 'source' && name !== 'verifiedOn');
  return row['state'] !== 'proposed';
}
