import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Tag } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { wordingsQuery } from './wording-data.js';

/** Every mail whose words the office may write, and which it has. */
export function WordingsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const wordings = useQuery(wordingsQuery);
  return (
    <Page
      title={t('mailWords.title')}
      lead={t('mailWords.lead')}
      back={{ to: '/desk/mail', search: { view: 'due' }, label: t('mail.title') }}
      wide
    >
      <Loaded query={wordings}>
        {(list) => (
          <CaseTable
            id="wordings"
            heading={t('mailWords.mails')}
            rows={list.map((one) => ({ ...one, id: one.kind }))}
            columns={[
              {
                head: t('mailWords.mail'),
                render: ({ kind }) => (
                  <Link to="/desk/mail/words/$kind" params={{ kind }}>
                    {word('ledgerKind', kind)}
                  </Link>
                ),
              },
              {
                head: t('mailWords.words'),
                render: ({ isOwn }) => (
                  <Tag tone={isOwn ? 'office' : 'quiet'}>
                    {t(isOwn ? 'mailWords.own' : 'mailWords.builtIn')}
                  </Tag>
                ),
              },
              {
                head: t('mailWords.changed'),
                render: ({ writtenBy, writtenAt, writtenAtLocal }) =>
                  writtenBy && writtenAt ? `${writtenBy}, ${stampInTable(writtenAtLocal ?? writtenAt)}` : '–',
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
