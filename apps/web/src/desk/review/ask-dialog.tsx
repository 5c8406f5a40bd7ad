import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { FormDialog } from '../forms/form-dialog.js';

interface Props {
  student: { id: string; name: string };
  onAsked: () => void;
  onClose: () => void;
}

/** A question to the student that decides nothing: the document waits on, and the answer comes as a task. */
export function AskDialog({ student, onAsked, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <FormDialog
      title={t('review.ask.title', { name: student.name })}
      lead={<p>{t('review.ask.lead')}</p>}
      fields={[{ name: 'body', label: t('review.ask.question'), type: 'long' }]}
      submitLabel={t('review.ask.send')}
      send={async (body) => {
        await api.post(`/students/${student.id}/notes`, { ...body, forStudent: true, taskId: null });
        onAsked();
      }}
      onClose={onClose}
    />
  );
}
