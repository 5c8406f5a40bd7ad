import { memo, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueClock, QueueGroup, QueueItem } from '../../api/shapes/desk.js';
import { DrawnRows, rowCount } from '../lists/drawn-rows.js';
import { AssignDialog } from './assign-dialog.js';
import css from './queue-page.module.css';
import { QueueRow, type RowAction } from './queue-row.js';
import { groupShown, queuePath, type QueueSearch } from './queue-search.js';
import { taskPath } from './task-path.js';
import { useRowKeys } from './use-row-keys.js';
import { NoteDialog } from './work/note-dialog.js';
import { SnoozeDialog } from './work/snooze-form.js';
import type { TaskSteps } from './work/use-task-steps.js';
import work from './work/work.module.css';

const rowId = (index: number): string => `queue-row-${index}`;
const COLUMNS = ['student', 'program', 'what', 'why', 'due', 'covered', 'assignee'] as const;

/** CSS pixels of a row on a wide window. */
const ROW_HEIGHT = 54;

/** A line of the table: a row of the queue, or the heading of the group that begins there. */
type Line = { index: number; item: QueueItem } | { group: QueueGroup };

const linesOf = (items: readonly QueueItem[]): Line[] =>
  items.flatMap((item, index) => [
    ...(item.group === items[index - 1]?.group ? [] : [{ group: item.group }]),
    { index, item },
  ]);

const keyOf = (line: Line): string => ('index' in line ? line.item.id : line.group);

interface Props {
  /** The view that the rows are of. */
  search: QueueSearch;
  items: readonly QueueItem[];
  /** Rows beyond these, which have not been fetched. */
  hasMore: boolean;
  onMore: () => void;
  clocks: Readonly<Record<string, DueClock>>;
  steps: TaskSteps;
  chosen: ReadonlySet<string>;
  onChosen: (ids: ReadonlySet<string>) => void;
}

/** Drawn anew only when its rows, or what is chosen of them, are others: the view may change while they stand. */
export const QueueTable = memo(function QueueTable(props: Props): ReactNode {
  const { search, items, hasMore, onMore, clocks, steps, chosen, onChosen } = props;
  const { t } = useTranslation('desk');
  const lines = useMemo(() => linesOf(items), [items]);
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
    onEnd: onMore,
    onAssign: (index) => act(index, 'assign'),
    onSnooze: (index) => act(index, 'snooze'),
    onNote: (index) => act(index, 'note'),
    onChoose: (index) => {
      const id = items[index]?.id;
      if (id) choose(id, !chosen.has(id));
    },
  });
  if (items.length === 0) return null;
  const isAll = items.every(({ id }) => chosen.has(id));
  return (
    <>
      <table className={css['table']} aria-rowcount={rowCount(lines.length, hasMore)}>
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
        <DrawnRows
          count={lines.length}
          height={ROW_HEIGHT}
          columns={COLUMNS.length + 2}
          keyOf={(at) => keyOf(lines[at]!)}
          held={lines.findIndex((line) => 'index' in line && line.index === current)}
          row={(at, place) => {
            const line = lines[at]!;
            const shown = 'group' in line ? groupShown(search, line.group) : null;
            return 'index' in line ? (
              <QueueRow
                item={line.item}
                place={place}
                clock={clocks[line.item.dueOn]}
                linkId={rowId(line.index)}
                current={current === line.index}
                chosen={chosen.has(line.item.id)}
                onFocus={() => setCurrent(line.index)}
                onChosen={(on) => choose(line.item.id, on)}
                onAction={(action) => act(line.index, action)}
                whyPath={(why) => queuePath({ ...search, why })}
              />
            ) : (
              <tr {...place} className={css['groupRow']} data-group={shown?.name}>
                <th scope="colgroup" colSpan={COLUMNS.length + 2}>
                  {shown ? t(shown.words) : null}
                </th>
              </tr>
            );
          }}
        />
      </table>
      {asked ? <Asked {...asked} steps={steps} onClose={() => setAsked(null)} /> : null}
    </>
  );
});

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
