import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import type { CaseDocument } from '../../../api/shapes/document.js';
import { Button } from '../../../elements/button.js';
import { Callout } from '../../../elements/panel.js';
import { useCodeWord } from '../../../words/use-code-word.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { withdrawUndo } from './undo-offer.js';
import css from './decisions.module.css';

const DECIDED: readonly CaseDocument['state'][] = ['verified', 'returned', 'rejected'];

/** What stands where there is nothing to decide, and the way back to where there is. */
export function ReopenDocument({ document }: { document: CaseDocument }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { state } = document;
  return (
    <div className={css['ended']}>
      <Callout tone="quiet">
        {state === 'received'
          ? t('review.document.waiting')
          : t('review.document.ended', { state: word('documentState', state) })}
      </Callout>
      {DECIDED.includes(state) ? (
        <Button kind="secondary" onClick={() => setAsking(true)}>
          {t('review.decisions.reopen')}
        </Button>
      ) : null}
      {asking ? (
        <FormDialog
          title={t('review.decisions.reopenTitle')}
          lead={<p>{t(`review.decisions.reopenLead.${state === 'verified' ? 'verified' : 'other'}`)}</p>}
          fields={[{ name: 'reason', label: t('review.decisions.reason'), type: 'text' }]}
          submitLabel={t('review.decisions.reopen')}
          send={async ({ reason }) => {
            await api.post(`/documents/${document.id}/reopen`, { version: document.version, reason });
            withdrawUndo();
            await queries.invalidateQueries({ queryKey: ['desk'] });
            await queries.invalidateQueries({ queryKey: ['queue'] });
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
