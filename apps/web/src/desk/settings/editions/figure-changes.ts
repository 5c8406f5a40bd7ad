import { useTranslation } from 'react-i18next';
import type { PublishedTime } from '../../../api/shapes/forecast.js';

/** Says the figures that the edition before did not have so. */
export function useFigureChanges(): (content: unknown, before: unknown) => string {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  return (content, before) => {
    const known = (before ?? []) as readonly PublishedTime[];
    const changed = (content as readonly PublishedTime[]).filter(
      ({ kind, asOf, days, source }) =>
        !known.some(
          (one) => one.kind === kind && one.asOf === asOf && one.days === days && one.source === source,
        ),
    );
    if (changed.length === 0) return t('editions.office.same');
    return changed
      .map(({ kind, days, asOf }) => {
        const figure = t('forecastSettings.figure', { days, date: asOf });
        return `${common(`forecast.kinds.${kind}`)}: ${figure}`;
      })
      .join('; ');
  };
}
