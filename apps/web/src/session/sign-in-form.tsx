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

/** Address and password; then, where the account has a second factor, the code of it. */
export function SignInForm({ onSignedIn, onFaults }: Props): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const show = (found: FieldProblem[]): void => {
    onFaults?.(found.length > 0);
    problems.show(found);
  };
  const signIn = useMutation({
    mutationFn: () =>
      api.post<Session>('/session', {
        email: email.trim(),
        password,
        ...(code ? { code: code.trim() } : {}),
      }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      onSignedIn(session);
    },
    onError: (error) => {
      const { status, code: why } = asProblem(error);
      if (why === 'code_needed') {
        onFaults?.(false);
        problems.clear();
        setCode('');
      } else if (why === 'code_wrong') show([{ path: 'code', problem: t('signIn.codeWrong') }]);
      // One answer for an unknown address and a wrong password: the page must not tell who has an account.
      else if (status === 401) show([{ path: 'email', problem: t('signIn.wrong') }]);
      else {
        onFaults?.(true);
        problems.showRefusal(error);
      }
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (signIn.isPending) return;
    const found: FieldProblem[] = [];
    if (!email.trim()) found.push({ path: 'email', problem: t('signIn.emailMissing') });
    if (!password) found.push({ path: 'password', problem: t('signIn.passwordMissing') });
    if (code === '') found.push({ path: 'code', problem: t('signIn.codeMissing') });
    if (found.length > 0) show(found);
    else signIn.mutate();
  };
  const startOver = (): void => {
    problems.clear();
    setCode(null);
    setPassword('');
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      {code === null ? (
        <>
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
        </>
      ) : (
        <TextField
          name="code"
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          value={code}
          onValue={setCode}
          error={problems.of('code')}
          // The one field of the step that was just asked for.
          input={{
            autoFocus: true,
            autoComplete: 'one-time-code',
            spellCheck: false,
            autoCapitalize: 'characters',
          }}
        />
      )}
      <Button type="submit" busy={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      {code === null ? null : (
        <Button kind="quiet" onClick={startOver}>
          {t('signIn.otherAccount')}
        </Button>
      )}
    </form>
  );
}
