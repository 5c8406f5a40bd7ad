import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { WorkTerm } from '../../api/shapes/record.js';
import type { SignOff, WorkTermSignOffs } from '../../api/shapes/sign-off.js';
import { Button } from '../../elements/button.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { caseQuery } from './case-data.js';

/** Signs off with one's own name: on which proof, and until when. */
export function SignOffButton({
  studentId,
  term,
  name,
  data,
}: {
  studentId: string;
  term: WorkTerm;
  name: string;
  data: WorkTermSignOffs;
}): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const fields: readonly FormField[] = [
    {
      name: 'submissionId',
      label: t('signOffs.application'),
      type: 'choice',
      choices: data.applications.map(({ id, receivedAtLocal, evidence }) => ({
        value: id,
        label: t('signOffs.applicationOf', {
          at: stampInTable(receivedAtLocal),
          evidence: word('evidence', evidence),
        }),
      })),
    },
    { name: 'from', label: t('signOffs.from'), type: 'date' },
    { name: 'until', label: t('signOffs.until'), hint: t('signOffs.untilHint'), type: 'date' },
    {
      name: 'seenElsewhere',
      label: t('signOffs.seenElsewhere'),
      hint: t('signOffs.seenElsewhereHint'),
      type: 'text',
      optional: true,
    },
    {
      name: 'note',
      label: t('signOffs.note'),
      hint: t('signOffs.noteHint'),
      type: 'long',
      optional: true,
    },
  ];
  return (
    <>
      <Button small onClick={() => setOpen(true)} aria-label={`${t('signOffs.sign')}: ${name}`}>
        {t('signOffs.sign')}
      </Button>
      {open ? (
        <FormDialog
          title={t('signOffs.signTitle', { term: name })}
          fields={fields}
          values={{
            submissionId: data.applications[0]?.id,
            from: data.unsignedDays[0]?.from,
            until: data.unsignedDays[0]?.to,
          }}
          submitLabel={t('signOffs.sign')}
          send={async (body) => {
            await api.post(`/students/${studentId}/work-terms/${term.id}/sign-offs`, withoutEmpty(body));
            await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Takes a sign-off back, with the reason. */
export function WithdrawButton({
  studentId,
  workTermId,
  signOff,
}: {
  studentId: string;
  workTermId: string;
  signOff: SignOff;
}): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const path = `/students/${studentId}/work-terms/${workTermId}/sign-offs/${signOff.id}/withdraw` as const;
  return (
    <>
      <Button
        kind="quiet"
        small
        onClick={() => setOpen(true)}
        aria-label={t('signOffs.withdrawNamed', { name: signOff.signedByName, from: signOff.from })}
      >
        {t('signOffs.withdraw')}
      </Button>
      {open ? (
        <FormDialog
          title={t('signOffs.withdrawTitle')}
          fields={[
            { name: 'reason', label: t('signOffs.reason'), hint: t('signOffs.noteHint'), type: 'long' },
          ]}
          submitLabel={t('signOffs.withdraw')}
          send={async (body) => {
            await api.post(path, body);
            await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

const withoutEmpty = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
