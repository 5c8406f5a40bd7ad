import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { FormDialog } from '../forms/form-dialog.js';

interface Props {
  studentId: string;
  title: string;
  onClose: () => void;
}

function useHoldsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['desk', 'holds'] });
    await queries.invalidateQueries({ queryKey: ['desk', 'retention'] });
  };
}

/** Keeps a student's file, whatever retention says. */
export function PlaceDialog({ studentId, ...dialog }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const changed = useHoldsChanged();
  return (
    <FormDialog
      {...dialog}
      lead={<p>{t('privacy.placeLead')}</p>}
      fields={[{ name: 'reason', label: t('privacy.placeReason'), type: 'long' }]}
      submitLabel={t('privacy.place')}
      send={async (body) => {
        await api.post(`/students/${studentId}/legal-holds`, body);
        await changed();
      }}
    />
  );
}

export function LiftDialog({ studentId, holdId, ...dialog }: Props & { holdId: string }): ReactNode {
  const { t } = useTranslation('desk');
  const changed = useHoldsChanged();
  return (
    <FormDialog
      {...dialog}
      lead={<p>{t('privacy.liftLead')}</p>}
      fields={[{ name: 'reason', label: t('privacy.liftReason'), type: 'long' }]}
      submitLabel={t('privacy.lift')}
      send={async (body) => {
        await api.post(`/students/${studentId}/legal-holds/${holdId}/lift`, body);
        await changed();
      }}
    />
  );
}
