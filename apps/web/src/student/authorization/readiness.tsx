import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Authorization } from '../../api/shapes/authorization.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { TermAnswer, useTermLabel } from '../../record/term-answer.js';
import { useCodeWord } from '../../words/use-code-word.js';

/** The answers for now: postings, each work term, and the three permissions, which are three separate things. */
export function Readiness({ authorization }: { authorization: Authorization }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const label = useTermLabel();
  const { coopStatus } = authorization;
  const status = authorization.timeline?.status;
  const { readyForPostings, workTerms } = coopStatus;
  const reasons = readyForPostings.reasons.map((reason) => word('readinessReason', reason.code)).join('; ');
  return (
    <Panel heading={t('authorization.now')}>
      <FactList
        facts={[
          ...(status
            ? [
                {
                  name: t('authorization.work'),
                  value: <strong>{word('workState', status.work)}</strong>,
                },
                {
                  name: t('authorization.study'),
                  value: <strong>{word('stayState', status.study)}</strong>,
                },
                {
                  name: t('authorization.stay'),
                  value: <strong>{word('stayState', status.stay)}</strong>,
                },
              ]
            : []),
          {
            name: t('authorization.postings'),
            value: (
              <>
                <strong>{word('readiness', readyForPostings.state)}</strong>
                {reasons ? <> {t('authorization.postingsBecause', { reasons })}</> : null}
              </>
            ),
          },
          ...workTerms.map((term) => ({
            name: label(term),
            value: <TermAnswer term={term} />,
          })),
        ]}
      />
      {workTerms.length === 0 ? <p>{t('authorization.workTermsNone')}</p> : null}
    </Panel>
  );
}
