import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueClock, QueueItem } from '../../api/shapes/desk.js';
import { AssignDialog } from './assign-dialog.js';
import css from './queue-page.module.css';
import { QueueRow, type RowAction } from './queue-row.js';
import { queuePath, type QueueSearch } from './queue-search.js';
import { taskPath } from './task-path.js';
import { useRowKeys } from './use-row-keys.js';
import { NoteDialog } from './work/note-dialog.js';
import { SnoozeDialog } from './work/snooze-form.js';
import type { TaskSteps } from './work/use-task-steps.js';
import work from './work/work.module.css';

const rowId = (index: number): string => `queue-row-${index}`;
const COLUMNS = ['student', 'program', 'what', 'why', 'due', 'covered', 'assignee'] as const;

interface Props {
  search: QueueSearch;
  items: QueueItem[];
  clocks: Readonly<Record<string, DueClock>>;
  steps: TaskSteps;
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
  empty: ReactNode;
}

export function QueueTable({ search, items, clocks, steps, chosen, onChosen, empty }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [asked, setAsked] = useState<{ item: QueueItem; action: RowAction } | null>(null);
  const act = (index: number, action: RowAction): void => {
    const item = items[index];
    if (!item) return;
    const { name } = item.student;
    if (action === 'wake' || action === 'reopen')
      void steps
        .take(item, { step: action }, t(action === 'wake' ? 'work.did.woken' : 'work.did.reopened', { name }))
        .catch(() => steps.say(t('work.did.notUndone')));
    else setAsked({ item, action });
  };
  const choose = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen(next);
  };
  const { current, setCurrent } = useRowKeys(items.map(taskPath), rowId, {
    onAssign: (index) => act(index, 'assign'),
    onSnooze: (index) => act(index, 'snooze'),
    onNote: (index) => act(index, 'note'),
    onChoose: (index) => {
      const id = items[index]?.id;
      if (id) choose(id, !chosen.has(id));
    },
  });
  if (items.length === 0) return empty;
  const isAll = items.every(({ id }) => chosen.has(id));
  return (
    <>
      <table className={css['table']}>
        <caption className="heard">{t('queue.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={work['choose']}>
              <input
                type="checkbox"
                checked={isAll}
                aria-label={t('work.chooseAll')}
                onChange={() => onChosen(new Set(isAll ? [] : items.map(({ id }) => id)))}
              />
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`queue.columns.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="heard">{t('work.columns.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {item.group === items[index - 1]?.group ? null : (
                <tr className={css['groupRow']} data-group={item.group}>
                  <th scope="colgroup" colSpan={COLUMNS.length + 2}>
                    {t(`queue.groups.${item.group}`)}
                  </th>
                </tr>
              )}
              <QueueRow
                item={item}
                clock={clocks[item.dueOn]}
                linkId={rowId(index)}
                current={current === index}
                chosen={chosen.has(item.id)}
                onFocus={() => setCurrent(index)}
                onChosen={(on) => choose(item.id, on)}
                onAction={(action) => act(index, action)}
                whyPath={(why) => queuePath({ ...search, why })}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
      {asked ? <Asked {...asked} steps={steps} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

interface AskedProps {
  item: QueueItem;
  action: RowAction;
  steps: TaskSteps;
  onClose: () => void;
}

function Asked({ item, action, steps, onClose }: AskedProps): ReactNode {
  const { t } = useTranslation('desk');
  const { name } = item.student;
  if (action === 'assign') return <AssignDialog item={item} steps={steps} onClose={onClose} />;
  if (action === 'note')
    return (
      <NoteDialog
        student={item.student}
        taskId={item.id}
        onDone={() => {
          steps.say(t('work.did.noted', { name }));
          void steps.refresh();
        }}
        onClose={onClose}
      />
    );
  return (
    <SnoozeDialog
      title={t('work.snoozeTitle', { name })}
      send={({ until, reason }) =>
        steps.take(item, { step: 'snooze', until, reason }, t('work.did.snoozed', { name, until }))
      }
      onClose={onClose}
    />
  );
}
