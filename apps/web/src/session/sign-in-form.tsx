import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type FieldProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { Session } from '../api/shapes/session.js';
import { Button } from '../elements/button.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { sessionQuery } from './session-query.js';

interface Props {
  onSignedIn: (session: Session) => void;
  onFaults?: (faulty: boolean) => void;
}

export function SignInForm({ onSignedIn, onFaults }: Props): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => api.post<Session>('/session', { email: email.trim(), password }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      onSignedIn(session);
    },
    onError: (error) => {
      onFaults?.(true);
      // One answer for an unknown address and a wrong password: the page must not tell who has an account.
      if (asProblem(error).status === 401) problems.show([{ path: 'email', problem: t('signIn.wrong') }]);
      else problems.showRefusal(error);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    const found: FieldProblem[] = [];
    if (!email.trim()) found.push({ path: 'email', problem: t('signIn.emailMissing') });
    if (!password) found.push({ path: 'password', problem: t('signIn.passwordMissing') });
    if (found.length > 0) {
      onFaults?.(true);
      problems.show(found);
      return;
    }
    signIn.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <TextField
        name="email"
        label={t('signIn.email')}
        value={email}
        onValue={setEmail}
        error={problems.of('email')}
        input={{ type: 'email', autoComplete: 'username', spellCheck: false, autoCapitalize: 'none' }}
      />
      <TextField
        name="password"
        label={t('signIn.password')}
        value={password}
        onValue={setPassword}
        error={problems.of('password')}
        input={{ type: 'password', autoComplete: 'current-password' }}
      />
      <Button type="submit" busy={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
