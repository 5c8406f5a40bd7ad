import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterKindRecord } from '../../api/shapes/letter-template.js';
import { usePick } from '../../words/use-language.js';
import { FormDialog } from '../forms/form-dialog.js';
import { LETTERS_KEY } from '../letter-templates/template-data.js';
import { kindBody, kindValues, NEW_KIND, useKindFields } from './kind-fields.js';

export type KindDialog = { step: 'add' } | { step: 'edit' | 'retire'; kind: LetterKindRecord };

export function KindDialogs({ open, onClose }: { open: KindDialog; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const queries = useQueryClient();
  const fields = useKindFields(open.step === 'add');
  const done = (): Promise<void> => queries.invalidateQueries({ queryKey: LETTERS_KEY });
  if (open.step === 'add')
    return (
      <FormDialog
        title={t('kinds.new')}
        fields={fields}
        values={NEW_KIND}
        send={(body) => api.post('/letter-kinds', kindBody(body)).then(done)}
        onClose={onClose}
      />
    );
  const { kind } = open;
  const name = pick(kind.names);
  const { version } = kind;
  if (open.step === 'edit')
    return (
      <FormDialog
        title={t('kinds.edit', { name })}
        fields={fields}
        values={kindValues(kind)}
        send={(body) => api.patch(`/letter-kinds/${kind.code}`, { version, ...kindBody(body) }).then(done)}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title={t('kinds.retireNamed', { name })}
      lead={<p>{t('kinds.retireLead')}</p>}
      fields={[]}
      submitLabel={t('kinds.retireDo')}
      send={() => api.post(`/letter-kinds/${kind.code}/retire`, { version }).then(done)}
      onClose={onClose}
    />
  );
}
