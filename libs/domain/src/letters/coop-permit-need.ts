import type { StudyLevel } from '../work-authorization/facts.js';
import type { RulePack } from '../work-authorization/rule-pack.js';

/** R1, R12: whether work of this level on this day (`YYYY-MM-DD`) needs a co-op work permit. */
export function coopPermitNeeded(level: StudyLevel, day: string, pack: RulePack): boolean {
  return pack.regimes.some(
    (row) =>
      row.level === level &&
      row.document === 'coop_work_permit' &&
      row.state !== 'proposed' &&
      (row.from === null || row.from <= day) &&
      (row.to === null || day <= row.to),
  );
}
