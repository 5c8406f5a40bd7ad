import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { LoadedPage } from '../../elements/waiting.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { wordingQuery } from './wording-data.js';
import { WordingForm } from './wording-form.js';

/** One mail's words in both languages, to write, try and set back. */
export function WordingPage(): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const { kind } = useParams({ from: '/staff/desk/mail/words/$kind' });
  const wording = useQuery(wordingQuery(kind));
  const title = word('ledgerKind', kind);
  return (
    <LoadedPage query={wording} title={title}>
      {(data) => (
        <Page
          title={title}
          lead={t(data.isOwn ? 'mailWords.leadOwn' : 'mailWords.leadBuiltIn')}
          back={{ to: '/desk/mail/words', label: t('mailWords.title') }}
          wide
        >
          <WordingForm key={data.version} wording={data} />
          {data.versions.length > 0 ? (
            <CaseTable
              id="versions"
              heading={t('mailWords.versions')}
              rows={data.versions.map((one) => ({ ...one, id: String(one.version) }))}
              columns={[
                { head: t('mailWords.version'), render: ({ version }) => version },
                {
                  head: t('mailWords.subject'),
                  render: ({ content }) => content?.en.subject ?? t('mailWords.setBackRow'),
                },
                {
                  head: t('mailWords.changed'),
                  render: ({ writtenBy, writtenAt, writtenAtLocal }) =>
                    `${writtenBy}, ${stampInTable(writtenAtLocal ?? writtenAt)}`,
                },
              ]}
            />
          ) : null}
        </Page>
      )}
    </LoadedPage>
  );
}
