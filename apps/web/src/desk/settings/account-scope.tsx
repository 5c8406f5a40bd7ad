import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StaffAccount } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useProgramChoices } from '../queue/office-choices.js';
import { programsQuery } from '../queue/queue-data.js';

type Part = StaffAccount['scope'][number];

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** Programs and campuses as parts: each program at each campus, where both are given. */
function partsOf(programs: readonly string[], campuses: readonly string[]): Part[] {
  const [ids, places] = [programs.length > 0 ? programs : [null], campuses.length > 0 ? campuses : [null]];
  return ids
    .flatMap((programId) => places.map((campus) => ({ programId, campus })))
    .filter(({ programId, campus }) => programId !== null || campus !== null);
}

/** Which students a member of staff sees, in words, and the form that limits them. */
export function AccountScope({ account }: { account: StaffAccount }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const programs = useQuery(programsQuery).data;
  const choices = useProgramChoices();
  const [editing, setEditing] = useState(false);
  const { scope } = account;
  const chosen = distinct(scope.map(({ programId }) => programId));
  const campuses = distinct(scope.map(({ campus }) => campus));
  const codes = chosen.map((id) => programs?.find((program) => program.id === id)?.code ?? '…');
  const limits = [codes.join(', '), campuses.join(', ')].filter(Boolean).join(' · ');
  const shown = limits || t(account.role === 'adviser' ? 'settings.scope.handedOver' : 'settings.scope.all');
  return (
    <>
      <Button
        kind="quiet"
        small
        onClick={() => setEditing(true)}
        aria-label={`${shown} (${t('settings.scope.edit', { name: account.displayName })})`}
      >
        {shown}
      </Button>
      {editing ? (
        <FormDialog
          title={t('settings.scope.edit', { name: account.displayName })}
          lead={<p>{t('settings.scope.lead')}</p>}
          fields={[
            {
              name: 'programs',
              label: t('settings.scope.programs'),
              type: 'several',
              optional: true,
              ...choices,
            },
            {
              name: 'campuses',
              label: t('settings.scope.campuses'),
              hint: t('settings.scope.campusesHint'),
              type: 'list',
              separator: /[,;]+/,
              joiner: ', ',
              optional: true,
            },
          ]}
          values={{ programs: chosen, campuses }}
          send={async (body) => {
            const wish = body as { programs: string[]; campuses: string[] };
            await api.put(`/accounts/${account.id}/scope`, {
              version: account.version,
              scope: partsOf(wish.programs, wish.campuses),
            });
            await queries.invalidateQueries({ queryKey: ['desk', 'accounts'] });
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
