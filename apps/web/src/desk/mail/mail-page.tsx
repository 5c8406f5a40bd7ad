import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_VIEWS, type MailView } from '../../api/shapes/mail.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Loaded } from '../../elements/waiting.js';
import { AlarmList } from './alarm-list.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { mailPages, sendingQuery } from './mail-data.js';
import css from './mail.module.css';
import { MailTable } from './mail-table.js';
import { SendingPanel } from './sending-panel.js';

/** Everything that is, was or will be mailed; whether mail leaves; what the office must hear of. */
export function MailPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { view } = useSearch({ from: '/staff/desk/mail' });
  const sending = useQuery(sendingQuery);
  return (
    <Page
      title={t('mail.title')}
      lead={t('mail.lead')}
      beside={
        <ButtonLink kind="secondary" to="/desk/mail/words">
          {t('mailWords.link')}
        </ButtonLink>
      }
      wide
    >
      <Loaded query={sending}>
        {(state) => (
          <>
            <AlarmList alarms={state.alarms} />
            <SendingPanel sending={state} />
          </>
        )}
      </Loaded>
      <nav aria-label={t('mail.views')}>
        <ul className={css['views']}>
          {MAIL_VIEWS.map((one) => (
            <li key={one}>
              <Link
                to="/desk/mail"
                search={{ view: one }}
                className={css['view']}
                aria-current={one === view ? 'page' : undefined}
              >
                {t(`mail.view.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Mails key={view} view={view} />
    </Page>
  );
}

function Mails({ view }: { view: MailView }): ReactNode {
  const list = usePages(mailPages(view));
  return (
    <Loaded query={list.pages}>
      {() => (
        <>
          <MailTable view={view} mails={list.items} hasMore={list.next !== null} />
          <MoreRows list={list} />
        </>
      )}
    </Loaded>
  );
}
