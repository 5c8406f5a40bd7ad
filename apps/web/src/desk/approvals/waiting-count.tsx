import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import live from '../live/live.module.css';
import { useTwoPersonRule } from './approvals-data.js';

/** How many requests of others wait for this person, beside the place in the menu. */
export function WaitingCount(): ReactNode {
  const { t } = useTranslation('desk');
  const count = useTwoPersonRule()?.waiting ?? 0;
  if (count === 0) return null;
  return (
    <span className={live['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="heard">{t('approvals.count', { count })}</span>
    </span>
  );
}
