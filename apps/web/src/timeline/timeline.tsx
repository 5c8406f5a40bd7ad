import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineResult } from '../api/shapes/authorization.js';
import { useTermName } from '../record/term-names.js';
import { useOfficeToday } from '../time/office-day.js';
import { layOutTimeline, type DrawnWorkTerm } from './timeline-layout.js';
import { TimelinePicture } from './timeline-picture.js';
import { TimelineTable } from './timeline-table.js';
import disclosure from '../elements/disclosure.module.css';

export function Timeline({
  result,
  workTerms,
  moment,
}: {
  result: EngineResult;
  workTerms: DrawnWorkTerm[];
  /** The day that the line stands on, with its word; left out: today. */
  moment?: { on: string; word: string };
}): ReactNode {
  const { t } = useTranslation();
  const termName = useTermName();
  const named = workTerms.map((term) => ({ ...term, term: termName(term.term) }));
  const today = useOfficeToday();
  const layout = layOutTimeline(result, named, moment?.on ?? today);
  if (!layout) return <p>{t('authorization.whyNone')}</p>;
  return (
    <>
      <TimelinePicture layout={layout} word={moment?.word} />
      <details className={disclosure['disclosure']}>
        <summary>{t('authorization.timelineText')}</summary>
        <TimelineTable result={result} workTerms={named} />
      </details>
    </>
  );
}
