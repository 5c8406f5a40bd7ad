import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../api/shapes/desk.js';
import { SiteLink } from '../../elements/site-link.js';
import { dayNumber, todayHere } from '../../time/calendar-date.js';
import { useCodeWord } from '../../words/use-code-word.js';
import css from './queue-page.module.css';
import { taskPath } from './task-path.js';

interface Props {
  item: QueueItem;
  linkId: string;
  current: boolean;
  onFocus: () => void;
  onAssign: () => void;
}

/** Everything needed for triage in one line, without opening. */
export function QueueRow({ item, linkId, current, onFocus, onAssign }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <tr className={css['row']} data-current={current} onFocus={onFocus}>
      <th scope="row">
        <SiteLink id={linkId} path={taskPath(item)} className={css['open']}>
          {item.student.name}
        </SiteLink>
        <span className={css['number']}>{item.student.studentNumber}</span>
      </th>
      <td data-column="program">{item.program?.code}</td>
      <td>{word('taskKind', item.kind)}</td>
      <td>
        <ul className={css['whys']}>
          {item.why.map((why) => (
            <li key={why}>
              <WhyLink why={why} />
            </li>
          ))}
        </ul>
      </td>
      <td className={css['date']}>{item.dueOn}</td>
      <td className={css['date']}>
        <Covered until={item.risk.coveredUntil} />
      </td>
      <td>
        <button
          type="button"
          className={css['assign']}
          onClick={onAssign}
          aria-label={`${item.assignee?.name ?? t('queue.assign')} (${t('queue.assignTitle', { name: item.student.name })})`}
        >
          {item.assignee?.name ?? t('queue.assign')}
        </button>
      </td>
    </tr>
  );
}

function WhyLink({ why }: { why: string }): ReactNode {
  const { t, i18n } = useTranslation('desk');
  const key = `queue.whys.${why}`;
  return (
    <Link to="/desk" search={(old) => ({ ...old, why })} className={css['whyLink']}>
      {i18n.exists(`desk:${key}`) ? t(key as never) : why.replaceAll('_', ' ')}
    </Link>
  );
}

const SOON_DAYS = 60;

/** How long the student is covered: red when over or unknown, amber when soon. */
function Covered({ until }: { until: string | null }): ReactNode {
  const { t } = useTranslation('desk');
  if (!until) return <span data-risk="none">{t('queue.notCovered')}</span>;
  const days = dayNumber(until) - dayNumber(todayHere());
  return <span data-risk={days < 0 ? 'over' : days < SOON_DAYS ? 'soon' : 'no'}>{until}</span>;
}
