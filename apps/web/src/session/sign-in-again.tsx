import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '../api/signed-out.js';
import type { Session } from '../api/shapes/session.js';
import { Dialog } from '../elements/dialog.js';
import { homeOf, sessionQuery, useAccount } from './session-query.js';
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
  if (!ended) return null;
  const resume = (session: Session): void => {
    setEnded(false);
    // Another person at the same screen must not see what the first one left open.
    if (account && session.account.id !== account.id) window.location.assign(homeOf(session));
    else void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
  return (
    <Dialog title={t('signIn.againTitle')} binding onClose={() => setEnded(false)}>
      <p>{t('signIn.againBody')}</p>
      <div className="after">
        <SignInForm onSignedIn={resume} />
      </div>
    </Dialog>
  );
}
