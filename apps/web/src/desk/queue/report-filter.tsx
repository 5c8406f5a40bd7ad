import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { useLanguage } from '../../words/use-language.js';
import { everyReasonQuery } from '../review/review-data.js';
import css from './queue-page.module.css';
import type { QueueChange, QueueSearch } from './queue-search.js';

/** The parts of a view that only a report asks for. */
export const NO_REPORT = {
  closedFrom: undefined,
  closedBefore: undefined,
  returnedFor: undefined,
  returnedFrom: undefined,
} satisfies QueueChange;

interface Props {
  search: QueueSearch;
  change: (part: QueueChange) => void;
}

/** What a chart asked for, in words, and the way out of it: it has no field among the filters. */
export function ReportFilter({ search, change }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { closedFrom, closedBefore, returnedFor, returnedFrom } = search;
  const reasons = useQuery({ ...everyReasonQuery, enabled: returnedFor !== undefined }).data ?? [];
  const reason =
    reasons.find(({ code }) => code === returnedFor)?.text[language] ?? returnedFor?.replaceAll('_', ' ');
  const said = [
    ...(closedFrom ? [t('work.report.closedFrom', { date: closedFrom })] : []),
    ...(closedBefore ? [t('work.report.closedBefore', { date: closedBefore })] : []),
    ...(reason ? [t('work.report.returnedFor', { reason })] : []),
    ...(returnedFrom ? [t('work.report.returnedFrom', { date: returnedFrom })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <div className={css['report']}>
      <ul>
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Button kind="quiet" small onClick={() => change(NO_REPORT)}>
        {t('work.report.remove')}
      </Button>
    </div>
  );
}
