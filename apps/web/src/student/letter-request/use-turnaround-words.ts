import { useTranslation } from 'react-i18next';
import type { LetterKind } from '../../api/shapes/letter.js';

/** How long letters of a kind have taken lately; what the office promises where there were too few to say. */
export function useTurnaroundWords(): (kind: Pick<LetterKind, 'lately' | 'turnaroundDays'>) => string {
  const { t } = useTranslation();
  const within = (days: number): string =>
    days === 0 ? t('letters.start.sameDay') : t('letters.start.withinDays', { count: days });
  return ({ lately, turnaroundDays }) => {
    if (!lately) return t('letters.start.promised', { within: within(turnaroundDays) });
    const { medianDays, p80Days } = lately;
    return medianDays === p80Days
      ? t('letters.start.mostly', { within: within(p80Days) })
      : t('letters.start.lately', { half: within(medianDays), most: within(p80Days) });
  };
}
