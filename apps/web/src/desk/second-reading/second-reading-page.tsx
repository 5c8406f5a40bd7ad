import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { afterInWalk } from '../queue/queue-walk.js';
import { BackToQueue, DecisionBar } from '../review/decision-bar.js';
import { PageViewer } from '../review/page-viewer.js';
import { fieldsOf } from '../review/permit-entry.js';
import { PermitFieldset } from '../review/permit-fields.js';
import { ProofFieldset, proofFieldsOf, type ProofEntry } from '../review/proof-fields.js';
import review from '../review/review.module.css';
import { useCtrlEnter } from '../review/use-ctrl-enter.js';
import { useReviewKeys } from '../review/use-review-keys.js';
import { NOTHING_READ, useUnread } from './permit-read-again.js';
import { secondReadingQuery, type ReadAgain, type SecondReading } from './second-reading-data.js';

export function SecondReadingPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/second-readings/$id' });
  const reading = useQuery(secondReadingQuery(id));
  return (
    <LoadedPage query={reading} title={t('readings.title')}>
      {(data) => <OneReading reading={data} />}
    </LoadedPage>
  );
}

/** The page, and an empty form: neither what was verified nor what the machine read is shown. */
function OneReading({ reading }: { reading: SecondReading }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const unread = useUnread();
  const problems = useFormProblems('fields.');
  const { document } = reading;
  const isProof = document.purpose === 'submission_confirmation';
  const [permit, setPermit] = useState(NOTHING_READ);
  const [proof, setProof] = useState<ProofEntry>({ receivedAt: '', applicationNumber: '' });
  const next = (): void => void navigate({ href: afterInWalk(path) });
  const send = useMutation({
    mutationFn: () =>
      api.post<ReadAgain>(`/second-readings/${reading.id}`, {
        fields: isProof ? proofFieldsOf(proof) : fieldsOf(permit),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['queue'] }),
    onError: problems.showRefusal,
  });
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (send.isPending || send.isSuccess) return;
    const faults = isProof ? [] : unread(permit);
    if (faults.length > 0) problems.show(faults);
    else send.mutate();
  };
  useReviewKeys([{ key: 'v', label: t('readings.send'), run: submit }], next);
  useCtrlEnter(submit);
  return (
    <Page
      title={t('readings.of', { purpose: word('purpose', document.purpose) })}
      lead={t('readings.lead')}
      beside={<BackToQueue />}
      faulty={problems.all.length > 0 || problems.general !== null}
      wide
    >
      {send.isSuccess || reading.state !== 'waiting' ? (
        <Done state={reading.state} answer={send.data} onNext={next} />
      ) : (
        <form onSubmit={submit} noValidate>
          <ErrorSummary problems={problems} />
          <div className={review['split']}>
            <PageViewer document={document} />
            <Panel heading={t('review.document.fields')}>
              {isProof ? (
                <ProofFieldset
                  entry={proof}
                  change={(part) => setProof((old) => ({ ...old, ...part }))}
                  review={null}
                  problems={problems}
                />
              ) : (
                <PermitFieldset
                  entry={permit}
                  change={(part) => setPermit((old) => ({ ...old, ...part }))}
                  review={null}
                  problems={problems}
                />
              )}
            </Panel>
          </div>
          <DecisionBar hint={t('review.document.verifyHint')}>
            <Button type="submit" keyHint="v" busy={send.isPending}>
              {t('readings.send')}
            </Button>
            <Button kind="quiet" keyHint="j" onClick={next}>
              {t('review.next')}
            </Button>
          </DecisionBar>
        </form>
      )}
    </Page>
  );
}

interface DoneProps {
  /** As it was when it was opened. */
  state: SecondReading['state'];
  answer: ReadAgain | undefined;
  onNext: () => void;
}

/** There is nothing to read: it was read, just now or before, or it is somebody else's to read. */
function Done({ state, answer, onNext }: DoneProps): ReactNode {
  const { t } = useTranslation('desk');
  const said = answer ? (answer.agrees ? 'agrees' : 'differs') : state === 'waiting' ? 'read' : state;
  return (
    <div role="status">
      <Callout tone={said === 'differs' || said === 'own' || said === 'seen' ? 'asks' : 'holds'}>
        <p>{t(`readings.${said}`)}</p>
        {answer && !answer.agrees ? (
          <ul>
            {answer.differing.map((field) => (
              <li key={field}>{t(`readings.field.${field}` as never)}</li>
            ))}
          </ul>
        ) : null}
      </Callout>
      <Button data-first-focus onClick={onNext}>
        {t('review.next')}
      </Button>
    </div>
  );
}
