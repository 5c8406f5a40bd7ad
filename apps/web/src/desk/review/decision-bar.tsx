import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { walkView } from '../queue/queue-walk.js';
import css from './decision-bar.module.css';

/** Stays at the foot of the window: the decision is always in the same place. */
export function DecisionBar({ hint, children }: { hint?: ReactNode; children: ReactNode }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <section className={css['bar']} aria-label={t('review.decision')}>
      {children}
      {hint ? <span className={css['hint']}>{hint}</span> : null}
    </section>
  );
}

export function BackToQueue(): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Link to={walkView()} className={css['back']}>
      {t('review.backToQueue')} <kbd aria-hidden="true">u</kbd>
    </Link>
  );
}
