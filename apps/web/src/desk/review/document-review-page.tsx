import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentForReview } from '../../api/shapes/document.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { AskDialog } from './ask-dialog.js';
import { CancelledDialog, orderFindings } from './cancelled-dialog.js';
import { BackToQueue, DecisionBar } from './decision-bar.js';
import { useMarks } from './marks/use-marks.js';
import { DecisionHistory } from './decisions/decision-history.js';
import { LetterEvidence } from './decisions/letter-evidence.js';
import { ReadAgain } from './decisions/read-again.js';
import { ReopenDocument } from './decisions/reopen-document.js';
import { offerUndo } from './decisions/undo-offer.js';
import { PageViewer } from './page-viewer.js';
import { fieldsOf, firstEntry } from './permit-entry.js';
import { PermitFieldset } from './permit-fields.js';
import { firstProof, proofAsRead, ProofFieldset, proofFieldsOf } from './proof-fields.js';
import { ReasonsDialog } from './reasons-dialog.js';
import { PersonRead } from './reading/person-read.js';
import { withProposals } from './reading/read-values.js';
import { documentForReview } from './review-data.js';
import css from './review.module.css';
import { StaleNotice } from './stale-notice.js';
import { useCtrlEnter } from './use-ctrl-enter.js';
import { useDecision } from './use-decision.js';
import { useDocumentLines } from './use-lines.js';
import { useReviewKeys } from './use-review-keys.js';
import { useTaskActions } from './use-task-actions.js';
import { useTaskHere, WalkList } from './walk-list.js';

export function DocumentReviewPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/documents/$id' });
  const review = useQuery(documentForReview(id));
  return (
    <LoadedPage query={review} title={t('review.document.viewer')}>
      {(data) => <Review key={data.version} review={data} />}
    </LoadedPage>
  );
}

/** Of the decision's answer: a verification wraps the document, the others answer with it. */
function versionOf(answer: unknown): number {
  const body = answer as { version?: number; document?: { version: number } };
  return body.document?.version ?? body.version ?? 0;
}

