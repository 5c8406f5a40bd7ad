import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ForecastKind } from '../api/shapes/forecast.js';
import { FactList } from '../elements/fact-list.js';
import { Panel } from '../elements/panel.js';
import { Loaded } from '../elements/waiting.js';
import { forecastsQuery } from './forecast-query.js';
import { useForecastWords } from './use-forecast-words.js';

/** How long decisions take on applications of these kinds. */
export function ForecastPanel({ kinds }: { kinds: readonly ForecastKind[] }): ReactNode {
  const { t } = useTranslation();
  const forecasts = useQuery(forecastsQuery);
  const inWords = useForecastWords();
  return (
    <Panel heading={t('forecast.title')} id="forecast">
      <Loaded query={forecasts}>
        {(list) => (
          <FactList
            facts={list
              .filter(({ kind }) => kinds.includes(kind))
              .map((one) => ({ name: t(`forecast.kinds.${one.kind}`), value: inWords(one) }))}
          />
        )}
      </Loaded>
      <p>{t('forecast.noPromise')}</p>
    </Panel>
  );
}
