import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../elements/waiting.js';
import { CheckField } from '../../fields/choice-fields.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { noticeQuery } from './request-queries.js';
import { TopicForm } from './topic-form.js';
import css from './topic-form.module.css';
import type { TopicProps } from './topic-page.js';

export function ConsentTopic({ request }: TopicProps): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems('answers.');
  const [consent, setConsent] = useState(request.answers.consent === true);
  const read = () =>
    consent
      ? { answers: { consent: true } }
      : { faults: [{ path: 'consent', problem: t('letters.consent.agreeMissing') }] };
  return (
    <TopicForm request={request} topic="consent" problems={problems} read={read}>
      <PrivacyNotice />
      <CheckField
        name="consent"
        label={t('letters.consent.agree')}
        error={problems.of('consent')}
        checked={consent}
        onChecked={setConsent}
      />
    </TopicForm>
  );
}

/** Purpose, authority and contact (R58), in the version that is in force. */
function PrivacyNotice(): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const notice = useQuery(noticeQuery(useLanguage()));
  return (
    <Loaded query={notice}>
      {(data) => (
        <section className={css['notice']} aria-labelledby="privacy-notice" tabIndex={0}>
          <h2 id="privacy-notice">{t('letters.consent.notice')}</h2>
          <p>{pick(data.text)}</p>
          <p className={css['version']}>{t('letters.consent.noticeVersion', { version: data.version })}</p>
        </section>
      )}
    </Loaded>
  );
}
