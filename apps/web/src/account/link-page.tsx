import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { AccountLink } from '../api/shapes/account.js';
import { Button, ButtonLink } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { useFailure } from '../elements/use-failure.js';
import { LoadFailed, Waiting } from '../elements/waiting.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { PublicFrame } from '../frame/public-frame.js';
import { NewPasswordField, SHORTEST_PASSWORD } from './new-password-field.js';

/** Behind the link of a mail. Its secret stands after the sign of number, which a browser tells to no server. */
export function LinkPage(): ReactNode {
  const token = useLocation({ select: ({ hash }) => hash });
  return (
    <PublicFrame>
      <Opened key={token} token={token} />
    </PublicFrame>
  );
}

function Opened({ token }: { token: string }): ReactNode {
  const { t } = useTranslation();
  const [done, setDone] = useState<AccountLink | null>(null);
  const link = useQuery({
    queryKey: ['account-link', token],
    queryFn: ({ signal }) => api.ask<AccountLink>('/account-links/look', { token }, signal),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  const failure = useFailure(link);
  if (done)
    return (
      <Page key="done" title={t('account.link.doneTitle')}>
        <p>{t('account.link.done', { email: done.email })}</p>
        <div className="actions">
          <ButtonLink to="/">{t('account.link.toSignIn')}</ButtonLink>
        </div>
      </Page>
    );
  if (link.isError && [404, 422].includes(asProblem(link.error).status)) return <Gone />;
  if (failure) return <LoadFailed {...failure} />;
  if (!link.data) return <Waiting />;
  return <PasswordForm link={link.data} token={token} onDone={setDone} onGone={() => void link.refetch()} />;
}

function Gone(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page key="gone" title={t('account.link.goneTitle')} faulty>
      <p>{t('account.link.gone')}</p>
      <div className="actions">
        <ButtonLink to="/forgotten">{t('account.link.another')}</ButtonLink>
        <ButtonLink to="/" kind="secondary">
          {t('account.link.toSignIn')}
        </ButtonLink>
      </div>
    </Page>
  );
}

interface FormProps {
  link: AccountLink;
  token: string;
  onDone: (link: AccountLink) => void;
  onGone: () => void;
}

function PasswordForm({ link, token, onDone, onGone }: FormProps): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems();
  const [password, setPassword] = useState('');
  const set = useMutation({
    mutationFn: () => api.ask<AccountLink>('/account-links/password', { token, password }),
    onSuccess: onDone,
    onError: (error) => {
      if (asProblem(error).status === 404) onGone();
      else problems.showRefusal(error);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (set.isPending) return;
    if (Array.from(password).length >= SHORTEST_PASSWORD) set.mutate();
    else problems.show([{ path: 'password', problem: t('account.password.newMissing') }]);
  };
  return (
    <Page
      title={t(`account.link.${link.purpose}`)}
      lead={t('account.link.lead', { name: link.displayName, email: link.email })}
      faulty={problems.all.length > 0 || problems.general !== null}
    >
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        {/* For password managers: which account the new password belongs to. */}
        <input type="hidden" autoComplete="username" name="username" value={link.email} readOnly />
        <NewPasswordField value={password} onValue={setPassword} error={problems.of('password')} />
        <Button type="submit" busy={set.isPending}>
          {t('account.link.submit')}
        </Button>
      </form>
    </Page>
  );
}
