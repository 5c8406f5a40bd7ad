import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Authorization } from '../../api/shapes/authorization.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { TermAnswer, useTermLabel } from '../../record/term-answer.js';
import { useCodeWord } from '../../words/use-code-word.js';

const READY: Record<string, Tone> = { ready: 'holds', not_ready: 'asks', unknown: 'quiet' };
const STATE: Record<string, Tone> = {
  authorized: 'holds',
  authorized_policy: 'holds',
  limited: 'asks',
  not_authorized: 'ended',
  permitted: 'holds',
  maintained: 'holds',
  not_permitted: 'ended',
};

/** The answers for now: postings, each work term, and the three permissions, which are three separate things. */
export function Readiness({ authorization }: { authorization: Authorization }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const label = useTermLabel();
  const { coopStatus } = authorization;
  const status = authorization.timeline?.status;
  const { readyForPostings, workTerms } = coopStatus;
  // Under policy nothing is held yet while the office has not signed (R25).
  const awaited =
    status?.work === 'authorized_policy' && workTerms.some((term) => term.reason === 'needs_sign_off');
  const reasons = readyForPostings.reasons.map((reason) => word('readinessReason', reason.code)).join('; ');
  return (
    <Panel heading={t('authorization.now')}>
      <FactList
        facts={[
          ...(status
            ? [
                {
                  name: t('authorization.work'),
                  value: (
                    <Tag tone={awaited ? 'office' : (STATE[status.work] ?? 'quiet')}>
                      {word('workState', status.work)}
                    </Tag>
                  ),
                },
                {
                  name: t('authorization.study'),
                  value: <Tag tone={STATE[status.study] ?? 'quiet'}>{word('stayState', status.study)}</Tag>,
                },
                {
                  name: t('authorization.stay'),
                  value: <Tag tone={STATE[status.stay] ?? 'quiet'}>{word('stayState', status.stay)}</Tag>,
                },
              ]
            : []),
          {
            name: t('authorization.postings'),
            value: (
              <>
                <Tag tone={READY[readyForPostings.state] ?? 'quiet'}>
                  {word('readiness', readyForPostings.state)}
                </Tag>
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
