import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { FormDialog } from '../forms/form-dialog.js';
import { handOversQuery } from './hand-overs-data.js';

interface Props {
  studentId: string;
  /** Told once it is handed over. */
  onDone?: () => void;
  onClose: () => void;
}

/** A question that asks for advice goes to an adviser, with the one file it is about. */
export function HandOverDialog({ studentId, onDone, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  return (
    <FormDialog
      title={t('handOvers.make')}
      lead={<p>{t('handOvers.makeLead')}</p>}
      fields={[{ name: 'question', label: t('handOvers.questionLabel'), type: 'long' }]}
      submitLabel={t('handOvers.make')}
      send={async (body) => {
        await api.post(`/students/${studentId}/hand-overs`, body);
        await queries.invalidateQueries({ queryKey: handOversQuery.queryKey });
        onDone?.();
      }}
      onClose={onClose}
    />
  );
}
