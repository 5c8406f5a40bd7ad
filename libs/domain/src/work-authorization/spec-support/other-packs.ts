import { formatDay, parseDay } from '../../time/days.js';
import type { RulePack } from '../rule-pack.js';
import { RULE_PACK_2026_11 } from '../rule-packs/2026-11.js';

/** The shipped rules, but from a day on a study permit no longer suffices for a post-secondary placement. */
export function coopPermitNeededFrom(day: string, id = `${day}-again`): RulePack {
  const before = formatDay(parseDay(day) - 1);
  return {
    ...RULE_PACK_2026_11,
    id,
    regimes: RULE_PACK_2026_11.regimes.flatMap((row) =>
      row.document === 'study_permit'
        ? [
            { ...row, to: before },
            { ...row, from: day, document: 'coop_work_permit' as const },
          ]
        : [row],
    ),
    closedCoopApplications: RULE_PACK_2026_11.closedCoopApplications.map((row) => ({ ...row, to: before })),
  };
}

/** The shipped rules, but the practice on maintained status is only proposed. */
export const withoutMaintainedWork: RulePack = {
  ...RULE_PACK_2026_11,
  id: '2026-11-21-strict',
  maintainedStudyWork: RULE_PACK_2026_11.maintainedStudyWork.map((row) => ({ ...row, state: 'proposed' })),
};
