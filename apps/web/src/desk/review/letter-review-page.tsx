import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestForReview } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { usePick } from '../../words/use-language.js';
import { BackToQueue, DecisionBar } from './decision-bar.js';
import { FindingsPanel } from './findings-panel.js';
import { ReasonsDialog } from './reasons-dialog.js';
import { RequestClock } from './request-clock.js';
import { RequestFacts } from './request-facts.js';
import { requestForReview } from './review-data.js';
import css from './review.module.css';
import { StaleNotice } from './stale-notice.js';
import { useDecision } from './use-decision.js';
import { useRequestLines } from './use-lines.js';
import { useReviewKeys } from './use-review-keys.js';
import { useTaskActions } from './use-task-actions.js';
import { useTaskHere } from './walk-list.js';

export function LetterReviewPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/letter-requests/$id' });
  const review = useQuery(requestForReview(id));
  return (
    <LoadedPage query={review} title={t('review.letter.title', { reference: '' })}>
      {(data) => <Review key={data.request.version} review={data} />}
    </LoadedPage>
  );
}

function Review({ review }: { review: RequestForReview }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const pick = usePick();
  const { request, findings, student } = review;
  const lines = useRequestLines(review.workTerms);
  const { queryKey } = requestForReview(request.id);
  const { decide, problems, current, reload, skip } = useDecision(request.version, queryKey);
  const [asking, setAsking] = useState<'approve' | 'return' | 'decline' | null>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const actions = useTaskActions(useTaskHere(path, student.studentNumber));
  const open = request.state === 'submitted';
  const blocked = findings.some((finding) => finding.severity === 'block');
  const ask = (step: typeof asking): void => {
    if (open && !(step === 'approve' && blocked)) setAsking(step);
  };
  useReviewKeys(
    [
      { key: 'v', label: t('review.keys.approve'), run: () => ask('approve') },
      { key: 'r', label: t('review.keys.return'), run: () => ask('return') },
      { key: 'd', label: t('review.keys.decline'), run: () => ask('decline') },
    ],
    skip,
  );
  const send = (step: 'approve' | 'return' | 'decline', body: Record<string, unknown> = {}): void =>
    decide.mutate(
      { address: `/letter-requests/${request.id}/${step}`, body },
      { onSettled: () => setAsking(null) },
    );
  return (
    <Page
      title={`${student.givenName} ${student.familyName}`}
      windowTitle={t('review.letter.title', { reference: request.reference ?? '' })}
      lead={
        <>
          {`${pick(request.kindNames)} · ${request.reference ?? ''} · ${word('requestState', request.state)}`}
          <RequestClock clock={request.clock} />
        </>
      }
      beside={
        <>
          <BackToQueue />
          <Link to="/desk/students/$id" params={{ id: student.id }}>
            {t('review.letter.openCase')}
          </Link>
        </>
      }
      faulty={problems.general !== null}
      wide
    >
      <ErrorSummary problems={problems} />
      {current === undefined ? null : (
        <StaleNotice seen={lines(request)} current={lines(current as typeof request)} onReload={reload} />
      )}
      <div className={css['two']}>
        <FindingsPanel findings={findings} />
        <RequestFacts review={review} />
      </div>
      {open ? (
        <DecisionBar hint={blocked ? t('review.letter.blocked') : undefined}>
          <Button keyHint="v" disabled={blocked} onClick={() => ask('approve')}>
            {t('review.letter.approve')}
          </Button>
          <Button kind="secondary" keyHint="r" onClick={() => ask('return')}>
            {t('review.letter.return')}
          </Button>
          <Button kind="danger" keyHint="d" onClick={() => ask('decline')}>
            {t('review.letter.decline')}
          </Button>
          {actions.buttons}
          <Button kind="quiet" keyHint="j" onClick={skip}>
            {t('review.next')}
          </Button>
        </DecisionBar>
      ) : (
        <Callout tone="quiet">
          {t('review.letter.ended', { state: word('requestState', request.state) })}
        </Callout>
      )}
      {actions.dialogs}
      {asking === 'approve' ? (
        <Dialog title={t('review.letter.approveTitle')} onClose={() => setAsking(null)}>
          <p>{t('review.letter.approveBody')}</p>
          <div className="actions">
            <Button data-first-focus busy={decide.isPending} onClick={() => send('approve')}>
              {t('review.letter.approve')}
            </Button>
          </div>
        </Dialog>
      ) : asking ? (
        <ReasonsDialog
          step={asking}
          use="letter_request"
          busy={decide.isPending}
          onSend={(reasons) => send(asking, { reasons })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Page>
  );
}
