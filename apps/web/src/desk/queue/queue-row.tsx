import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DueClock as Clock, QueueItem } from '../../api/shapes/desk.js';
import { SiteLink } from '../../elements/site-link.js';
import { Label } from '../../elements/labelled.js';
import { dayNumber } from '../../time/calendar-date.js';
import { useOfficeToday } from '../../time/office-day.js';
import { useCodeWord } from '../../words/use-code-word.js';
import type { RowPlace } from '../lists/drawn-rows.js';
import css from './queue-page.module.css';
import { taskPath } from './task-path.js';
import { DueClock } from './work/due-clock.js';
import work from './work/work.module.css';

export type RowAction = 'assign' | 'snooze' | 'wake' | 'note' | 'reopen';

interface Props {
  item: QueueItem;
  place: RowPlace;
  clock: Clock | undefined;
  linkId: string;
  current: boolean;
  chosen: boolean;
  onFocus: () => void;
  onChosen: (chosen: boolean) => void;
  onAction: (action: RowAction) => void;
  /** The view with the rows of that finding alone. */
  whyPath: (why: string) => string;
}

/** Everything needed for triage in one line, without opening. */
export function QueueRow(props: Props): ReactNode {
  const { item, place, clock, linkId, current, chosen, onFocus, onChosen, onAction, whyPath } = props;
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const today = useOfficeToday();
  const { name } = item.student;
  return (
    <tr {...place} className={css['row']} data-current={current} data-chosen={chosen} onFocus={onFocus}>
      <td className={work['choose']}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t('work.choose', { name })}
          onChange={(event) => onChosen(event.target.checked)}
        />
      </td>
      <th scope="row">
        <SiteLink id={linkId} path={taskPath(item)} className={css['open']}>
          {name}
        </SiteLink>
        <span className={css['number']}>{item.student.studentNumber}</span>
      </th>
      <td data-column="program">{item.program?.code}</td>
      <td className={css['kind']}>{word('taskKind', item.kind)}</td>
      <td className={work['why']}>
        <ul className={css['whys']}>
          {item.why.map((why) => (
            <li key={why}>
              <WhyLink why={why} path={whyPath(why)} />
            </li>
          ))}
        </ul>
        <Remarks item={item} />
      </td>
      <td className={css['date']}>
        {item.dueOn} {item.state === 'open' ? <DueClock clock={clock} /> : null}
      </td>
      <td className={css['date']}>
        <Covered until={item.risk.coveredUntil} today={today} />
      </td>
      <td>
        {item.state === 'open' ? (
          <button
            type="button"
            className={css['assign']}
            onClick={() => onAction('assign')}
            aria-label={`${item.assignee?.name ?? t('queue.assign')} (${t('queue.assignTitle', { name })})`}
          >
            {item.assignee?.name ?? t('queue.assign')}
          </button>
        ) : (
          item.assignee?.name
        )}
      </td>
      <td className={work['actions']}>
        {actionsOf(item, today).map((action) => (
          <button
            key={action}
            type="button"
            className={css['assign']}
            aria-label={t(`work.${action}Named`, { name })}
            onClick={() => onAction(action)}
          >
            {t(`work.${action}`)}
          </button>
        ))}
      </td>
    </tr>
  );
}

function actionsOf(item: QueueItem, today: string): Exclude<RowAction, 'assign'>[] {
  if (item.state === 'done') return ['note', 'reopen'];
  return [item.snooze && item.snooze.until > today ? 'wake' : 'snooze', 'note'];
}

/** Until when it is put off, and what was last noted about the student. */
function Remarks({ item: { snooze, lastNote } }: { item: QueueItem }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <>
      {snooze ? <p className={work['remark']}>{t('work.snoozed', { ...snooze })}</p> : null}
      {lastNote ? (
        <p className={work['remark']}>
          <Label>
            <strong>{lastNote.by}</strong>
          </Label>
          {lastNote.text}
          {lastNote.forStudent ? ` (${t('work.studentReads')})` : ''}
        </p>
      ) : null}
    </>
  );
}

function WhyLink({ why, path }: { why: string; path: string }): ReactNode {
  const { t, i18n } = useTranslation('desk');
  const key = `queue.whys.${why}`;
  return (
    <SiteLink path={path} className={css['whyLink']}>
      {i18n.exists(`desk:${key}`) ? t(key as never) : why.replaceAll('_', ' ')}
    </SiteLink>
  );
}

const SOON_DAYS = 60;

/** How long the student is covered: red when over or unknown, amber when soon. */
function Covered({ until, today }: { until: string | null; today: string }): ReactNode {
  const { t } = useTranslation('desk');
  if (!until) return <span data-risk="none">{t('queue.notCovered')}</span>;
  const days = dayNumber(until) - dayNumber(today);
  return <span data-risk={days < 0 ? 'over' : days < SOON_DAYS ? 'soon' : 'no'}>{until}</span>;
}
