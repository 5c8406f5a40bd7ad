import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueClock as Clock } from '../../../api/shapes/desk.js';
import css from './work.module.css';

interface Props {
  clock: Clock | undefined;
  now?: () => number;
}

const DAY_MINUTES = 8 * 60;

/** Office hours left until the end of the due day, or gone since: none, where it ended before a weekend. */
export function DueClock({ clock, now = Date.now }: Props): ReactNode {
  const { t } = useTranslation('desk');
  if (!clock) return null;
  const minutes = Math.abs(clock.leftMinutes);
  const [days, hours, rest] = [
    Math.floor(minutes / DAY_MINUTES),
    Math.floor((minutes % DAY_MINUTES) / 60),
    minutes % 60,
  ];
  const time =
    days > 0
      ? t('work.clock.days', { days, hours })
      : hours > 0
        ? t('work.clock.hours', { hours, minutes: rest })
        : t('work.clock.minutes', { minutes: rest });
  const late = clock.leftMinutes < 0 || Date.parse(clock.dueAt) < now();
  return (
    <span
      className={css['clock']}
      data-late={late}
      data-soon={!late && clock.leftMinutes < DAY_MINUTES}
      title={t('work.clock.hint', { hours: DAY_MINUTES / 60 })}
    >
      {late && minutes === 0
        ? t('work.clock.past')
        : t(late ? 'work.clock.late' : 'work.clock.left', { time })}
    </span>
  );
}
