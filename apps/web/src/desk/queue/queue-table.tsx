import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../api/shapes/desk.js';
import { AssignDialog } from './assign-dialog.js';
import css from './queue-page.module.css';
import { QueueRow } from './queue-row.js';
import { taskPath } from './task-path.js';
import { useRowKeys } from './use-row-keys.js';

const rowId = (index: number): string => `queue-row-${index}`;
const COLUMNS = ['student', 'program', 'what', 'why', 'due', 'covered', 'assignee'] as const;

export function QueueTable({ items, empty }: { items: QueueItem[]; empty: ReactNode }): ReactNode {
  const { t } = useTranslation('desk');
  const [assigning, setAssigning] = useState<QueueItem | null>(null);
  const { current, setCurrent } = useRowKeys(items.map(taskPath), rowId, (index) =>
    setAssigning(items[index] ?? null),
  );
  if (items.length === 0) return empty;
  return (
    <>
      <table className={css['table']}>
        <caption className="heard">{t('queue.title')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`queue.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {item.group === items[index - 1]?.group ? null : (
                <tr className={css['groupRow']} data-group={item.group}>
                  <th scope="colgroup" colSpan={COLUMNS.length}>
                    {t(`queue.groups.${item.group}`)}
                  </th>
                </tr>
              )}
              <QueueRow
                item={item}
                linkId={rowId(index)}
                current={current === index}
                onFocus={() => setCurrent(index)}
                onAssign={() => setAssigning(item)}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      {assigning ? <AssignDialog item={assigning} onClose={() => setAssigning(null)} /> : null}
    </>
  );
}
