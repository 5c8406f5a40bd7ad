import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuery } from '../../../api/request.js';
import css from './work.module.css';

interface Props {
  /** Of the route that makes the file. */
  path: '/queue/export' | '/students/export';
  /** The filters of the screen. */
  query: Parameters<typeof withQuery>[1];
}

/** The rows of the screen as a file: the browser's own download, so that nothing is held in the page. */
export function ExportLinks({ path, query }: Props): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <span className={css['exports']}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={withQuery(path, { ...query, format })} download>
          {t(format === 'csv' ? 'work.exportCsv' : 'work.exportXlsx')}
        </a>
      ))}
    </span>
  );
}
