import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import type { QueueView } from '../../../api/shapes/desk.js';
import { Button } from '../../../elements/button.js';
import { LoadFailed } from '../../../elements/waiting.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { viewsQuery } from '../queue-data.js';
import { filterOf, searchOf, type QueueSearch } from '../queue-search.js';
import { THIS_VIEW } from '../../lists/this-view.js';
import css from './work.module.css';

const COUNTED = 1000;

/** Filters kept under a name, one's own and the office's, each with the number of its tasks. */
export function QueueViews({ search }: { search: QueueSearch }): ReactNode {
  const { t } = useTranslation('desk');
  const views = useQuery(viewsQuery);
  const [open, setOpen] = useState<QueueView | 'new' | null>(null);
  return (
    <nav className={css['views']} aria-labelledby="queue-views">
      <h2 id="queue-views" className={css['viewsHead']}>
        {t('work.views.title')}
      </h2>
      {views.isError && !views.data ? (
        <LoadFailed error={views.error} again={() => void views.refetch()} />
      ) : null}
      {views.data?.length === 0 ? <p className={css['viewsNone']}>{t('work.views.none')}</p> : null}
      <ul className={css['viewList']}>
        {views.data?.map((view) => (
          <li key={view.id} className={css['view']} data-pinned={view.pinned}>
            <Link to="/desk" search={searchOf(view.filter)} {...THIS_VIEW}>
              <span>{view.name}</span>{' '}
              <strong>{view.count >= COUNTED ? t('work.views.more', { count: COUNTED }) : view.count}</strong>
            </Link>
            {view.mine ? (
              <button
                type="button"
                aria-label={t('work.views.changeNamed', { name: view.name })}
                onClick={() => setOpen(view)}
              >
                {t('work.views.change')}
              </button>
            ) : (
              <span className={css['viewOwner']}>{t('work.views.sharedBy', { name: view.owner.name })}</span>
            )}
          </li>
        ))}
      </ul>
      <Button kind="quiet" small onClick={() => setOpen('new')}>
        {t('work.views.save')}
      </Button>
      {open ? (
        <ViewDialog view={open === 'new' ? null : open} search={search} onClose={() => setOpen(null)} />
      ) : null}
    </nav>
  );
}

interface DialogProps {
  view: QueueView | null;
  search: QueueSearch;
  onClose: () => void;
}

function ViewDialog({ view, search, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const send = async ({ takeFilter, ...body }: Record<string, unknown>): Promise<void> => {
    if (view) {
      const filter = takeFilter === true ? filterOf(search) : view.filter;
      await api.put(`/queue-views/${view.id}`, { ...body, filter, version: view.version });
    } else await api.post('/queue-views', { ...body, filter: filterOf(search) });
    await again();
  };
  const remove = async (): Promise<void> => {
    await api.remove(`/queue-views/${view!.id}`);
    onClose();
    await again();
  };
  return (
    <FormDialog
      title={t(view ? 'work.views.changeTitle' : 'work.views.saveTitle')}
      lead={
        view ? (
          <Button kind="danger" small onClick={() => void remove()}>
            {t('work.views.remove')}
          </Button>
        ) : null
      }
      fields={[
        { name: 'name', label: t('work.views.name'), type: 'text' },
        { name: 'pinned', label: t('work.views.pinned'), type: 'check' },
        { name: 'shared', label: t('work.views.shared'), type: 'check' },
        ...(view ? [{ name: 'takeFilter', label: t('work.views.takeFilter'), type: 'check' } as const] : []),
      ]}
      values={{ ...view }}
      send={send}
      onClose={onClose}
    />
  );
}
