import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../fields/choice-fields.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useLanguage } from '../../words/use-language.js';
import { Together } from '../../elements/waiting.js';
import { noticeQuery, PrivacyNotice } from '../privacy-notice.js';
import { TopicForm } from './topic-form.js';
import type { TopicProps } from './topic-props.js';
import { useTopicEntry } from './use-topic-entry.js';

export function ConsentTopic({ request }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems('answers.');
  const { entry, change, draft } = useTopicEntry(request, 'consent', {
    consent: request.answers.consent === true,
  });
  // A notice that came after the page would push the question away from the finger.
  const notice = useQuery(noticeQuery('letter_request', useLanguage()));
  const read = () =>
    entry.consent
      ? { answers: { consent: true } }
      : { faults: [{ path: 'consent', problem: t('letters.consent.agreeMissing') }] };
  return (
    <Together queries={[notice]}>
      <TopicForm request={request} topic="consent" problems={problems} draft={draft} read={read}>
        <PrivacyNotice shownFor="letter_request" />
        <CheckField
          name="consent"
          label={t('letters.consent.agree')}
          error={problems.of('consent')}
          checked={entry.consent}
          onChecked={(consent) => change({ consent })}
        />
      </TopicForm>
    </Together>
  );
}
