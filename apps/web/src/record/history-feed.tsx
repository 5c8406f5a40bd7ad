import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import type { HistoryPage } from '../api/shapes/desk.js';
import { ShowMore } from '../elements/show-more.js';
import { LoadFailed, Waiting } from '../elements/waiting.js';
import { CheckField } from '../fields/choice-fields.js';
import css from './history-feed.module.css';
import { HistoryList } from './history-list.js';
import { isLook } from './views-in-history.js';

/** A case's history page by page, newest first; `path` is the student's own or the staff's address of it. */
export function HistoryFeed({ path }: { path: '/me/history' | `/students/${string}/history` }): ReactNode {
  const { t } = useTranslation();
  const [withLooks, setWithLooks] = useState(false);
  const history = useInfiniteQuery({
    queryKey: ['history', path],
    queryFn: ({ pageParam, signal }) => api.get<HistoryPage>(path, { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={css['choice']}>
        <CheckField
          name="views"
          label={t('record.history.views')}
          checked={withLooks}
          onChecked={setWithLooks}
        />
      </div>
      {history.isPending ? <Waiting /> : null}
      {history.isError ? <LoadFailed error={history.error} again={() => void history.refetch()} /> : null}
      {history.data ? (
        <HistoryList items={withLooks ? items : items.filter((item) => !isLook(item))} />
      ) : null}
      <ShowMore of={history} kind="quiet" />
    </>
  );
}
