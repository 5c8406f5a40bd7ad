import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { Loaded } from '../../elements/waiting.js';
import { CaseTable } from '../case/case-table.js';
import { StudentLink } from '../students/student-link.js';
import css from './privacy.module.css';
import { isUnderWay, previewQuery, runsQuery, type OneRun, type Preview } from './privacy-data.js';

interface Props {
  preview: Preview;
  /** A run is being carried out: what it erases still stands among what is due. */
  underWay: boolean;
}

/** What a run would erase today; a look alone erases nothing. It is looked at again when a run has begun or ended. */
export function DuePart(): ReactNode {
  const queries = useQueryClient();
  const preview = useQuery(previewQuery);
  const underWay = useQuery({ ...runsQuery, select: (runs) => runs.some(isUnderWay) }).data ?? false;
  const before = useRef(underWay);
  useEffect(() => {
    if (before.current === underWay) return;
    before.current = underWay;
    void queries.invalidateQueries({ queryKey: previewQuery.queryKey });
  }, [queries, underWay]);
  return <Loaded query={preview}>{(data) => <DueTable preview={data} underWay={underWay} />}</Loaded>;
}

function DueTable({ preview: { today, edition, due, kept }, underWay }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const words = useProblemWords();
  const propose = useMutation({
    mutationFn: () => api.post<OneRun>('/retention/runs', { edition, rows: due.length }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: runsQuery.queryKey });
      await navigate({ to: '/desk/privacy/runs/$id', params: { id } });
    },
    onError: () => queries.invalidateQueries({ queryKey: previewQuery.queryKey }),
  });
  const problem = propose.isError ? words(asProblem(propose.error)) : null;
  return (
    <CaseTable
      id="due"
      heading={t('privacy.due')}
      beside={
        due.length > 0 && !underWay ? (
          <Button small busy={propose.isPending} onClick={() => propose.mutate()}>
            {t('privacy.propose', { count: due.length })}
          </Button>
        ) : null
      }
      rows={due.map((one) => ({ ...one, id: `${one.student.id} ${one.kind}` }))}
      columns={[
        {
          head: t('privacy.student'),
          render: ({ student }) => (
            <StudentLink id={student.id} name={student.name} number={student.studentNumber} />
          ),
        },
        { head: t('privacy.what'), render: ({ kind }) => t(`privacy.kind.${kind}`) },
        { head: t('privacy.ended'), render: ({ endedOn }) => endedOn ?? '–', nowrap: true },
        { head: t('privacy.lastUsed'), render: ({ lastUsedOn }) => lastUsedOn ?? '–', nowrap: true },
        { head: t('privacy.since'), render: ({ since }) => since, nowrap: true },
      ]}
    >
      <div className={css['under']} role="status">
        {problem ? (
          <Callout tone="ended" title={problem.title}>
            <p>{problem.detail}</p>
          </Callout>
        ) : null}
        <p>{t('privacy.asOf', { today })}</p>
        <p>{t('privacy.kept', { ...kept })}</p>
      </div>
    </CaseTable>
  );
}
