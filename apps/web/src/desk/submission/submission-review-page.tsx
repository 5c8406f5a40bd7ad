import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { OUTCOME_KINDS, type Submission } from '../../api/shapes/submission.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { useLabelled } from '../../elements/labelled.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { Verdict } from '../../student/submission/verdict.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { FormDialog } from '../forms/form-dialog.js';
import { BackToQueue } from '../review/decision-bar.js';

type SubmissionForStaff = Submission & {
  studentId?: string;
  student?: { id: string; givenName: string; familyName: string };
};

const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'submission', id],
    queryFn: ({ signal }) => api.get<SubmissionForStaff>(`/submissions/${id}`, {}, signal),
  });

export function SubmissionReviewPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/submissions/$id' });
  const submission = useQuery(submissionQuery(id));
  return (
    <LoadedPage query={submission} title={t('review.submission.title')}>
      {(data) => <OneSubmission submission={data} />}
    </LoadedPage>
  );
}

function OneSubmission({ submission }: { submission: SubmissionForStaff }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const labelled = useLabelled();
  const word = useCodeWord();
  const studentId = submission.student?.id ?? submission.studentId;
  const outcomeInWords = ({ kind, evidence }: NonNullable<Submission['outcome']>): string =>
    evidence === 'verified'
      ? word('outcomeKind', kind)
      : t('review.submission.declared', { outcome: word('outcomeKind', kind) });
  return (
    <Page
      title={labelled(t('review.submission.title'), word('submissionKind', submission.kind))}
      wide
      beside={
        <>
          <BackToQueue />
          {studentId ? (
            <Link to="/desk/students/$id" params={{ id: studentId }}>
              {t('review.letter.openCase')}
            </Link>
          ) : null}
        </>
      }
    >
      {submission.outcome?.lapsed ? (
        <Callout tone="asks" title={t('review.submission.lapsed')}>
          <p>{t('review.submission.lapsedBody')}</p>
        </Callout>
      ) : null}
      <Verdict submission={submission} byStatement={t('review.submission.byStatement')} />
      <Panel>
        <FactList
          facts={[
            {
              name: t('case.fields.received'),
              value: stampInTable(submission.receivedAtLocal),
            },
            {
              name: t('case.fields.number'),
              value: submission.applicationNumber ?? common('frame.notOnFile'),
            },
            { name: t('case.fields.evidence'), value: word('evidence', submission.evidence) },
            {
              name: t('case.fields.outcome'),
              value: submission.outcome ? outcomeInWords(submission.outcome) : common('frame.unknown'),
            },
          ]}
        />
        {submission.documentId ? (
          <ButtonLink to="/desk/documents/$id" params={{ id: submission.documentId }}>
            {t('review.submission.proof')}
          </ButtonLink>
        ) : (
          <p>{t('review.submission.noProof')}</p>
        )}
      </Panel>
      {submission.outcome?.evidence === 'verified' ? null : <RecordOutcome submission={submission} />}
    </Page>
  );
}

export function RecordOutcome({ submission }: { submission: Pick<Submission, 'id' | 'version'> }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="secondary" small onClick={() => setOpen(true)}>
        {t('review.submission.outcome')}
      </Button>
      {open ? (
        <FormDialog
          title={t('case.dialogs.outcome')}
          fields={[
            {
              name: 'kind',
              label: t('review.submission.outcomeKind'),
              type: 'choice',
              choices: OUTCOME_KINDS.map((value) => ({ value, label: word('outcomeKind', value) })),
            },
            { name: 'on', label: t('case.outcomeAt'), type: 'date' },
          ]}
          send={async ({ kind, on }) => {
            await api.post(`/submissions/${submission.id}/outcome`, {
              version: submission.version,
              kind,
              at: `${String(on)}T20:00:00Z`,
            });
            await queries.invalidateQueries({ queryKey: ['desk'] });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
