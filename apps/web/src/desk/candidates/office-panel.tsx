import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import css from '../../pathway/case-sheet.module.css';
import { FormDialog } from '../forms/form-dialog.js';

interface Props {
  of: PathwayCase;
  onChanged: (now: PathwayCase) => void;
}

/** The host's letter, from the facts of the case as they are now. */
export function HostLetterPanel({ of }: Pick<Props, 'of'>): ReactNode {
  const { t } = useTranslation();
  const words = useProblemWords();
  const issue = useMutation({
    mutationFn: (language: 'en' | 'fr') => api.post(`/iec/cases/${of.id}/host-letters`, { language }),
  });
  const problem = issue.error ? words(asProblem(issue.error)) : null;
  return (
    <Panel heading={t('iec.desk.letter')}>
      <p>{t('iec.desk.letterLead')}</p>
      <div role="status">
        {issue.isSuccess ? <Callout tone="holds">{t('iec.desk.letterDone')}</Callout> : null}
        {problem ? (
          <Callout tone="ended" title={problem.title}>
            <p>{problem.detail}</p>
            {asProblem(issue.error).errors.map((fault) => (
              <p key={fault.path}>{fault.problem}</p>
            ))}
          </Callout>
        ) : null}
      </div>
      <div className="actions">
        <Button kind="secondary" busy={issue.isPending} onClick={() => issue.mutate('en')}>
          {t('iec.desk.letterEn')}
        </Button>
        <Button kind="secondary" busy={issue.isPending} onClick={() => issue.mutate('fr')}>
          {t('iec.desk.letterFr')}
        </Button>
        <Link to="/desk/students/$id" params={{ id: of.studentId }}>
          {t('iec.desk.student')}
        </Link>
      </div>
    </Panel>
  );
}

/** Looked at, taken back, begun anew. */
export function OfficeSteps({ of, onChanged }: Props): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [takingBack, setTakingBack] = useState(false);
  const seen = useMutation({
    mutationFn: () => api.post<PathwayCase>(`/pathway-cases/${of.id}/seen`, { version: of.version }),
    onSuccess: onChanged,
  });
  const again = useMutation({
    mutationFn: () => api.post<PathwayCase>(`/pathway-cases/${of.id}/again`, {}),
    onSuccess: ({ id }) => navigate({ to: '/desk/candidates/$id', params: { id } }),
  });
  const canTakeBack = of.history.some(({ takenBackAt }) => takenBackAt === null);
  return (
    <div className={`actions ${css['bar']}`}>
      <Button kind="secondary" small busy={seen.isPending} onClick={() => seen.mutate()}>
        {t('iec.desk.seen')}
      </Button>
      {canTakeBack ? (
        <Button kind="quiet" small onClick={() => setTakingBack(true)}>
          {t('iec.desk.takeBack')}
        </Button>
      ) : null}
      {of.closedAt ? (
        <Button kind="secondary" small busy={again.isPending} onClick={() => again.mutate()}>
          {t('iec.desk.again')}
        </Button>
      ) : null}
      <span role="status">{seen.isSuccess ? t('iec.desk.seenDone') : ''}</span>
      {takingBack ? (
        <FormDialog
          title={t('iec.desk.takeBack')}
          fields={[{ name: 'reason', label: t('iec.desk.takeBackReason'), type: 'text' }]}
          send={async (body) =>
            onChanged(
              await api.post<PathwayCase>(`/pathway-cases/${of.id}/take-back`, {
                version: of.version,
                ...body,
              }),
            )
          }
          onClose={() => setTakingBack(false)}
        />
      ) : null}
    </div>
  );
}
