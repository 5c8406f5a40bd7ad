import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { QueuePage } from '../../api/shapes/desk.js';
import { Panel } from '../../elements/panel.js';
import { SiteLink } from '../../elements/site-link.js';
import { Loaded } from '../../elements/waiting.js';
import { Label } from '../../elements/labelled.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { taskPath } from '../queue/task-path.js';
import { DueClock } from '../queue/work/due-clock.js';
import css from './case.module.css';

/** What is open about this person, by when, and whose it is. */
export function TaskPart({
  studentNumber,
  studentId,
}: {
  studentNumber: string;
  studentId: string;
}): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const query = useQuery({
    queryKey: ['queue', 'of', studentId],
    queryFn: ({ signal }) => api.get<QueuePage>('/queue', { q: studentNumber }, signal),
  });
  return (
    <Panel id="tasks" heading={t('case.parts.tasks')}>
      <Loaded query={query}>
        {({ items, clocks }) => {
          // A number can be the beginning of another one.
          const tasks = items.filter(({ student }) => student.id === studentId);
          return (
            <ul className={css['tasks']}>
              {tasks.length === 0 ? <li>{t('case.noTasks')}</li> : null}
              {tasks.map((task) => (
                <li key={task.id}>
                  <SiteLink path={taskPath(task)}>{word('taskKind', task.kind)}</SiteLink>
                  <span>
                    {t('queue.columns.due')} {task.dueOn} <DueClock clock={clocks[task.dueOn]} />
                  </span>
                  <span>
                    <Label>{t('queue.columns.assignee')}</Label>
                    <strong>{task.assignee?.name ?? t('queue.nobody')}</strong>
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}
