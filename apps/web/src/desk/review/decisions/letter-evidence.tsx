import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDocument } from '../../../api/shapes/document.js';
import { Callout } from '../../../elements/panel.js';
import { dateInProse } from '../../../time/calendar-date.js';
import { useLanguage } from '../../../words/use-language.js';

/** Until when an approval letter stands for a permit that has not come yet. */
export function LetterEvidence({ evidence }: { evidence: CaseDocument['evidence'] }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  if (!evidence) return null;
  return (
    <Callout tone={evidence.lapsed ? 'ended' : 'asks'}>
      {t(evidence.lapsed ? 'readings.letter.lapsed' : 'readings.letter.counts', {
        date: dateInProse(evidence.countsUntil, language),
      })}
    </Callout>
  );
}
