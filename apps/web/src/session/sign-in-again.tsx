import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../api/signed-out.js';
import type { Session } from '../api/shapes/session.js';
import { Dialog } from '../elements/dialog.js';
import { ProviderButtons, useProviders } from './provider-buttons.js';
import { homeOf, readSession, sessionQuery, useAccount } from './session-query.js';
import { SignInForm } from './sign-in-form.js';

/** The session ended while a page was open: sign in over the page, so that nothing typed beneath is lost. */
export function SignInAgain(): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const account = useAccount();
  const [ended, setEnded] = useState(false);
  useEffect(
    () => onSignedOut(() => setEnded(queries.getQueryData(sessionQuery.queryKey) !== null)),
    [queries],
  );
  const resume = useCallback(
    (session: Session): void => {
      setEnded(false);
      // Another person at the same screen must not see what the first one left open.
      if (account && session.account.id !== account.id) window.location.assign(homeOf(session));
      else void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
    [account, queries],
  );
  if (!ended) return null;
  return (
    <Dialog title={t('signIn.againTitle')} binding onClose={() => setEnded(false)}>
      <p>{t('signIn.againBody')}</p>
      <InstitutionAgain onSignedIn={resume} />
      <div className="after">
        <SignInForm onSignedIn={resume} />
      </div>
    </Dialog>
  );
}

/** In a window of its own; who comes back to this one signed in goes on. */
function InstitutionAgain({ onSignedIn }: { onSignedIn: (session: Session) => void }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { query, failed } = useProviders();
  const hasProviders = Boolean(query.data?.providers.length);
  useEffect(() => {
    if (!hasProviders) return undefined;
    const look = async (): Promise<void> => {
      const session = await readSession();
      if (!session) return;
      queries.setQueryData(sessionQuery.queryKey, session);
      onSignedIn(session);
    };
    const onFocus = (): void => void look();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [hasProviders, onSignedIn, queries]);
  if (!hasProviders && !failed) return null;
  return (
    <div className="after">
      <ProviderButtons newTab />
      {hasProviders ? <p>{t('signIn.againElsewhere')}</p> : null}
    </div>
  );
}
