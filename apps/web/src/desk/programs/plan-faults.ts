import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { parseCalendarDate } from '../../time/calendar-date.js';
import { faultsOfStage, type StageEntry } from './plan-stages.js';

/** What keeps a plan from being sent, in words that name the stage. */
export function usePlanFaults(): (stages: readonly StageEntry[], from: string, to: string) => FieldProblem[] {
  const { t } = useTranslation('desk');
  return (stages, from, to) => {
    const wrongDate = (path: string, text: string, name: string): FieldProblem[] =>
      text.trim() && !parseCalendarDate(text.trim())
        ? [{ path, problem: t('desk.form.dateWrong', { name }) }]
        : [];
    return [
      ...wrongDate('admittedFrom', from, t('plans.first')),
      ...wrongDate('admittedTo', to, t('plans.last')),
      ...(stages.length === 0 ? [{ path: 'stages', problem: t('plans.stagesMissing') }] : []),
      ...stages.flatMap((stage, index) =>
        faultsOfStage(stage).map(({ field, fault }) => ({
          path: `stages.${index}.${field}`,
          problem: t(`plans.${fault}`, { name: t('plans.stageNumber', { number: index + 1 }) }),
        })),
      ),
    ];
  };
}
