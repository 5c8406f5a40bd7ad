import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForecastKind } from '../api/shapes/forecast.js';
import { Panel } from '../elements/panel.js';
import { Loaded } from '../elements/waiting.js';
import { ForecastFacts } from './forecast-facts.js';
import { forecastsQuery } from './forecast-query.js';

/** How long decisions take on applications of these kinds. */
export function ForecastPanel({ kinds }: { kinds: readonly ForecastKind[] }): ReactNode {
  const { t } = useTranslation();
  const forecasts = useQuery(forecastsQuery);
  return (
    <Panel heading={t('forecast.title')} id="forecast">
      <Loaded query={forecasts}>
        {(list) => <ForecastFacts forecasts={list.filter(({ kind }) => kinds.includes(kind))} />}
      </Loaded>
      <p>{t('forecast.noPromise')}</p>
    </Panel>
  );
}
