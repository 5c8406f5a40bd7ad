import { type Readiness, readyForPostings } from '#domain/coop-status/ready-for-postings.js';
import { type Day, parseDay } from '#domain/time/days.js';
import { lastValidDay } from '#domain/work-authorization/last-valid-day.js';
import { classifyRemarks } from '#domain/work-authorization/remarks.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import type { RecordedFacts } from './facts/recorded-facts.js';

export function readiness(
  recorded: RecordedFacts,
  rulePack: RulePack,
  result: WorkAuthorizationResult | null,
  today: Day,
): Readiness {
  const termStart = recorded.targetTerm ? parseDay(recorded.targetTerm.startsOn) : today;
  return readyForPostings({
    acceptedIntoCoop: recorded.acceptedIntoCoop,
    courseState: recorded.courseState,
    continuanceMet: recorded.continuanceMet,
    level: recorded.program ? recorded.student.level : null,
    ourDliNumber: recorded.institution.dliNumber,
    permits: permitsOf(recorded).map((permit) => ({
      ...permit,
      remarkClass: classifyRemarks(permit.remarks, rulePack),
    })),
    effectiveExpiries: result?.effectiveExpiries ?? [],
    neededOn: termStart + recorded.readyIntoTermDays - 1,
  });
}

/**
 * The next day, after today, on which time alone may take the answer away: another term is the target, or, with none ahead, a
 * permit no longer reaches far enough. Null of who is not ready: time makes nobody so.
 */
export function nextReadinessDay(
  recorded: RecordedFacts,
  { state }: Pick<Readiness, 'state'>,
  result: WorkAuthorizationResult,
  today: Day,
): Day | null {
  if (state === 'not_ready') return null;
  if (recorded.targetTerm) return parseDay(recorded.targetTerm.startsOn);
  const coming = permitsOf(recorded)
    .map((permit) => lastValidDay(permit, result.effectiveExpiries) - recorded.readyIntoTermDays + 2)
    .filter((day) => day > today);
  return coming.length > 0 ? Math.min(...coming) : null;
}

const permitsOf = ({ permits, superseded }: RecordedFacts): RecordedFacts['permits'] =>
  permits.filter(({ id }) => !superseded.includes(id));
