import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { LetterBatch, PreviewedRequest } from '../../api/shapes/letter-batch.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { Callout } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { batchesQuery } from './bulk-data.js';
import css from './bulk.module.css';
import { countsOf, isChosen, type Marks, startBody } from './choice.js';

interface Props {
  rows: readonly PreviewedRequest[];
  marks: Marks;
  onClose: () => void;
}

/** Says once more how many letters are approved in one's name, and with how many warnings. */
export function StartDialog({ rows, marks, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const words = useProblemWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const chosen = rows.filter((row) => isChosen(row, marks));
  const { warn } = countsOf(chosen);
  const start = useMutation({
    mutationFn: () => api.post<LetterBatch>('/letter-batches', startBody(rows, marks)),
    onSuccess: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: batchesQuery.queryKey });
      await navigate({ to: '/desk/bulk/$id', params: { id } });
    },
  });
  const refusal = start.isError ? words(asProblem(start.error)) : null;
  return (
    <Dialog title={t('bulk.confirm.title', { count: chosen.length })} onClose={onClose}>
      <div className={css['confirm']}>
        <p>{t('bulk.confirm.lead')}</p>
        {warn > 0 ? <Callout tone="asks">{t('bulk.confirm.warned', { count: warn })}</Callout> : null}
        {refusal ? (
          <Callout tone="ended" title={refusal.title}>
            {refusal.detail}
          </Callout>
        ) : null}
        <div className={css['buttons']}>
          <Button data-first-focus busy={start.isPending} onClick={() => start.mutate()}>
            {t('bulk.confirm.do')}
          </Button>
          <Button kind="secondary" onClick={onClose}>
            {common('frame.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
