import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Home, HomeTask, TaskGroup } from '../../api/shapes/home.js';
import { SiteLink } from '../../elements/site-link.js';
import { StatusWord } from '../../elements/status-word.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useCodeWord, type CodeList } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { taskLink } from './task-link.js';
import css from './task-list.module.css';

const GROUPS: readonly TaskGroup[] = ['action_needed', 'in_progress', 'done'];

export function TaskList({ home }: { home: Home }): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="tasks">
      <div className={css['head']}>
        <h2 id="tasks">{t('home.tasks')}</h2>
        <p className={css['count']}>
          <span className={css['dots']} aria-hidden="true">
            {Array.from({ length: home.total }, (_, index) => (
              <span key={index} data-done={index < home.done} />
            ))}
          </span>
          {t('home.progress', { done: home.done, total: home.total })}
        </p>
      </div>
      {GROUPS.map((group) => (
        <Group key={group} group={group} tasks={home.tasks.filter((task) => task.group === group)} />
      ))}
    </section>
  );
}

function Group({ group, tasks }: { group: TaskGroup; tasks: HomeTask[] }): ReactNode {
  const { t } = useTranslation();
  if (tasks.length === 0) return null;
  return (
    <div className={css['group']} data-group={group}>
      <h3 className={css['name']}>{t(`home.groups.${group}`)}</h3>
      <ul className={css['list']}>
        {tasks.map((task) => (
          <TaskRow key={`${task.code}:${JSON.stringify(task.params)}`} task={task} />
        ))}
      </ul>
    </div>
  );
}

function TaskRow({ task }: { task: HomeTask }): ReactNode {
  const word = useCodeWord();
  const link = taskLink(task);
  return (
    <li className={css['task']}>
      <span className={css['words']}>
        {link ? (
          <SiteLink path={link} className={css['link']}>
            {word('task', task.code)}
          </SiteLink>
        ) : (
          <span className={css['plain']}>{word('task', task.code)}</span>
        )}
        <TaskDetail task={task} />
      </span>
      <StatusWord status={task.status} />
    </li>
  );
}

const KIND_LISTS: readonly CodeList[] = ['permitKind', 'letterKind', 'submissionKind', 'purpose'];

/** What tells two tasks of the same kind apart: the kind of paper and its date. */
function TaskDetail({ task }: { task: HomeTask }): ReactNode {
  const { t, i18n } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const kind = task.params['kind'] ?? task.params['permitKind'] ?? task.params['purpose'];
  const { actBy, expiresOn, issuedOn, countsUntil } = task.params;
  const list = kind ? KIND_LISTS.find((name) => i18n.exists(`codes.${name}.${kind}`)) : undefined;
  const parts = [
    kind && list ? word(list, kind) : '',
    actBy ? t('home.by', { date: dateInProse(actBy, language) }) : '',
    expiresOn ? t('home.until', { date: dateInProse(expiresOn, language) }) : '',
    countsUntil ? t('home.until', { date: dateInProse(countsUntil, language) }) : '',
    issuedOn ? t('home.issued', { date: dateInProse(issuedOn, language) }) : '',
  ].filter(Boolean);
  return parts.length > 0 ? <span className={css['detail']}>{parts.join(', ')}</span> : null;
}
