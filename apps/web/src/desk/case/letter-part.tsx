import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API, api } from '../../api/request.js';
import type { Letter } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { FormDialog } from '../forms/form-dialog.js';
import { caseQuery } from './case-data.js';
import { CaseTable } from './case-table.js';

export function LetterPart({ studentId, letters }: { studentId: string; letters: Letter[] }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <CaseTable
      id="letters"
      heading={t('case.parts.letters')}
      rows={letters}
      columns={[
        {
          head: t('case.fields.number'),
          render: (letter) =>
            letter.issuedOn ? (
              <a href={`${API}/letters/${letter.id}/pdf`}>{letter.number}</a>
            ) : (
              letter.number
            ),
        },
        { head: t('case.fields.kind'), render: (letter) => word('letterKind', letter.kind) },
        { head: t('case.fields.issuedOn'), render: (letter) => letter.issuedOn ?? '–', nowrap: true },
        { head: t('case.fields.state'), render: (letter) => word('letterState', letter.state) },
        {
          head: '',
          render: (letter) => <LetterSteps studentId={studentId} letter={letter} />,
        },
      ]}
    />
  );
}

/** A letter that was issued can be voided; one that could not be made is made again once its cause is put right. */
function LetterSteps({ studentId, letter }: { studentId: string; letter: Letter }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => api.post(`/letters/${letter.id}/retry`, { version: letter.version }),
    onSettled: () => queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey }),
  });
  if (letter.state === 'issued') return <VoidLetter studentId={studentId} letter={letter} />;
  if (letter.state !== 'failed') return null;
  return (
    <Button kind="secondary" small busy={again.isPending} onClick={() => again.mutate()}>
      {t('case.makeAgain')}
    </Button>
  );
}

function VoidLetter({ studentId, letter }: { studentId: string; letter: Letter }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="quiet"
        small
        onClick={() => setOpen(true)}
        aria-label={`${t('case.dialogs.voidLetter')} ${letter.number}`}
      >
        {t('case.void')}
      </Button>
      {open ? (
        <FormDialog
          title={`${t('case.dialogs.voidLetter')} ${letter.number}`}
          submitLabel={t('case.void')}
          fields={[{ name: 'reason', label: t('case.voidReason'), type: 'long' }]}
          send={async (body) => {
            await api.post(`/letters/${letter.id}/revoke`, { version: letter.version, ...body });
            await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
