import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import disclosure from '../../elements/disclosure.module.css';
import { Panel } from '../../elements/panel.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';
import { ChangeList } from './change-list.js';
import css from './programme.module.css';

/** Every edition with who published it, why, and what it changed; an earlier one can be taken back into force. */
export function EditionHistory({
  all,
  onTakeBack,
}: {
  all: Edition[];
  onTakeBack?: (edition: Edition) => void;
}): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  return (
    <Panel heading={t('programme.history')} flush>
      <ol className={css['editions']} reversed>
        {all.map((one, index) => (
          <li key={one.edition}>
            <div className={css['editionHead']}>
              <div>
                <p>
                  <strong>{t('programme.edition', { number: one.edition })}</strong>{' '}
                  {index === 0 ? <span className={css['soft']}>{t('programme.inForce')}</span> : null}
                </p>
                <p>{one.recordedBy ? one.reason : t('programme.shipped')}</p>
                <p className={css['soft']}>
                  {one.recordedBy
                    ? t('programme.by', {
                        name: one.recordedBy,
                        date: dateInProse(one.recordedAtLocal.slice(0, 10), language),
                      })
                    : null}{' '}
                  {t('programme.dates', {
                    published: dateInProse(one.publishedOn, language),
                    verified: dateInProse(one.verifiedOn, language),
                  })}
                </p>
              </div>
              {onTakeBack && index > 0 ? (
                <Button kind="secondary" small onClick={() => onTakeBack(one)}>
                  {t('programme.takeBack')}{' '}
                  <span className="heard">{t('programme.edition', { number: one.edition })}</span>
                </Button>
              ) : null}
            </div>
            {one.changes.length > 0 ? (
              <details className={disclosure['disclosure']}>
                <summary>{t('programme.whatChanged', { count: one.changes.length })}</summary>
                <ChangeList part={one.part} changes={one.changes} />
              </details>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
