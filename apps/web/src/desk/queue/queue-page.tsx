import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUEUE_GROUPS, type QueueGroup, type QueuePage as Page1 } from '../../api/shapes/desk.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Waiting } from '../../elements/waiting.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { THIS_VIEW } from '../lists/this-view.js';
import { queuePages } from './queue-data.js';
import { CertificateWarning } from '../settings/certificate-warning.js';
import { QueueFailed } from './queue-failed.js';
import { QueueFilters } from './queue-filters.js';
import css from './queue-page.module.css';
import { groupShown, queueQuery, type QueueChange, type QueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';
import { rememberWalk } from './queue-walk.js';
import { taskPath } from './task-path.js';
import { BulkBar } from './work/bulk-bar.js';
import { ExportLinks } from './work/export-links.js';
import { UndoBar } from './work/undo-bar.js';
import { useTaskSteps } from './work/use-task-steps.js';

export function QueuePage(): ReactNode {
  const { t } = useTranslation('desk');
  const search = useSearch({ from: '/staff/desk' });
  const navigate = useNavigate();
  const list = usePages(queuePages(search));
  const { pages: queue, items } = list;
  const more = useMore(queue);
  const listed = useListed(search, queue.isPlaceholderData);
  const steps = useTaskSteps();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    rememberWalk(items.map(taskPath), `${window.location.pathname}${window.location.search}`);
  }, [items]);
  const clocks = useMemo(
    () => Object.assign({}, ...(queue.data?.pages.map((page) => page.clocks) ?? [])) as Page1['clocks'],
    [queue.data],
  );
  const change = (part: QueueChange): void => {
    setChosen(new Set());
    void navigate({
      to: '/desk',
      search: (old) =>
        Object.fromEntries(
          Object.entries({ ...old, ...part }).filter(([, value]) => value !== undefined),
        ) as QueueSearch,
      replace: true,
    });
  };
  const counts = queue.data?.pages[0]?.counts;
  return (
    <Page
      title={t('queue.title')}
      beside={
        <>
          <ExportLinks path="/queue/export" query={queueQuery(search)} />
          <ButtonLink to="/desk/sharing" kind="secondary" small>
            {t('sharing.open')}
          </ButtonLink>
          <ButtonLink to="/desk/bulk" kind="secondary" small>
            {t('bulk.open')}
          </ButtonLink>
        </>
      }
      wide
    >
      <CertificateWarning />
      <div className={css['layout']}>
        <QueueFilters search={search} change={change} />
        <div className={css['list']}>
          <GroupLinks counts={counts} search={search} />
          {search.why ? <WhyFilter why={search.why} onClear={() => change({ why: undefined })} /> : null}
          <BulkBar
            search={search}
            items={items}
            chosen={chosen}
            hasMore={queue.hasNextPage}
            matching={matching(counts, search)}
            onChosen={setChosen}
          />
          {queue.isError ? (
            <QueueFailed error={queue.error} search={search} again={() => void queue.refetch()} />
          ) : null}
          {queue.isPending ? <Waiting /> : null}
          {queue.data ? (
            <QueueTable
              search={listed}
              items={items}
              hasMore={list.next !== null}
              onMore={more}
              clocks={clocks}
              steps={steps}
              chosen={chosen}
              onChosen={setChosen}
            />
          ) : null}
          {queue.data && items.length === 0 ? (
            <EmptyQueue mine={search.assignee === undefined} onAll={() => change({ assignee: 'anyone' })} />
          ) : null}
          <MoreRows list={list} />
        </div>
      </div>
      <UndoBar steps={steps} />
    </Page>
  );
}

/** Brings the next rows, where there are any and none are on their way. */
function useMore({
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: ReturnType<typeof usePages>['pages']): () => void {
  return useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
}

/** The view of the rows that stand there: the former, while those of the new one are on their way. */
function useListed(search: QueueSearch, isFormer: boolean): QueueSearch {
  const [listed, setListed] = useState(search);
  if (!isFormer && listed !== search) setListed(search);
  return listed;
}

const COUNT_OF: Record<QueueGroup, Exclude<keyof Page1['counts'], 'capped'>> = {
  overdue: 'overdue',
  today: 'today',
  tomorrow: 'tomorrow',
  this_week: 'thisWeek',
  later: 'later',
};
const COUNTED = 1000;

/** How many rows the view has on all its pages; null where counting stopped before the end. */
function matching(counts: Page1['counts'] | undefined, { group }: QueueSearch): number | null {
  if (!counts || counts.capped) return null;
  const groups = group ? [group] : QUEUE_GROUPS;
  return groups.reduce((sum, one) => sum + counts[COUNT_OF[one]], 0);
}

function GroupLinks({
  counts,
  search,
}: {
  counts: Page1['counts'] | undefined;
  search: QueueSearch;
}): ReactNode {
  const { t } = useTranslation('desk');
  const { group: _group, ...others } = search;
  const shown = (count: number): string =>
    counts?.capped && count >= COUNTED ? `${COUNTED}+` : String(count);
  return (
    <nav className={css['groups']} aria-label={t('queue.columns.due')}>
      <Link to="/desk" search={others} className={css['group']} {...THIS_VIEW}>
        {t('queue.all')}
      </Link>
      {QUEUE_GROUPS.map((group) => ({ group, ...groupShown(search, group) })).map(
        ({ group, name, words }) => (
          <Link
            key={group}
            to="/desk"
            search={{ ...others, group }}
            className={css['group']}
            data-group={name}
            {...THIS_VIEW}
          >
            {t(words)} <strong>{counts ? shown(counts[COUNT_OF[group]]) : '…'}</strong>
          </Link>
        ),
      )}
    </nav>
  );
}

function WhyFilter({ why, onClear }: { why: string; onClear: () => void }): ReactNode {
  const { t, i18n } = useTranslation('desk');
  const key = `queue.whys.${why}`;
  const said = i18n.exists(`desk:${key}`) ? t(key as never) : why.replaceAll('_', ' ');
  return (
    <p className={css['why']}>
      {t('queue.whyFilter', { why: said })}{' '}
      <Button kind="quiet" small onClick={onClear}>
        {t('queue.clear')}
      </Button>
    </p>
  );
}

function EmptyQueue({ mine, onAll }: { mine: boolean; onAll: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <div className={css['empty']}>
      <p>{t(mine ? 'queue.emptyMine' : 'queue.empty')}</p>
      {mine ? (
        <Button kind="secondary" onClick={onAll}>
          {t('queue.showAll')}
        </Button>
      ) : null}
    </div>
  );
}
