import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Forecast } from '../api/shapes/forecast.js';
import { FactList } from '../elements/fact-list.js';
import { useForecastWords } from './use-forecast-words.js';

/** What students are told of each kind of application. */
export function ForecastFacts({ forecasts }: { forecasts: readonly Forecast[] }): ReactNode {
  const { t } = useTranslation();
  const inWords = useForecastWords();
  return (
    <FactList
      facts={forecasts.map((one) => ({ name: t(`forecast.kinds.${one.kind}`), value: inWords(one) }))}
    />
  );
}
