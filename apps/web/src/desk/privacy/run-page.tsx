import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout, Panel } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { LoadedPage } from '../../elements/waiting.js';
import { APPROVALS_KEY, useNeedsTwo } from '../approvals/approvals-data.js';
import { Certificate } from './certificate.js';
import css from './privacy.module.css';
import { runQuery, type OneRun } from './privacy-data.js';
import { RunRows } from './run-rows.js';
import { RunState } from './runs-part.js';

/** One run: what it is to erase, the second person’s word, and afterwards its certificate. */
export function RunPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/privacy/runs/$id' });
  const run = useQuery(runQuery(id));
  return (
    <LoadedPage query={run} title={t('privacy.run')}>
      {(data) => (
        <Page
          title={data.state === 'done' ? t('privacy.certificate') : t('privacy.run')}
          back={{ to: '/desk/privacy', label: t('privacy.title') }}
          beside={<RunState state={data.state} />}
          wide
        >
          {data.state === 'done' ? <Certificate run={data} /> : <Decision run={data} />}
          <RunRows run={data} />
        </Page>
      )}
    </LoadedPage>
  );
}

function Decision({ run }: { run: OneRun }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const words = useProblemWords();
  const needsTwo = useNeedsTwo('bulk_purge');
  const decide = useMutation({
    mutationFn: (step: 'confirm' | 'cancel') =>
      api.post<OneRun>(`/retention/runs/${run.id}/${step}`, { version: run.version }),
    onSuccess: async (changed) => {
      queries.setQueryData(runQuery(run.id).queryKey, changed);
      await queries.invalidateQueries({ queryKey: ['desk', 'retention'] });
      await queries.invalidateQueries({ queryKey: APPROVALS_KEY });
    },
  });
  const problem = decide.isError ? words(asProblem(decide.error)) : null;
  if (run.state === 'cancelled') return <Callout tone="quiet">{t('privacy.cancelledBody')}</Callout>;
  if (run.state === 'confirmed')
    return (
      <div role="status">
        <Callout tone="office">{t('privacy.confirmedBody', { name: run.confirmedBy })}</Callout>
      </div>
    );
  return (
    <Panel>
      {problem ? (
        <Callout tone="ended" title={problem.title}>
          <p>{problem.detail}</p>
        </Callout>
      ) : null}
      <p>{t('privacy.proposedBody', { name: run.proposedBy, count: run.rows.length })}</p>
      <p>{run.approvalId === null ? t('privacy.confirmBody') : t('privacy.waitsForAnother')}</p>
      {run.approvalId === null ? (
        needsTwo && <p>{t('approvals.secondNeeded')}</p>
      ) : (
        <p>
          <Link to="/desk/approvals">{t('approvals.title')}</Link>
        </p>
      )}
      <div className={css['buttons']}>
        {run.approvalId !== null ? null : (
          <Button kind="danger" busy={decide.isPending} onClick={() => decide.mutate('confirm')}>
            {t(needsTwo ? 'approvals.ask' : 'privacy.confirm')}
          </Button>
        )}
        <Button kind="secondary" busy={decide.isPending} onClick={() => decide.mutate('cancel')}>
          {t('privacy.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
