import { unsignedDays } from '#domain/coop-status/policy-sign-off.js';
import { type Day, formatDay } from '#domain/time/days.js';
import type { StudentEvaluation } from '../student-evaluation.js';

/** How far the sign-offs reach from today on, `YYYY-MM-DD`; null where one of today's placements is not signed off (R25). */
export function signedUntil({ workTerms }: Pick<StudentEvaluation, 'workTerms'>, today: Day): string | null {
  const on = ({ from, to }: { readonly from: number; readonly to: number }) => from <= today && today <= to;
  const reaches = workTerms
    .filter(({ policy }) => policy.some(on))
    .map(({ policy, signed }) => {
      const open = unsignedDays(policy, signed).find(({ to }) => to >= today);
      const end = policy.find(on)!.to;
      return open ? Math.min(end, open.from - 1) : end;
    });
  const reach = reaches.length > 0 ? Math.min(...reaches) : today - 1;
  return reach < today ? null : formatDay(reach);
}
