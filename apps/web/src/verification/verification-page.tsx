import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { VerifiedLetter } from '../api/shapes/letter.js';
import { Button } from '../elements/button.js';
import { Page } from '../elements/page.js';
import { LoadFailed, Waiting } from '../elements/waiting.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { TextField } from '../fields/text-field.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { PublicFrame } from '../frame/public-frame.js';
import { PageCheck } from './page-check.js';
import { VerifiedSheet } from './verified-sheet.js';

const route = getRouteApi('/v/{-$code}');

/** Whether a letter is still good, for whoever holds it: by the code that its address ends in, or by its file. */
export function VerificationPage(): ReactNode {
  const { code } = route.useParams();
  return <PublicFrame>{code ? <ByCode code={code} /> : <Ask />}</PublicFrame>;
}

/** Asked once for each code: what was answered stands until the reader asks again. */
function ByCode({ code }: { code: string }): ReactNode {
  const { t } = useTranslation();
  const check = useMutation({
    mutationFn: () => api.get<VerifiedLetter>(`/letter-verifications/${encodeURIComponent(code)}`),
  });
  const { mutate } = check;
  useEffect(() => mutate(), [mutate]);
  if (check.isError && asProblem(check.error).status !== 404)
    return <LoadFailed error={check.error} again={() => mutate()} />;
  if (check.isError)
    return (
      <Page title={t('verification.unknown.title')} faulty>
        <p>{t('verification.unknown.code')}</p>
        <CodeForm typed={code} />
        <PageCheck />
      </Page>
    );
  if (!check.data) return <Waiting />;
  return (
    <Page title={t('verification.title')}>
      <VerifiedSheet letter={check.data} />
      <PageCheck />
    </Page>
  );
}

function Ask(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('verification.title')} lead={t('verification.lead')}>
      <CodeForm typed="" />
      <PageCheck />
    </Page>
  );
}

function CodeForm({ typed }: { typed: string }): ReactNode {
  const { t } = useTranslation();
  const router = useRouter();
  const problems = useFormProblems();
  const [code, setCode] = useState(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = code.replaceAll(/\s/g, '');
    if (wanted === '') problems.show([{ path: 'code', problem: t('verification.codeMissing') }]);
    else void router.navigate({ to: '/v/{-$code}', params: { code: wanted } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <TextField
        name="code"
        label={t('verification.code')}
        hint={t('verification.codeHint')}
        value={code}
        onValue={setCode}
        error={problems.of('code')}
        input={{ autoCapitalize: 'characters', spellCheck: false, maxLength: 60 }}
      />
      <Button type="submit">{t('verification.check')}</Button>
    </form>
  );
}
