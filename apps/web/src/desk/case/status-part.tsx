import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { Severity } from '../../api/shapes/letter.js';
import { Button, ButtonLink } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { Tag, type Tone } from '../../elements/tag.js';
import { Label } from '../../elements/labelled.js';
import { Timeline } from '../../timeline/timeline.js';
import { useTermName } from '../../record/term-names.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import { caseQuery } from './case-data.js';
import css from './case.module.css';
import { FullReasons } from './full-reasons.js';

const READY: Record<string, Tone> = { ready: 'holds', not_ready: 'asks', unknown: 'quiet' };
const SEVERITY: Record<Severity, Tone> = { block: 'ended', warn: 'asks', info: 'quiet' };

/** The two answers with their reasons, the timeline, and what the engine found. */
export function StatusPart({ file }: { file: StudentCase }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const { readyForPostings } = file.coopStatus;
  const pick = usePick();
  const termName = useTermName();
  const { timeline, why, changes } = file.assessment;
  const workTerms = useMemo(() => file.workTerms.filter((term) => !term.cancelledAt), [file.workTerms]);
  const termOf = (id: string): string => workTerms.find((term) => term.id === id)?.term ?? '–';
  const reasons = readyForPostings.reasons.map((reason) => word('readinessReason', reason.code)).join('; ');
  return (
    <Panel id="status" heading={t('case.parts.status')} beside={<Reassess studentId={file.record.id} />}>
      <div className={css['answers']}>
        <span>
          <Tag tone={READY[readyForPostings.state] ?? 'quiet'}>
            {word('readiness', readyForPostings.state)}
          </Tag>
          {reasons ? ` ${common('authorization.postingsBecause', { reasons })}` : ''}
        </span>
        {timeline ? (
          <>
            <span>
              <Label>{common('authorization.work')}</Label>
              <strong>{word('workState', timeline.status.work)}</strong>
            </span>
            <span>
              <Label>{common('authorization.study')}</Label>
              <strong>{word('stayState', timeline.status.study)}</strong>
            </span>
            <span>
              <Label>{common('authorization.stay')}</Label>
              <strong>{word('stayState', timeline.status.stay)}</strong>
            </span>
          </>
        ) : null}
      </div>
      {why[language].length > 0 ? (
        <p className={css['why']}>
          <span className={css['voice']}>{t('case.studentReads')}</span> {why[language].join(' ')}
        </p>
      ) : null}
      {timeline ? (
        <Timeline result={timeline} workTerms={workTerms} />
      ) : why[language].length === 0 ? (
        <p>{t('case.noAnswer')}</p>
      ) : null}
      {timeline && timeline.findings.length > 0 ? (
        <>
          <h3>{t('case.findings')}</h3>
          <ul className={css['findings']}>
            {timeline.findings.map((finding) => (
              <li key={`${finding.code}:${finding.subject}:${finding.text}`}>
                <Tag tone={SEVERITY[finding.severity]}>{finding.rule}</Tag>
                <span>{pick(finding.words)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {changes.length > 0 ? (
        <>
          <h3>{t('case.changes')}</h3>
          <ul className={css['findings']}>
            {changes.map((change) => (
              <li key={change.workTerm}>
                <Tag tone="office">{termName(termOf(change.workTerm))}</Tag>
                <span>
                  {pick(change.words)} → <strong>{word('verdict', change.verdict)}</strong>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {timeline ? <FullReasons file={file} result={timeline} /> : null}
    </Panel>
  );
}

function Reassess({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => api.post(`/students/${studentId}/reassess`),
    onSuccess: () => queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey }),
  });
  return (
    <>
      <span role="status">{again.isSuccess ? t('case.reassessed') : ''}</span>
      <ButtonLink kind="quiet" small to="/desk/students/$id/what-if" params={{ id: studentId }}>
        {common('whatIf.title')}
      </ButtonLink>
      <Button kind="secondary" small busy={again.isPending} onClick={() => again.mutate()}>
        {t('case.reassess')}
      </Button>
    </>
  );
}
