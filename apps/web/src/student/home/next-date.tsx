import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInProse, dayNumber, monthName, parseCalendarDate } from '../../time/calendar-date.js';
import { useOfficeToday } from '../../time/office-day.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import css from './next-date.module.css';

/** A leaf of a wall calendar; the full date is in the words beside it, relative time only next to it. */
export function NextDate({ on, code }: { on: string; code: string }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const parts = parseCalendarDate(on.slice(0, 10));
  const days = dayNumber(on) - dayNumber(useOfficeToday());
  const relative =
    days === 0 ? t('home.today') : days > 0 ? t('home.in', { count: days }) : t('home.ago', { count: -days });
  return (
    <div className={css['next']}>
      {parts ? (
        <div className={css['leaf']} aria-hidden="true">
          <span className={css['month']}>{monthName(parts.month, language)}</span>
          <span className={css['day']}>{parts.day}</span>
        </div>
      ) : null}
      <div>
        <h3 className={css['label']}>{t('home.nextDate')}</h3>
        <p className={css['what']}>{word('nextDate', code)}</p>
        <p>
          <strong>{dateInProse(on, language)}</strong> <span className={css['relative']}>({relative})</span>
        </p>
      </div>
    </div>
  );
}
