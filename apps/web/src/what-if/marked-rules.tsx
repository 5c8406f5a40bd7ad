import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIf } from '../api/shapes/what-if.js';
import disclosure from '../elements/disclosure.module.css';
import { rulesOf } from '../student/authorization/rules-of.js';
import { usePick } from '../words/use-language.js';
import css from '../student/authorization/why-trace.module.css';

/** The rules behind the hypothetical answer; those that met something that was only asked about are marked. */
export function MarkedRules({ answer, voice }: { answer: WhatIf; voice: 'mine' | 'theirs' }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const { result } = answer.hypothetical;
  const marks = answer.hypotheses.flatMap(({ facts }) => facts);
  const isAsked = (fact: string): boolean =>
    marks.some((mark) => fact === mark || fact.startsWith(`${mark}.`));
  return (
    <details className={disclosure['disclosure']}>
      <summary>{t(voice === 'mine' ? 'whatIf.rules' : 'whatIf.rulesFull')}</summary>
      <ul className={css['rules']}>
        {rulesOf({ timeline: result }).map((because) => (
          <li key={`${because.rule}:${because.words.en}`}>
            <span className={css['rule']}>{t('authorization.rule', { rule: because.rule })}</span>
            <span>
              {pick(because.words)}{' '}
              {isAsked(because.fact) ? <strong>({t('whatIf.onlyAsked')})</strong> : null}
            </span>
          </li>
        ))}
      </ul>
      <p className={css['pack']}>
        {t('authorization.pack', {
          pack: result.engine.rulePack,
          version: result.engine.version,
          zones: result.engine.timeZoneData,
        })}
      </p>
    </details>
  );
}
