import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import type { OpenSession } from '../api/shapes/account.js';
import { Button } from '../elements/button.js';
import { Panel } from '../elements/panel.js';
import { Loaded } from '../elements/waiting.js';
import { providersQuery } from '../session/provider-buttons.js';
import { useOfficeStamp } from '../time/use-office-stamp.js';
import { usePick } from '../words/use-language.js';
import { sessionsQuery } from './account-data.js';
import css from './account.module.css';
import { browserName } from './browser-name.js';

/** Where the account is signed in, and the end of each. */
export function SessionPanel(): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | null) => api.remove(id === null ? '/sessions' : `/sessions/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <Panel
      id="sessions"
      heading={t('account.sessions.heading')}
      beside={
        (sessions.data?.length ?? 0) > 1 ? (
          <Button kind="secondary" small busy={end.isPending} onClick={() => end.mutate(null)}>
            {t('account.sessions.endOthers')}
          </Button>
        ) : null
      }
    >
      <p className={css['soft']}>{t('account.sessions.lead')}</p>
      <Loaded query={sessions}>
        {(list) => (
          <ul className={css['sessions']}>
            {list.map((session) => (
              <One key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
            ))}
          </ul>
        )}
      </Loaded>
      <p role="status">{end.isSuccess ? t('account.sessions.ended') : ''}</p>
    </Panel>
  );
}

function One({ session, onEnd }: { session: OpenSession; onEnd: () => void }): ReactNode {
  const { t } = useTranslation();
  const browser = browserName(session.userAgent) ?? t('account.sessions.unknown');
  const pick = usePick();
  const stamp = useOfficeStamp();
  const named = useQuery(providersQuery).data?.providers.find(({ id }) => id === session.provider);
  // One that the settings no longer have goes by its id.
  const provider = named ? pick(named.name) : session.provider;
  const where = session.address ? `${browser}, ${session.address}` : browser;
  return (
    <li className={css['session']}>
      <div className={css['what']}>
        <strong>{where}</strong> {session.current ? `(${t('account.sessions.here')})` : null}
        <p className={css['soft']}>
          {t('account.sessions.opened')} {stamp.inProse(session.openedAtLocal ?? session.openedAt)} ·{' '}
          {t('account.sessions.seen')} {stamp.inProse(session.lastSeenAtLocal ?? session.lastSeenAt)}
          {provider ? ` · ${t('account.sessions.by', { provider })}` : ''}
        </p>
      </div>
      {session.current ? null : (
        <Button kind="quiet" small onClick={onEnd} aria-label={t('account.sessions.endNamed', { where })}>
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  );
}
