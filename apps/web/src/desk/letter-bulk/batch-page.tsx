import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { BatchOutcome, LetterBatch } from '../../api/shapes/letter-batch.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { LoadedPage } from '../../elements/waiting.js';
import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import { BatchRows } from './batch-rows.js';
import { batchesQuery, batchQuery, isUnderWay } from './bulk-data.js';
import css from './bulk.module.css';
import { OutcomeNumbers } from './outcome-numbers.js';
import { OUTCOMES, useBatchWords } from './use-batch-words.js';

/** How far a batch is, and what became of each request. */
export function BatchPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/bulk/$id' });
  const batch = useQuery(batchQuery(id));
  return (
    <LoadedPage query={batch} title={t('bulk.title')}>
      {(data) => <Batch batch={data} />}
    </LoadedPage>
  );
}

function Batch({ batch }: { batch: LetterBatch }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const [outcome, setOutcome] = useState<BatchOutcome | null>(null);
  const at = stampInProse(batch.startedAtLocal ?? batch.startedAt, language);
  return (
    <Page
      title={t('bulk.of', { count: batch.total, at })}
      lead={t('bulk.by', { name: batch.startedBy })}
      back={{ to: '/desk/bulk', label: t('bulk.title') }}
      wide
    >
      <Progress batch={batch} />
      <OutcomeNumbers
        outcomes={OUTCOMES.filter((one) => batch.counts[one] > 0 || one === 'issued')}
        counts={batch.counts}
        nameOf={(one) => t(`bulk.results.${one}`)}
        hintOf={(one) => t(`bulk.resultHints.${one}`)}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <BatchRows batch={batch} outcome={outcome} />
    </Page>
  );
}

function Progress({ batch }: { batch: LetterBatch }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useBatchWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const problemWords = useProblemWords();
  const { id, total, counts } = batch;
  const settled = total - counts.waiting - counts.making;
  const stop = useMutation({
    mutationFn: () => api.post<LetterBatch>(`/letter-batches/${id}/stop`),
    onSettled: () => queries.invalidateQueries({ queryKey: batchQuery(id).queryKey }),
  });
  const again = useMutation({
    mutationFn: () => api.post<LetterBatch>(`/letter-batches/${id}/again`),
    onSuccess: async (next) => {
      void queries.invalidateQueries({ queryKey: batchesQuery.queryKey });
      await navigate({ to: '/desk/bulk/$id', params: { id: next.id } });
    },
  });
  const failed = stop.error ?? again.error;
  const refusal = failed ? problemWords(asProblem(failed)) : null;
  return (
    <div className={css['progress']}>
      <p role="status">
        {t('bulk.progress', {
          state: words.state(batch),
          done: words.count(settled),
          total: words.count(total),
        })}
      </p>
      <progress aria-label={t('bulk.progressLabel')} value={settled} max={Math.max(total, 1)} />
      {refusal ? (
        <Callout tone="ended" title={refusal.title}>
          {refusal.detail}
        </Callout>
      ) : null}
      <div className={css['buttons']}>
        {batch.state === 'running' ? (
          <Button kind="secondary" busy={stop.isPending} onClick={() => stop.mutate()}>
            {t('bulk.stop')}
          </Button>
        ) : null}
        {!isUnderWay(batch) && counts.failed + counts.refused > 0 ? (
          <Button kind="secondary" busy={again.isPending} onClick={() => again.mutate()}>
            {t('bulk.again')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
