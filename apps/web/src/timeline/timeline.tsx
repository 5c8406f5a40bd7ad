import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineResult } from '../api/shapes/authorization.js';
import { useTermName } from '../record/term-names.js';
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
  const termName = useTermName();
  const named = workTerms.map((term) => ({ ...term, term: termName(term.term) }));
  const layout = layOutTimeline(result, named, todayHere());
  if (!layout) return <p>{t('authorization.whyNone')}</p>;
  return (
    <>
      <TimelinePicture layout={layout} />
      <details className={disclosure['disclosure']}>
        <summary>{t('authorization.timelineText')}</summary>
        <TimelineTable result={result} workTerms={named} />
      </details>
    </>
  );
}
