import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAIL_VIEWS } from '../../api/shapes/mail.js';
import { ButtonLink } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Loaded } from '../../elements/waiting.js';
import { AlarmList } from './alarm-list.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { mailPages, type MailSearch, sendingQuery } from './mail-data.js';
import css from './mail.module.css';
import { MailTable } from './mail-table.js';
import { SendingPanel } from './sending-panel.js';

/** Everything that is, was or will be mailed; whether mail leaves; what the office must hear of. */
export function MailPage(): ReactNode {
  const { t } = useTranslation('desk');
  const search = useSearch({ from: '/staff/desk/mail' });
  const { view } = search;
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
      <DaysNotice search={search} />
      <Mails key={JSON.stringify(search)} search={search} />
    </Page>
  );
}

/** Which days a number of the dashboards restricts the list to, in words. */
function DaysNotice({ search: { view, from, before } }: { search: MailSearch }): ReactNode {
  const { t } = useTranslation('desk');
  if (!from && !before) return null;
  return (
    <p>
      {t('mail.days', { from: from ?? '…', before: before ?? '…' })}{' '}
      <Link to="/desk/mail" search={{ view }}>
        {t('mail.allDays')}
      </Link>
    </p>
  );
}

function Mails({ search }: { search: MailSearch }): ReactNode {
  const list = usePages(mailPages(search));
  return (
    <Loaded query={list.pages}>
      {() => (
        <>
          <MailTable view={search.view} mails={list.items} hasMore={list.next !== null} />
          <MoreRows list={list} />
        </>
      )}
    </Loaded>
  );
}
