import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../../../api/request.js';
import { queueQuery, type QueueSearch } from '../queue-search.js';
import css from './work.module.css';

/** The rows of the screen as a file: the browser's own download, so that nothing is held in the page. */
export function ExportLinks({ search }: { search: QueueSearch }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <span className={css['exports']}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={withQuery('/queue/export', { ...queueQuery(search), format })} download>
          {t(format === 'csv' ? 'work.exportCsv' : 'work.exportXlsx')}
        </a>
      ))}
    </span>
  );
}
