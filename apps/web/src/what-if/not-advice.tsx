import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhatIf } from '../api/shapes/what-if.js';
import { Callout } from '../elements/panel.js';
import { useOffice } from '../session/session-query.js';
import { usePick } from '../words/use-language.js';

/** Stands above every answer: what it is not, who alone may advise, and how to reach a person. */
export function NotAdvice({ answer }: { answer: WhatIf | null }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const office = useOffice();
  return (
    <Callout tone="office" title={t('whatIf.notAdvice')}>
      <p>{t('whatIf.notAdviceBody')}</p>
      {answer ? <p>{pick(answer.notAdvice.adviser)}</p> : <p>{t('whatIf.adviser')}</p>}
      {office ? (
        <p>
          {office.officeName} · <a href={`mailto:${office.email}`}>{office.email}</a> ·{' '}
          <a href={`tel:${office.telephone.replaceAll(/[^+\d]/g, '')}`}>{office.telephone}</a>
        </p>
      ) : null}
    </Callout>
  );
}
