import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { stampInTable } from '../../time/local-stamp.js';
import css from './review.module.css';

type Clock = NonNullable<LetterRequest['clock']>;

const TONES: Record<Clock['state'], Tone> = {
  running: 'office',
  late: 'ended',
  met: 'holds',
  missed: 'asks',
};
const SOON_MINUTES = 8 * 60;

/** How a request stands against the day by which the office means to answer, in hours of its own. */
export function RequestClock({ clock }: { clock: Clock | null }): ReactNode {
  const { t } = useTranslation('desk');
  if (!clock) return null;
  const { state, leftMinutes, workedMinutes, dueAtLocal } = clock;
  const soon = state === 'running' && (leftMinutes ?? 0) < SOON_MINUTES;
  const hours = (minutes: number): string => {
    const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    return t(rest === 0 ? 'review.clock.hours' : 'review.clock.hoursMinutes', {
      hours: whole,
      minutes: rest,
    });
  };
  return (
    <span className={css['clock']}>
      <Tag tone={soon ? 'asks' : TONES[state]}>{t(`review.clock.states.${state}`)}</Tag>{' '}
      {t(`review.clock.${state}`, {
        at: stampInTable(dueAtLocal),
        left: hours(leftMinutes ?? 0),
        worked: hours(workedMinutes),
      })}
    </span>
  );
}
