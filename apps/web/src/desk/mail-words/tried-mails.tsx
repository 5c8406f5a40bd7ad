import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TriedMail } from '../../api/shapes/mail-wording.js';
import { Panel } from '../../elements/panel.js';
import css from './mail-words.module.css';

/** The mail as it would arrive, in both languages. */
export function TriedMails({ mails }: { mails: TriedMail }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel heading={t('mailWords.arrives')}>
      <div className={css['pair']}>
        {(['en', 'fr'] as const).map((language) => (
          <section key={language} className={css['mail']} lang={language}>
            <h3>{mails[language].subject}</h3>
            <p className={css['body']}>{mails[language].text}</p>
          </section>
        ))}
      </div>
    </Panel>
  );
}
