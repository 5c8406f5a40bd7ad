import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterRequest } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Page } from '../../elements/page.js';
import { ReceiptBox } from '../../elements/receipt-box.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { dateInProse } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { useQuery } from '@tanstack/react-query';
import { Label } from '../../elements/labelled.js';
import { meQuery } from '../home/home-query.js';
import { WhomToAsk } from '../whom-to-ask.js';
import { requestQuery, requestsQuery } from './request-queries.js';

/** The durable proof: reference, time with offset, what happens next, by when, whom to ask. */
export function ReceiptPage({ request }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const me = useQuery(meQuery);
  const received = request.submittedAtLocal;
  return (
    <Page title={t('letters.receipt.title')} back={{ to: '/letters', label: t('letters.title') }}>
      <ReceiptBox label={t('letters.receipt.reference')} number={request.reference ?? ''}>
        <p>{pick(request.kindNames)}</p>
        {received ? (
          <p>
            <Label>{t('letters.receipt.receivedAt')}</Label>
            {stampInProse(received, language, true)}
          </p>
        ) : null}
      </ReceiptBox>
      <h2>{t('letters.receipt.next')}</h2>
      <p>{t('letters.receipt.nextBody')}</p>
      {request.dueOn ? (
        <p>{t('letters.receipt.by', { date: dateInProse(request.dueOn, language) })}</p>
      ) : null}
      <Expected request={request} />
      {me.data ? <p>{t('letters.receipt.mail', { email: me.data.email })}</p> : null}
      <p>{t('letters.receipt.keep')}</p>
      <WhomToAsk />
      <Withdraw request={request} />
    </Page>
  );
}

/** When letters of the kind have come lately; silent once that day is past, and where it says no more than the promise. */
function Expected({ request: { expectedOn, dueOn } }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!expectedOn || expectedOn === dueOn || expectedOn < officeToday()) return null;
  const date = dateInProse(expectedOn, language);
  return (
    <p>{t(dueOn && expectedOn > dueOn ? 'letters.receipt.slower' : 'letters.receipt.usually', { date })}</p>
  );
}

function Withdraw({ request }: { request: LetterRequest }): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => api.post(`/me/letter-requests/${request.id}/withdraw`, { version: request.version }),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: requestQuery(request.id).queryKey });
      await queries.invalidateQueries({ queryKey: requestsQuery.queryKey });
    },
    onError: problems.showRefusal,
  });
  return (
    <>
      <p className="after">
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('letters.receipt.withdraw')}
        </Button>
      </p>
      {asking ? (
        <Dialog title={t('letters.receipt.withdraw')} onClose={() => setAsking(false)}>
          <ErrorSummary problems={problems} />
          <p>{t('letters.receipt.withdrawSure')}</p>
          <div className="actions">
            <Button kind="danger" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t('letters.receipt.withdraw')}
            </Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {t('frame.cancel')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
