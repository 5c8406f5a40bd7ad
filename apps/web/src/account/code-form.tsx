import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useFormProblems } from '../fields/use-form-problems.js';

interface Props {
  submitLabel: string;
  kind?: 'primary' | 'danger';
  send: (code: string) => Promise<unknown>;
  onCancel: () => void;
}

/** One code of the telephone, and what it is for. */
export function CodeForm({ submitLabel, kind = 'primary', send, onCancel }: Props): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems();
  const [code, setCode] = useState('');
  const sending = useMutation({ mutationFn: () => send(code.trim()), onError: problems.showRefusal });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (sending.isPending) return;
    if (code.trim().length >= 6) sending.mutate();
    else problems.show([{ path: 'code', problem: t('account.factor.codeMissing') }]);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <TextField
        name="code"
        label={t('account.factor.code')}
        hint={t('account.factor.codeHint')}
        value={code}
        onValue={setCode}
        error={problems.of('code')}
        width="short"
        input={{ inputMode: 'numeric', autoComplete: 'one-time-code', spellCheck: false }}
      />
      <div className="actions">
        <Button type="submit" kind={kind} busy={sending.isPending}>
          {submitLabel}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  );
}
