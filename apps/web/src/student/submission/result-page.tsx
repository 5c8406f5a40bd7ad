import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submission } from '../../api/shapes/submission.js';
import { ButtonLink } from '../../elements/button.js';
import { FORECAST_KINDS } from '../../api/shapes/forecast.js';
import { FactList } from '../../elements/fact-list.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { LoadedPage } from '../../elements/waiting.js';
import { ForecastPanel } from '../../forecast/forecast-panel.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage } from '../../words/use-language.js';
import { meQuery } from '../home/home-query.js';
import { WhomToAsk } from '../whom-to-ask.js';
import { DecisionUnshown } from './decision-unshown.js';
import { useDeadlineWords } from './deadline-words.js';
import { OutcomeForm } from './outcome-form.js';
import { submissionsQuery } from './submission-query.js';
import css from './verdict.module.css';
import { Verdict } from './verdict.js';

export function SubmissionPage(): ReactNode {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/portal/submissions/$id' });
  const all = useQuery(submissionsQuery);
  return (
    <LoadedPage query={all} title={t('submissions.result.title')}>
      {(list) => {
        const submission = list.find((one) => one.id === id);
        return submission ? (
          <Result submission={submission} />
        ) : (
          <Page title={t('frame.notFoundTitle')} lead={t('frame.notFoundBody')} faulty>
            <ButtonLink to="/home">{t('submissions.result.home')}</ButtonLink>
          </Page>
        );
      }}
    </LoadedPage>
  );
}

function Result({ submission }: { submission: Submission }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const deadline = useDeadlineWords();
  const stamp = useOfficeStamp();
  const me = useQuery(meQuery);
  const received = submission.receivedAtLocal;
  const kind = FORECAST_KINDS.find((one) => one === submission.kind);
  return (
    <Page title={t('submissions.result.title')} back={{ to: '/home', label: t('frame.places.home') }}>
      <Verdict submission={submission} />
      <Panel>
        <FactList
          facts={[
            { name: t('submissions.result.kind'), value: word('submissionKind', submission.kind) },
            {
              name: t('submissions.result.received'),
              value: t('submissions.result.receivedIs', {
                local: stampInProse(received, language, true),
                utc: stampInProse(submission.receivedAt, language, true),
              }),
            },
            ...(submission.deadlineLocal
              ? [
                  {
                    name: t('submissions.result.deadline'),
                    value: (
                      <>
                        {deadline(submission.deadlineLocal)}
                        <br />
                        {t('submissions.result.deadlineNote')}
                      </>
                    ),
                  },
                ]
              : []),
            { name: t('submissions.result.maintains'), value: word('maintains', submission.maintains) },
            {
              name: t('submissions.result.number'),
              value: submission.applicationNumber ?? t('frame.notOnFile'),
            },
            { name: t('submissions.result.recorded'), value: stamp.inProse(submission.recordedAtLocal) },
            ...(submission.outcome
              ? [
                  {
                    name: t('submissions.result.decided'),
                    value: (
                      <>
                        {`${word('outcomeKind', submission.outcome.kind)}, ${stampInProse(submission.outcome.atLocal, language)}`}
                        {submission.outcome.evidence === 'declared' ? (
                          <>
                            <br />
                            {t('submissions.result.decidedByWord')}
                          </>
                        ) : null}
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      {submission.outcome?.lapsed ? (
        <DecisionUnshown>
          <p>
            <ButtonLink to="/documents/new" search={{ purpose: 'approval_letter' }}>
              {t('submissions.result.showDecision')}
            </ButtonLink>
          </p>
        </DecisionUnshown>
      ) : null}
      <Together ids={submission.together} />
      {submission.documentId ? (
        <p>{t('submissions.result.attached')}</p>
      ) : (
        <ButtonLink
          to="/documents/new"
          search={{ purpose: 'submission_confirmation', submission: submission.id }}
        >
          {t('submissions.result.attach')}
        </ButtonLink>
      )}
      <h2 className={css['next']}>{t('submissions.result.next')}</h2>
      <p>{t('submissions.result.nextBody')}</p>
      {me.data ? <p>{t('submissions.result.mail', { email: me.data.email })}</p> : null}
      {submission.outcome?.evidence === 'verified' ? null : (
        <OutcomeForm key={`${submission.id}:${submission.version}`} submission={submission} />
      )}
      {kind && !submission.outcome ? <ForecastPanel kinds={[kind]} /> : null}
      <WhomToAsk />
    </Page>
  );
}

/** Study and work permit that end together: an extension of one leaves the other to end. */
function Together({ ids }: { ids: string[] }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const me = useQuery(meQuery);
  if (ids.length === 0) return null;
  const kinds = (me.data?.permits ?? [])
    .filter((permit) => ids.includes(permit.id))
    .map((permit) => word('permitKind', permit.kind));
  return (
    <Callout tone="asks" title={t('submissions.result.together')}>
      <p>{t('submissions.result.togetherBody', { kinds: kinds.join(', ') || ids.length })}</p>
    </Callout>
  );
}
