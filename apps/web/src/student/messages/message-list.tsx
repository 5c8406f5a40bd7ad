import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import css from './messages.module.css';
import type { Message } from './messages-query.js';

/** What was written, each piece with whose words it is and when. */
export function MessageList({ messages }: { messages: readonly Message[] }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={css['list']}>
      {messages.map((message) => (
        <li key={message.id} className={css['message']} data-own={message.fromStudent}>
          <p className={css['by']}>
            <strong>{t(message.fromStudent ? 'home.messages.you' : 'home.messages.office')}</strong>{' '}
            {stampInProse(message.writtenAtLocal ?? message.writtenAt, language)}
          </p>
          <p className={css['text']}>{message.body}</p>
        </li>
      ))}
    </ul>
  );
}
