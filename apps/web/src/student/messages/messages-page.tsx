import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Loaded, Together } from '../../elements/waiting.js';
import { useIsCandidate } from '../../session/session-query.js';
import { useDraftKnown } from '../drafts/use-draft-known.js';
import { MessageList } from './message-list.js';
import { messagesQuery } from './messages-query.js';
import { WriteForm } from './write-form.js';

/** The thread with the office: what was written, and where to write. */
export function MessagesPage(): ReactNode {
  const { t } = useTranslation();
  const messages = useQuery(messagesQuery);
  const draft = useDraftKnown('message');
  const home = useIsCandidate() ? '/candidate' : '/home';
  return (
    <Page
      title={t('messages.title')}
      lead={t('messages.lead')}
      back={{ to: home, label: t('frame.places.home') }}
    >
      <Together queries={[messages, draft]}>
        <WriteForm />
        <section aria-labelledby="written" className="after">
          <h2 id="written">{t('messages.written')}</h2>
          <Loaded query={messages}>
            {(list) => (list.length === 0 ? <p>{t('messages.none')}</p> : <MessageList messages={list} />)}
          </Loaded>
        </section>
      </Together>
    </Page>
  );
}
