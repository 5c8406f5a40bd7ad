import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentPolicyValues } from '../../../api/shapes/document-policy.js';
import { Panel } from '../../../elements/panel.js';
import { DecisionUnshown } from '../../../student/submission/decision-unshown.js';
import { LetterStands } from '../../../student/document/letter-stands.js';
import { addDays, dateInProse } from '../../../time/calendar-date.js';
import { officeToday } from '../../../time/office-day.js';
import { useLanguage } from '../../../words/use-language.js';

/** What students would be told under these rules, in the portal's words, as if their days began today. */
export function DocumentPreview({ policy }: { policy: DocumentPolicyValues }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const today = officeToday();
  const { approvalLetterDays, declaredApprovalDays, studentMegabytes } = policy;
  return (
    <Panel heading={t('editions.documents.preview')}>
      <p>{t('editions.documents.letterToday')}</p>
      <LetterStands evidence={{ countsUntil: addDays(today, approvalLetterDays), lapsed: false }} />
      <p>
        {t('editions.documents.declaredToday', {
          date: dateInProse(addDays(today, declaredApprovalDays), language),
        })}
      </p>
      <DecisionUnshown />
      <p>{t('editions.documents.room', { megabytes: studentMegabytes })}</p>
    </Panel>
  );
}
