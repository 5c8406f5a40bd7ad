import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { CaseLetter } from '../../api/shapes/letter.js';
import { Button } from '../../elements/button.js';
import { APPROVALS_KEY, useNeedsTwo } from '../approvals/approvals-data.js';
import { FormDialog } from '../forms/form-dialog.js';
import { caseQuery } from './case-data.js';

interface Props {
  studentId: string;
  letter: CaseLetter;
}

type ReasonedStep = 'keep' | 'replace' | 'revoke';

const ADDRESS = { keep: 'keep', replace: 'supersede', revoke: 'revoke' } as const;
const TITLE = { keep: 'keepLetter', replace: 'replaceLetter', revoke: 'revokeLetter' } as const;
const REASON = { keep: 'keepReason', replace: 'replaceReason', revoke: 'revokeReason' } as const;

/** An issued letter can be replaced or revoked, one that could not be made is made again once its cause is put right. */
export function LetterSteps({ studentId, letter }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => api.post(`/letters/${letter.id}/retry`, { version: letter.version }),
    onSettled: () => queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey }),
  });
  if (letter.state === 'failed')
    return (
      <>
        <Button kind="secondary" small busy={again.isPending} onClick={() => again.mutate()}>
          {t('case.makeAgain')}
        </Button>
        <ReasonedButton studentId={studentId} letter={letter} step="revoke" />
      </>
    );
  if (letter.state !== 'issued') return null;
  return (
    <>
      {letter.flag ? <ReasonedButton studentId={studentId} letter={letter} step="keep" /> : null}
      {letter.replacedById ? null : <ReasonedButton studentId={studentId} letter={letter} step="replace" />}
      <ReasonedButton studentId={studentId} letter={letter} step="revoke" />
    </>
  );
}

function ReasonedButton({ studentId, letter, step }: Props & { step: ReasonedStep }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const needsTwo = useNeedsTwo('letter_revocation') && step === 'revoke';
  const [open, setOpen] = useState(false);
  const title = `${t(`case.dialogs.${TITLE[step]}`)} ${letter.number}`;
  return (
    <>
      <Button kind="quiet" small onClick={() => setOpen(true)} aria-label={title}>
        {t(`case.${step}`)}
      </Button>
      {open ? (
        <FormDialog
          title={title}
          lead={needsTwo ? <p>{t('approvals.secondNeeded')}</p> : null}
          submitLabel={needsTwo ? t('approvals.ask') : t(`case.${step}`)}
          fields={[{ name: 'reason', label: t(`case.${REASON[step]}`), type: 'long' }]}
          send={async (body) => {
            await api.post(`/letters/${letter.id}/${ADDRESS[step]}`, { version: letter.version, ...body });
            await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
            if (needsTwo) await queries.invalidateQueries({ queryKey: APPROVALS_KEY });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