/** The page on the left, what it says on the right, the decision at the foot. */
function Review({ review }: { review: DocumentForReview }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const lines = useDocumentLines();
  const { context, reading, ...document } = review;
  const { student } = context;
  const { queryKey } = documentForReview(document.id);
  const { decide, problems, current, reload, skip, moveOn } = useDecision(
    document.version,
    queryKey,
    'fields.',
    (answer) => orderFindings(answer).length > 0,
    ({ address }, answer) => {
      const step = (['verify', 'return', 'reject'] as const).find((one) => address.endsWith(`/${one}`));
      const name = `${student.givenName} ${student.familyName}`;
      if (step)
        offerUndo({
          documentId: document.id,
          version: versionOf(answer),
          step,
          what: `${word('purpose', document.purpose)}, ${name}`,
        });
    },
  );
  const [asking, setAsking] = useState<'return' | 'reject' | null>(null);
  const [question, setQuestion] = useState<'none' | 'writing' | 'sent'>('none');
  const marks = useMarks();
  const path = useLocation({ select: (location) => location.pathname });
  const actions = useTaskActions(useTaskHere(path, student.studentNumber));
  const open = document.state === 'ready';
  const [permit, setPermit] = useState(() => {
    const entry = firstEntry(document, context);
    return open ? withProposals(entry, reading, 'sure') : entry;
  });
  const [proof, setProof] = useState(() => firstProof(context, reading));
  const isProof = document.purpose === 'submission_confirmation';
  const takeOver = (): void => {
    if (!open) return;
    if (isProof) setProof((old) => proofAsRead(old, reading));
    else setPermit((old) => withProposals(old, reading, 'all'));
  };
  const verify = (): void => {
    if (open && !decide.isPending)
      decide.mutate({
        address: `/documents/${document.id}/verify`,
        body: { fields: isProof ? proofFieldsOf(proof) : fieldsOf(permit) },
      });
  };
  const ask = (step: 'return' | 'reject'): void => (open ? setAsking(step) : undefined);
  useReviewKeys(
    [
      { key: 'v', label: t('review.keys.verify'), run: verify },
      { key: 'r', label: t('review.keys.return'), run: () => ask('return') },
      { key: 'd', label: t('review.keys.reject'), run: () => ask('reject') },
      { key: 'n', label: t('review.keys.ask'), run: () => (open ? setQuestion('writing') : undefined) },
      { key: 'y', label: t('review.reading.takeOver'), run: takeOver },
    ],
    skip,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    verify();
  };
  useCtrlEnter(verify);
  const name = `${student.givenName} ${student.familyName}`;
  return (
    <Page
      title={t('review.document.title', { purpose: word('purpose', document.purpose), name })}
      lead={`${student.studentNumber} · ${student.programName ?? ''} · ${word('documentState', document.state)}`}
      beside={
        <>
          <BackToQueue />
          <Link to="/desk/students/$id" params={{ id: student.id }}>
            {t('review.letter.openCase')}
          </Link>
        </>
      }
      faulty={problems.all.length > 0 || problems.general !== null}
      wide
    >
      <ReadAgain readAgain={review.readAgain} />
      <LetterEvidence evidence={document.evidence} />
      {current === undefined ? null : (
        <StaleNotice seen={lines(document)} current={lines(current as typeof document)} onReload={reload} />
      )}
      <div role="status">
        {question === 'sent' ? <Callout tone="holds">{t('review.ask.sent')}</Callout> : null}
      </div>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <div className={css['split']}>
          <WalkList path={path} />
          <PageViewer document={document} reading={reading} {...(open ? { marks } : {})} />
          <Panel heading={t('review.document.fields')}>
            <PersonRead review={review} />
            <fieldset className={css['said']} disabled={!open}>
              {isProof ? (
                <ProofFieldset
                  entry={proof}
                  change={(part) => setProof((old) => ({ ...old, ...part }))}
                  review={review}
                  problems={problems}
                />
              ) : (
                <PermitFieldset
                  entry={permit}
                  change={(part) => setPermit((old) => ({ ...old, ...part }))}
                  review={review}
                  problems={problems}
                />
              )}
            </fieldset>
          </Panel>
        </div>
        {open ? (
          <DecisionBar hint={t('review.document.verifyHint')}>
            <Button type="submit" keyHint="v" busy={decide.isPending}>
              {t('review.document.verify')}
            </Button>
            <Button kind="secondary" keyHint="r" onClick={() => ask('return')}>
              {t('review.document.return')}
            </Button>
            <Button kind="secondary" keyHint="n" onClick={() => setQuestion('writing')}>
              {t('review.ask.button')}
            </Button>
            <Button kind="danger" keyHint="d" onClick={() => ask('reject')}>
              {t('review.document.reject')}
            </Button>
            {reading.state === 'read' ? (
              <Button kind="secondary" keyHint="y" onClick={takeOver}>
                {t('review.reading.takeOver')}
              </Button>
            ) : null}
            {actions.buttons}
            <Button kind="quiet" keyHint="j" onClick={skip}>
              {t('review.next')}
            </Button>
          </DecisionBar>
        ) : null}
      </form>
      {actions.dialogs}
      {open ? null : <ReopenDocument document={document} />}
      <DecisionHistory decisions={review.decisions} />
      {decide.isSuccess ? <CancelledDialog findings={orderFindings(decide.data)} onNext={moveOn} /> : null}
      {question === 'writing' ? (
        <AskDialog
          student={{ id: student.id, name }}
          onAsked={() => setQuestion('sent')}
          onClose={() => setQuestion((old) => (old === 'sent' ? old : 'none'))}
        />
      ) : null}
      {asking ? (
        <ReasonsDialog
          step={asking}
          use="document"
          busy={decide.isPending}
          marked={{ document, marks: marks.all }}
          onSend={(reasons) =>
            decide.mutate(
              { address: `/documents/${document.id}/${asking}`, body: { reasons } },
              { onSettled: () => setAsking(null) },
            )
          }
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Page>
  );
}
