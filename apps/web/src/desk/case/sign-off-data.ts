import { queryOptions } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { DaySpan, WorkTermSignOffs } from '../../api/shapes/sign-off.js';
import { caseQuery } from './case-data.js';

/** Beneath the case's own key: whatever makes the case be read again, these too. */
export const signOffsQuery = (studentId: string, workTermId: string) =>
  queryOptions({
    queryKey: [...caseQuery(studentId).queryKey, 'sign-offs', workTermId],
    queryFn: ({ signal }) =>
      api.get<WorkTermSignOffs>(`/students/${studentId}/work-terms/${workTermId}/sign-offs`, {}, signal),
  });

/** '2026-12-01 to 2026-12-18, 2027-01-04 to 2027-01-09' */
export function useDaysInWords(): (days: readonly DaySpan[]) => string {
  const { t } = useTranslation('desk');
  return (days) => days.map(({ from, to }) => t('signOffs.span', { from, to })).join(', ');
}
