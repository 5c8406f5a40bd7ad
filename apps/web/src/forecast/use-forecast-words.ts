import { useTranslation } from 'react-i18next';
import type { Forecast } from '../api/shapes/forecast.js';
import { dateInProse } from '../time/calendar-date.js';
import { useLanguage } from '../words/use-language.js';

/** How long a decision takes, as a range and from which cases; else IRCC's figure with its day; never a promise. */
export function useForecastWords(): (forecast: Forecast) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ own, published }) => {
    if (own && own.q50Days !== null && own.q80Days !== null)
      return t('forecast.own', {
        from: own.q50Days,
        to: own.q80Days,
        cases: own.cases,
        decided: own.decided,
      });
    if (own && own.q50Days !== null)
      return t('forecast.ownHalf', { from: own.q50Days, cases: own.cases, decided: own.decided });
    if (published)
      return t('forecast.published', {
        days: published.days,
        date: dateInProse(published.asOf, language),
      });
    return t('forecast.nothing');
  };
}
