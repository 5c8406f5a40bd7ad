import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import { Button } from '../elements/button.js';
import { Panel } from '../elements/panel.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { NewPasswordField, SHORTEST_PASSWORD } from './new-password-field.js';

export function PasswordPanel({ onChanged }: { onChanged: () => void }): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => api.put('/session/password', { current, password }),
    onSuccess: () => {
      problems.clear();
      setCurrent('');
      setPassword('');
      onChanged();
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (change.isPending) return;
    const found: FieldProblem[] = [];
    if (!current) found.push({ path: 'current', problem: t('account.password.currentMissing') });
    if (Array.from(password).length < SHORTEST_PASSWORD)
      found.push({ path: 'password', problem: t('account.password.newMissing') });
    if (found.length > 0) problems.show(found);
    else change.mutate();
  };
  return (
    <Panel id="password" heading={t('account.password.heading')}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <TextField
          name="current"
          label={t('account.password.current')}
          value={current}
          onValue={setCurrent}
          error={problems.of('current')}
          input={{ type: 'password', autoComplete: 'current-password' }}
        />
        <NewPasswordField value={password} onValue={setPassword} error={problems.of('password')} />
        <div className="actions">
          <Button type="submit" kind="secondary" busy={change.isPending}>
            {t('account.password.change')}
          </Button>
          <span role="status">{change.isSuccess ? t('account.password.changed') : ''}</span>
        </div>
      </form>
      <p className="after">
        <Link to="/forgotten">{t('signIn.forgotten')}</Link>
      </p>
    </Panel>
  );
}
