import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../elements/tag.js';
import { useLanguage } from '../../words/use-language.js';
import css from './plan.module.css';
import { isWithinHalf, type ShareOfWork } from './plan-stages.js';

/** The share of work terms in words, and the same as a bar with the limit marked. */
export function ShareBar(share: ShareOfWork): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { work, total } = share;
  const part = total === 0 ? 0 : work / total;
  const within = isWithinHalf(share);
  const percent = part.toLocaleString(`${language}-CA`, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <div className={css['share']}>
      <p className={css['percent']}>
        {percent} <Tag tone={within ? 'holds' : 'ended'}>{t('plans.half')}</Tag>
      </p>
      <svg className={css['bar']} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={css['whole']} width="100" height="8" rx="1" />
        <rect className={within ? css['held'] : css['over']} width={part * 100} height="8" rx="1" />
        <line className={css['limit']} x1="50" x2="50" y1="0" y2="8" />
      </svg>
      <p>
        {t('plans.weeks', { work, total, share: percent })} {t(within ? 'plans.within' : 'plans.above')}
      </p>
    </div>
  );
}
