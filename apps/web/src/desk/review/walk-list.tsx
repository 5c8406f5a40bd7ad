import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../api/shapes/desk.js';
import { SiteLink } from '../../elements/site-link.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { usePages } from '../lists/pages-ahead.js';
import { queuePages } from '../queue/queue-data.js';
import { walkSearch } from '../queue/queue-walk.js';
import { taskPath } from '../queue/task-path.js';
import css from './walk-list.module.css';

/** So many rows stand beside a decision, two of them before it: the rest is in the queue. */
const SHOWN = 12;
const BEFORE = 2;

/** The rows of the view one came from, around the one that is open; nothing where there are none. */
export function WalkList({ path }: { path: string }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const { items } = usePages(queuePages(walkSearch()));
  const at = items.findIndex((item) => taskPath(item) === path);
  const from = Math.max(0, Math.min(at - BEFORE, items.length - SHOWN));
  const shown = items.slice(from, from + SHOWN);
  if (shown.length === 0) return null;
  return (
    <nav className={css['list']} aria-label={t('review.walk')}>
      <ol>
        {shown.map((item) => {
          const here = taskPath(item) === path;
          return (
            <li key={item.id} data-here={here} data-group={item.group}>
              <SiteLink path={taskPath(item)} current={here}>
                {item.student.name}
              </SiteLink>
              <span>{word('taskKind', item.kind)}</span>
              <span>{item.dueOn}</span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The task that is decided on this page, put off or not; null while it is not known, and once it is done. */
export function useTaskHere(path: string, studentNumber: string): QueueItem | null {
  const { items } = usePages(queuePages({ assignee: 'anyone', state: 'any', q: studentNumber }));
  return items.find((item) => item.state === 'open' && taskPath(item) === path) ?? null;
}
