import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentForReview } from '../../../api/shapes/document.js';
import { Panel } from '../../../elements/panel.js';
import { stampInTable } from '../../../time/local-stamp.js';
import css from './decisions.module.css';

/** Who decided what on the document before, and what was taken back and why; nothing where nobody has decided yet. */
export function DecisionHistory({ decisions }: { decisions: DocumentForReview['decisions'] }): ReactNode {
  const { t } = useTranslation('desk');
  if (decisions.length === 0) return null;
  return (
    <div className="after">
      <Panel heading={t('review.decisions.heading')}>
        <ol className={css['list']}>
          {decisions.map((decision) => (
            <li key={decision.at}>
              {t(`review.decisions.made.${decision.step}`, {
                by: decision.by,
                at: stampInTable(decision.atLocal),
              })}
              {decision.takenBack && decision.takenBackAtLocal ? (
                <span className={css['back']}>
                  {t(`review.decisions.back.${decision.takenBack}`, {
                    by: decision.takenBackBy ?? '',
                    at: stampInTable(decision.takenBackAtLocal),
                    reason: decision.reason ?? '',
                  })}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
