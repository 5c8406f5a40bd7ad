import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { useLanguage } from '../../words/use-language.js';
import { CertificateWarning } from '../settings/certificate-warning.js';
import { BatchList } from './batch-list.js';
import { previewPages } from './bulk-data.js';
import { BulkFilters } from './bulk-filters.js';
import type { BulkSearch } from './bulk-search.js';
import { isChosen, type Marks, MOST, NO_MARKS } from './choice.js';
import { PreviewTable } from './preview-table.js';
import { StartDialog } from './start-dialog.js';
import css from './bulk.module.css';

/** Choose many requests, see of each what would become of it, and have the letters made in the background. */
export function BulkPage(): ReactNode {
  const { t } = useTranslation('desk');
  const search = useSearch({ from: '/staff/desk/bulk' });
  const navigate = useNavigate();
  const change = (next: BulkSearch): void => void navigate({ to: '/desk/bulk', search: next, replace: true });
  return (
    <Page title={t('bulk.title')} lead={t('bulk.lead')} back={{ to: '/desk', label: t('bulk.back') }} wide>
      <CertificateWarning />
      <BulkFilters search={search} change={change} />
      <Preview key={JSON.stringify(search)} search={search}>
        <BatchList />
      </Preview>
    </Page>
  );
}

/** @param children what stands below the rows, once they are all there: it is not to move while somebody reads it */
function Preview({ search, children }: { search: BulkSearch; children: ReactNode }): ReactNode {
  const { t } = useTranslation('desk');
  const shown = useShownCount();
  const pages = useInfiniteQuery(previewPages(search));
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = pages;
  const [marks, setMarks] = useState<Marks>(NO_MARKS);
  const [starting, setStarting] = useState(false);
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? 0;
  const more = hasNextPage && rows.length < MOST;
  // All pages one after the other: a person decides on the whole, not on its first fifty.
  useEffect(() => {
    if (more && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [more, isFetchingNextPage, isError, fetchNextPage]);
  if (pages.isPending) return <Waiting />;
  if (isError || total === 0)
    return (
      <>
        {isError ? (
          <LoadFailed error={pages.error} again={() => void pages.refetch()} />
        ) : (
          <p className={css['none']}>{t('bulk.none')}</p>
        )}
        {children}
      </>
    );
  const chosen = rows.filter((row) => isChosen(row, marks)).length;
  return (
    <>
      <p role="status" className={css['looked']}>
        {more
          ? t('bulk.looking', { looked: shown(rows.length), total: shown(total) })
          : t('bulk.looked', { looked: shown(rows.length) })}
        {total > MOST && !more ? ` ${t('bulk.most', { most: shown(MOST) })}` : ''}
      </p>
      <PreviewTable rows={rows} marks={marks} onMarks={setMarks} />
      <div className={css['foot']}>
        <Button disabled={chosen === 0} busy={more} onClick={() => setStarting(true)}>
          {chosen === 0 ? t('bulk.startNone') : t('bulk.start', { count: chosen, shown: shown(chosen) })}
        </Button>
      </div>
      {starting ? <StartDialog rows={rows} marks={marks} onClose={() => setStarting(false)} /> : null}
      {more ? null : children}
    </>
  );
}

function useShownCount(): (count: number) => string {
  const language = useLanguage();
  return (count) => count.toLocaleString(`${language}-CA`);
}
