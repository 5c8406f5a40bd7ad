import { EXTENDS, isEmpty, type ApplicationTerms } from './application-terms.js';
import { isRestorationInTime, type Loss } from './losses.js';
import type { ApplicationAnswer, ApplicationEffect } from './result.js';

/** Whether each application was in time, and what it keeps going over its life (R20–R31). */
export const applicationAnswersOf = (
  applications: readonly ApplicationTerms[],
  losses: readonly Loss[],
): ApplicationAnswer[] =>
  applications.map((application) => ({
    id: application.id,
    inTime:
      application.kind === 'restoration' ? isRestorationInTime(application, losses) : application.inTime,
    effect: effectOf(application, applications),
  }));

export function effectOf(
  application: ApplicationTerms,
  applications: readonly ApplicationTerms[],
): ApplicationEffect {
  // An amendment changes what is printed, not how long anything lasts.
  if (application.kind === 'condition_amendment') return 'not_applicable';
  if (EXTENDS[application.kind] === undefined || isEmpty(application.stay)) return 'none';
  if (isSuperseded(application, applications)) return 'superseded';
  const carriesWork =
    (application.kind === 'coop_work_permit_renewal' || application.kind === 'other_work_permit_renewal') &&
    !isEmpty(application.authority);
  return carriesWork ? 'maintains_stay_and_work' : 'maintains_stay';
}

/** R28: a later application that was itself in time carries on where this one ended without a permit. */
const isSuperseded = (application: ApplicationTerms, applications: readonly ApplicationTerms[]): boolean =>
  application.outcome !== undefined &&
  application.outcome !== 'approved' &&
  applications.some(
    (other) =>
      other.receivedAt > application.receivedAt &&
      other.stay.from <= application.stay.to + 1 &&
      other.stay.to > application.stay.to,
  );
