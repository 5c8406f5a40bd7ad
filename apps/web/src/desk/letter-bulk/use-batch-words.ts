import { useTranslation } from 'react-i18next';
import type { BatchOutcome, LetterBatch } from '../../api/shapes/letter-batch.js';
import { useLanguage } from '../../words/use-language.js';
import { isUnderWay } from './bulk-data.js';

/** In the order in which a person wants to know them. */
export const OUTCOMES: readonly BatchOutcome[] = [
  'issued',
  'failed',
  'refused',
  'making',
  'waiting',
  'stopped',
];

interface BatchWords {
  readonly state: (batch: LetterBatch) => string;
  readonly summary: (batch: LetterBatch) => string;
  readonly count: (count: number) => string;
}

/** How a batch is spoken of, in a word and in a line. */
export function useBatchWords(): BatchWords {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const count = (value: number): string => value.toLocaleString(`${language}-CA`);
  return {
    count,
    state: (batch) => {
      if (batch.state === 'stopped') return t('bulk.states.stopped');
      return t(isUnderWay(batch) ? 'bulk.states.running' : 'bulk.states.done');
    },
    summary: ({ counts }) =>
      OUTCOMES.filter((outcome) => counts[outcome] > 0)
        .map((outcome) =>
          t('bulk.counted', { what: t(`bulk.results.${outcome}`), number: count(counts[outcome]) }),
        )
        .join(', '),
  };
}
