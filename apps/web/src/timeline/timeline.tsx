import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineResult } from '../api/shapes/authorization.js';
import { todayHere } from '../time/calendar-date.js';
import { layOutTimeline, type DrawnWorkTerm } from './timeline-layout.js';
import { TimelinePicture } from './timeline-picture.js';
import { TimelineTable } from './timeline-table.js';
import disclosure from '../elements/disclosure.module.css';

export function Timeline({
  result,
  workTerms,
}: {
  result: EngineResult;
  workTerms: DrawnWorkTerm[];
}): ReactNode {
  const { t } = useTranslation();
  const layout = useMemo(() => layOutTimeline(result, workTerms, todayHere()), [result, workTerms]);
  if (!layout) return <p>{t('authorization.whyNone')}</p>;
  return (
    <>
      <TimelinePicture layout={layout} />
      <details className={disclosure['disclosure']}>
        <summary>{t('authorization.timelineText')}</summary>
        <TimelineTable result={result} workTerms={workTerms} />
      </details>
    </>
  );
}
