import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { choicesOf } from '../forms/choices-of.js';
import { usePick } from '../../words/use-language.js';
import { FormDialog } from '../forms/form-dialog.js';
import { pathwaysQuery } from './candidates-data.js';

export function NewCandidate(): ReactNode {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const pick = usePick();
  const navigate = useNavigate();
  const pathways = choicesOf(useQuery(pathwaysQuery), ({ code, names }) => ({
    value: code,
    label: pick(names),
  }));
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {t('iec.desk.new')}
      </Button>
      {open ? (
        <FormDialog
          title={t('iec.desk.new')}
          lead={<p>{t('iec.desk.newLead')}</p>}
          fields={[
            {
              name: 'pathway',
              label: t('iec.desk.pathway'),
              type: 'choice',
              ...pathways,
            },
            { name: 'givenName', label: desk('case.fields.givenName'), type: 'text' },
            { name: 'familyName', label: desk('case.fields.familyName'), type: 'text' },
            { name: 'email', label: desk('case.fields.email'), type: 'email' },
            {
              name: 'language',
              label: desk('case.fields.language'),
              type: 'choice',
              choices: [
                { value: 'en', label: 'English' },
                { value: 'fr', label: 'Français' },
              ],
            },
            {
              name: 'invite',
              label: t('iec.desk.invite'),
              hint: t('iec.desk.inviteHint'),
              type: 'check',
            },
          ]}
          values={{ pathway: pathways.choices[0]?.value, language: 'en', invite: true }}
          submitLabel={t('iec.desk.open')}
          send={async (body) => {
            const { id } = await api.post<PathwayCase>('/pathway-cases', body);
            await navigate({ to: '/desk/candidates/$id', params: { id } });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
