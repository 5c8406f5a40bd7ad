import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, readStamp } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import { useLive } from './live.js';
import css from './live.module.css';

/** Above every page of the desk: who else looks at this, what runs in the background, and since when nothing new is known. */
export function LiveNotices(): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { state, pulse, asOf } = useLive();
  const stamp = asOf ? readStamp(asOf) : null;
  const names = pulse?.here.map(({ name }) => name) ?? [];
  return (
    <div className={css['notices']} data-live={state}>
      <p role="status" className={css['lost']}>
        {state === 'lost'
          ? stamp
            ? t('live.asOf', { time: clockTime(stamp, language, false) })
            : t('live.lost')
          : ''}
      </p>
      <p role="status" className={css['here']}>
        {names.length > 0 ? t('live.here', { count: names.length, names: listed(names, language) }) : ''}
      </p>
      {(pulse?.jobs ?? []).map(({ id, kind, done, total }) => {
        const said = t(kind === 'letters' ? 'live.letters' : 'taskBatches.live', { done, total });
        return (
          <p key={id} className={css['job']}>
            <Link to={kind === 'letters' ? '/desk/bulk/$id' : '/desk/task-batches/$id'} params={{ id }}>
              {said}
            </Link>
            <progress aria-label={said} value={done} max={Math.max(total, 1)} />
          </p>
        );
      })}
    </div>
  );
}

/** How many of one's own tasks are due, beside the queue's place in the menu. */
export function QueueCount(): ReactNode {
  const { t } = useTranslation('desk');
  const { pulse } = useLive();
  const due = pulse ? pulse.counts.overdue + pulse.counts.today : 0;
  if (due === 0) return null;
  return (
    <span className={css['count']} data-overdue={(pulse?.counts.overdue ?? 0) > 0}>
      <span aria-hidden="true">{due >= 1000 ? '999+' : due}</span>
      <span className="heard">{t('live.due', { count: due })}</span>
    </span>
  );
}

const listed = (names: string[], language: 'en' | 'fr'): string =>
  new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(names);
