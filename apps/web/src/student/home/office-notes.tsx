import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { messagesQuery } from '../messages/messages-query.js';
import css from './home-page.module.css';

/** Most students have none: the first load goes without. */
const MessageList = lazy(async () => ({
  default: (await import('../messages/message-list.js')).MessageList,
}));
const SHOWN = 2;

/** The newest of what the office wrote, and the way to the whole thread; nothing where it has not written. */
export function OfficeNotes(): ReactNode {
  const { t } = useTranslation();
  const { data = [] } = useQuery(messagesQuery);
  const fromOffice = data.filter(({ fromStudent }) => !fromStudent);
  if (fromOffice.length === 0) return null;
  return (
    <section aria-labelledby="office-notes" className={css['notes']}>
      <h2 id="office-notes">{t('home.fromOffice')}</h2>
      <Suspense>
        <MessageList messages={fromOffice.slice(0, SHOWN)} />
      </Suspense>
      <p className="actions">
        <Link to="/messages">{t('home.messages.all')}</Link>
      </p>
    </section>
  );
}
