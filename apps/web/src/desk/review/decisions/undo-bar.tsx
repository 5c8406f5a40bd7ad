import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import { Button } from '../../../elements/button.js';
import { asProblem } from '../../../api/problem.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { useKeys } from '../../keys/keys.js';
import { useUndoOffer, withdrawUndo, type UndoOffer } from './undo-offer.js';
import css from './decisions.module.css';

/** Says what was just decided, and takes it back on z; gone after a while, when the student is told. */
export function UndoBar(): ReactNode {
  const offer = useUndoOffer();
  return (
    <div className={css['place']} role="status">
      {offer ? <Offered key={`${offer.documentId} ${offer.version}`} offer={offer} /> : null}
    </div>
  );
}

function Offered({ offer }: { offer: UndoOffer }): ReactNode {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => api.post(`/documents/${offer.documentId}/undo`, { version: offer.version }),
    onSuccess: async () => {
      withdrawUndo();
      await queries.invalidateQueries({ queryKey: ['desk'] });
      await queries.invalidateQueries({ queryKey: ['queue'] });
      await navigate({ to: '/desk/documents/$id', params: { id: offer.documentId } });
    },
  });
  const run = (): void => {
    if (!undo.isPending) undo.mutate();
  };
  useKeys([{ key: 'z', label: t('review.decisions.undo'), run }]);
  return (
    <div className={css['offer']}>
      <span>
        {undo.isError
          ? words(asProblem(undo.error)).detail
          : t(`review.decisions.just.${offer.step}`, { what: offer.what })}
      </span>
      {undo.isError ? (
        <Button kind="secondary" small onClick={withdrawUndo}>
          {t('review.decisions.dismiss')}
        </Button>
      ) : (
        <Button kind="secondary" small keyHint="z" busy={undo.isPending} onClick={run}>
          {t('review.decisions.undo')}
        </Button>
      )}
    </div>
  );
}
