import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Authorization } from '../../api/shapes/authorization.js';
import disclosure from '../../elements/disclosure.module.css';
import { Panel } from '../../elements/panel.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { rulesOf } from './rules-of.js';
import css from './why-trace.module.css';

/** Two plain sentences first; the rules with their facts and the versions behind them on demand. */
export function WhyTrace({ authorization }: { authorization: Authorization }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const sentences = authorization.why[useLanguage()];
  const rules = rulesOf(authorization);
  const engine = authorization.timeline?.engine;
  return (
    <Panel heading={t('authorization.whyTitle')} id="why">
      {sentences.length === 0 ? <p>{t('authorization.whyNone')}</p> : null}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {rules.length > 0 ? (
        <details className={disclosure['disclosure']}>
          <summary>{t('authorization.why')}</summary>
          <h3>{t('authorization.rules')}</h3>
          <ul className={css['rules']}>
            {rules.map((because) => (
              <li key={`${because.rule}:${because.words.en}`}>
                <span className={css['rule']}>{t('authorization.rule', { rule: because.rule })}</span>
                <span>{pick(because.words)}</span>
              </li>
            ))}
          </ul>
          {engine ? (
            <p className={css['pack']}>
              {t('authorization.pack', {
                pack: engine.rulePack,
                version: engine.version,
                zones: engine.timeZoneData,
              })}
            </p>
          ) : null}
        </details>
      ) : null}
    </Panel>
  );
}
