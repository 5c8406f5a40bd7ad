import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../api/shapes/document.js';
import { Callout } from '../../elements/panel.js';
import { dateInProse } from '../../time/calendar-date.js';
import { useLanguage } from '../../words/use-language.js';

interface Props {
  evidence: NonNullable<CaseDocument['evidence']>;
  /** What the student can do about it. */
  children?: ReactNode;
}

/** An approval letter stands for the permit for a while; then the permit must have come. */
export function LetterStands({ evidence, children }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const date = dateInProse(evidence.countsUntil, language);
  return (
    <Callout tone={evidence.lapsed ? 'ended' : 'asks'} title={t('documents.page.letterTitle')}>
      <p>{t(evidence.lapsed ? 'documents.page.letterLapsed' : 'documents.page.letterCounts', { date })}</p>
      {children}
    </Callout>
  );
}
