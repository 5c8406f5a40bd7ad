import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { PublicFrame } from '../frame/public-frame.js';

/** For who has no password yet, or no longer knows it. The answer is the same whether there is an account or not. */
export function ForgottenPage(): ReactNode {
  return (
    <PublicFrame>
      <Forgotten />
    </PublicFrame>
  );
}

function Forgotten(): ReactNode {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null)
    return (
      <Page key="sent" title={t('account.forgotten.sentTitle')} back={{ to: '/', label: t('signIn.title') }}>
        <p>{t('account.forgotten.sent', { email: sentTo })}</p>
        <p className="after">{t('account.forgotten.none')}</p>
        <div className="actions">
          <Button kind="secondary" onClick={() => setSentTo(null)}>
            {t('account.forgotten.again')}
          </Button>
        </div>
      </Page>
    );
  return <AskForm onSent={setSentTo} />;
}

function AskForm({ onSent }: { onSent: (email: string) => void }): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: () => api.ask('/account-links', { email: email.trim() }),
    onSuccess: () => onSent(email.trim()),
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ask.isPending) return;
    if (email.trim()) ask.mutate();
    else problems.show([{ path: 'email', problem: t('signIn.emailMissing') }]);
  };
  const faulty = problems.all.length > 0 || problems.general !== null;
  return (
    <Page
      title={t('account.forgotten.title')}
      lead={t('account.forgotten.lead')}
      back={{ to: '/', label: t('signIn.title') }}
      faulty={faulty}
    >
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
        <Button type="submit" busy={ask.isPending}>
          {t('account.forgotten.submit')}
        </Button>
      </form>
    </Page>
  );
}
