import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { HistoryPage } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { HistoryList } from '../../record/history-list.js';

export function HistoryPart({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const history = useInfiniteQuery({
    queryKey: ['desk', 'history', studentId],
    queryFn: ({ pageParam, signal }) =>
      api.get<HistoryPage>(`/students/${studentId}/history`, { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
  return (
    <Panel id="history" heading={t('case.parts.history')} flush>
      {history.isPending ? <Waiting /> : null}
      {history.isError ? <LoadFailed error={history.error} again={() => void history.refetch()} /> : null}
      {history.data ? <HistoryList items={history.data.pages.flatMap((page) => page.items)} /> : null}
      {history.hasNextPage ? (
        <Button kind="quiet" busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {common('frame.showMore')}
        </Button>
      ) : null}
    </Panel>
  );
}
