import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { AssessmentItem, AssessmentPage } from '../../api/shapes/past.js';
import type { WorkTerm } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { ShowMore } from '../../elements/show-more.js';
import table from '../../elements/table.module.css';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { Label } from '../../elements/labelled.js';
import { useTermName } from '../../record/term-names.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';

interface Props {
  studentId: string;
  workTerms: Pick<WorkTerm, 'id' | 'term'>[];
  /** Shows the moment at which an assessment was made. */
  onShow: (at: string) => void;
}

/** Every assessment, newest first, with what was new in it. */
export function AssessmentFeed({ studentId, workTerms, onShow }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const feed = useInfiniteQuery({
    queryKey: ['desk', 'case', studentId, 'assessments'],
    queryFn: ({ pageParam, signal }) =>
      api.get<AssessmentPage>(`/students/${studentId}/assessments`, { cursor: pageParam, limit: 10 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = feed.data?.pages.flatMap((page) => page.items) ?? [];
  if (feed.isPending) return <Waiting />;
  if (feed.isError) return <LoadFailed error={feed.error} again={() => void feed.refetch()} />;
  if (items.length === 0) return <p>{t('case.none')}</p>;
  return (
    <>
      <div className={table['scroll']} tabIndex={0} role="group" aria-label={t('past.assessments')}>
        <table className={table['table']}>
          <thead>
            <tr>
              {(['recorded', 'facts', 'verdicts', 'rules'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`past.feed.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="heard">{t('past.show')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <AssessmentRow key={item.id} item={item} workTerms={workTerms} onShow={onShow} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore of={feed} kind="quiet" />
    </>
  );
}

function AssessmentRow({
  item,
  workTerms,
  onShow,
}: {
  item: AssessmentItem;
  workTerms: Props['workTerms'];
  onShow: Props['onShow'];
}): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const termName = useTermName();
  const at = stampInTable(item.recordedAtLocal);
  const verdict = (code: string | null): string => (code ? word('verdict', code) : '–');
  const nameOf = (id: string): string => termName(workTerms.find((term) => term.id === id)?.term ?? '–');
  return (
    <tr>
      <th scope="row" className={table['nowrap']}>
        {at}
      </th>
      <td>{useFactWords(item)}</td>
      <td>
        {item.verdicts.length === 0
          ? t('past.feed.none')
          : item.verdicts.map(({ placement, before, after }) => (
              <div key={placement}>
                <Label>{nameOf(placement)}</Label>
                {verdict(before)} → {verdict(after)}
              </div>
            ))}
      </td>
      <td className={table['nowrap']}>
        {item.rulePack} · {item.engineVersion}
      </td>
      <td>
        <Button
          kind="quiet"
          small
          aria-label={t('past.showThis', { at })}
          onClick={() => onShow(item.recordedAt)}
        >
          {t('past.show')}
        </Button>
      </td>
    </tr>
  );
}

/** "Permits: 1 changed (verified)"; the first assessment and one that says nothing any more say so. */
function useFactWords({ says, first, facts }: AssessmentItem): ReactNode {
  const { t } = useTranslation('desk');
  if (!says) return t('past.feed.nothingSaid');
  if (first) return t('past.feed.first');
  if (facts.length === 0) return t('past.feed.sameFacts');
  return facts.map(({ path, entry, change, fields }) => (
    <div key={`${path}:${entry ?? ''}`}>
      <Label>{t(`past.paths.${path}` as never)}</Label>
      {t(`past.changes.${change}`)}
      {fields.length > 0 ? ` (${fields.join(', ')})` : ''}
    </div>
  ));
}
