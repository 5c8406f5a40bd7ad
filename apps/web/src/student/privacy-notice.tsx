import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import type { Language, Notice } from '../api/shapes/session.js';
import disclosure from '../elements/disclosure.module.css';
import { Loaded } from '../elements/waiting.js';
import { useLanguage, usePick } from '../words/use-language.js';
import css from './privacy-notice.module.css';

type ShownFor = 'message' | 'letter_request' | 'submission' | 'document' | 'employer_statement';

/** The office keeps which version of the notice was shown, for what and in which language. */
export const noticeQuery = (shownFor: ShownFor, language: Language) =>
  queryOptions({
    queryKey: ['notice', 'collection', shownFor, language],
    queryFn: ({ signal }) => api.get<Notice>('/notices/collection', { for: shownFor }, signal),
    staleTime: Infinity,
  });

/** Purpose, authority and contact (R58), in the version that is in force. */
export function PrivacyNotice({ shownFor }: { shownFor: ShownFor }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const notice = useQuery(noticeQuery(shownFor, useLanguage()));
  return (
    <Loaded query={notice}>
      {(data) => (
        <section className={css['notice']} aria-labelledby="privacy-notice" tabIndex={0}>
          <h2 id="privacy-notice">{t('letters.consent.notice')}</h2>
          <p>{pick(data.text)}</p>
          {data.details ? <NoticeFacts details={data.details} /> : null}
          <p className={css['version']}>{t('letters.consent.noticeVersion', { version: data.version })}</p>
        </section>
      )}
    </Loaded>
  );
}

/** What for, by what authority, and whom to ask. */
function NoticeFacts({ details }: { details: NonNullable<Notice['details']> }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  return (
    <dl>
      {(['purpose', 'authority', 'contact'] as const).map((part) => (
        <div key={part}>
          <dt>{t(`letters.consent.${part}`)}</dt>
          <dd>{pick(details[part])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same notice on request, where a short form would drown in it; it is read, and kept as shown, only when opened. */
export function PrivacyNoticeOnRequest({
  shownFor,
  summary,
}: {
  shownFor: ShownFor;
  summary?: string;
}): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className={disclosure['disclosure']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary ?? t('submissions.notice')}</summary>
      {open ? <PrivacyNotice shownFor={shownFor} /> : null}
    </details>
  );
}
