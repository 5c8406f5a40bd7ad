import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import { FormDialog } from '../../forms/form-dialog.js';

interface Props {
  student: { id: string; name: string };
  taskId: string | null;
  onDone: () => void;
  onClose: () => void;
}

export function NoteDialog({ student, taskId, onDone, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <FormDialog
      title={t('work.noteTitle', { name: student.name })}
      lead={<p>{t('work.noteHint')}</p>}
      fields={[
        { name: 'body', label: t('work.noteText'), type: 'long' },
        { name: 'forStudent', label: t('work.noteForStudent'), type: 'check' },
      ]}
      submitLabel={t('work.noteSave')}
      send={async (body) => {
        await api.post(`/students/${student.id}/notes`, { ...body, taskId });
        onDone();
      }}
      onClose={onClose}
    />
  );
}
