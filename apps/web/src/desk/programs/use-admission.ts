import { useTranslation } from 'react-i18next';
import type { ProgramPlan } from '../../api/shapes/program-plan.js';

/** For whom a plan holds, by the day of admission. */
export function useAdmission(): (plan: Pick<ProgramPlan, 'admittedFrom' | 'admittedTo'>) => string {
  const { t } = useTranslation('desk');
  return ({ admittedFrom: from, admittedTo: to }) => {
    if (from) return to ? t('plans.admittedSpan', { from, to }) : t('plans.admittedFrom', { from });
    return to ? t('plans.admittedTo', { to }) : t('plans.admittedAlways');
  };
}
