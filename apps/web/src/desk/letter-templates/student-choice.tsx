import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StudentCase, StudentPage } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { LoadFailed } from '../../elements/waiting.js';
import { SelectField } from '../../fields/choice-fields.js';
import { awaitedOf } from '../forms/choices-of.js';
import { TextField } from '../../fields/text-field.js';
import css from './preview.module.css';
import type { ChosenStudent } from './preview-body.js';
import { useLater } from '../forms/use-later.js';

interface Props {
  chosen: ChosenStudent | null;
  onChosen: (student: ChosenStudent | null) => void;
}

/** Finds a student on record, and the work term that the letter would name. */
export function StudentChoice({ chosen, onChosen }: Props): ReactNode {
  return chosen ? <Chosen chosen={chosen} onChosen={onChosen} /> : <Search onChosen={onChosen} />;
}

const LEAST = 3;

function Search({ onChosen }: { onChosen: Props['onChosen'] }): ReactNode {
  const { t } = useTranslation('desk');
  const [typed, setTyped] = useState('');
  const sought = useLater(typed.trim(), 300);
  const found = useQuery({
    queryKey: ['desk', 'students', 'for-preview', sought],
    queryFn: ({ signal }) => api.get<StudentPage>('/students', { q: sought, limit: 8 }, signal),
    enabled: sought.length >= LEAST,
  });
  return (
    <>
      <TextField
        dense
        name="previewStudent"
        label={t('templates.preview.find')}
        hint={t('templates.preview.findHint')}
        value={typed}
        onValue={setTyped}
        width="full"
        input={{ type: 'search' }}
      />
      {found.isError ? <LoadFailed error={found.error} again={() => void found.refetch()} /> : null}
      {found.data?.items.length === 0 ? <p role="status">{t('templates.preview.nobody')}</p> : null}
      <ul className={css['found']}>
        {found.data?.items.map(({ id, givenName, familyName, studentNumber }) => (
          <li key={id}>
            <Button
              kind="quiet"
              small
              onClick={() =>
                onChosen({ studentId: id, name: `${givenName} ${familyName}`, workTermId: null })
              }
            >
              {familyName}, {givenName} · {studentNumber}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Chosen({ chosen, onChosen }: { chosen: ChosenStudent; onChosen: Props['onChosen'] }): ReactNode {
  const { t } = useTranslation('desk');
  const file = useQuery({
    queryKey: ['desk', 'student', 'for-preview', chosen.studentId],
    queryFn: ({ signal }) => api.get<StudentCase>(`/students/${chosen.studentId}`, {}, signal),
  });
  const terms = file.data?.workTerms ?? [];
  const awaited = awaitedOf(file);
  return (
    <div className={css['choices']}>
      <p className={css['chosen']}>
        <strong>{chosen.name}</strong>
        <Button kind="quiet" small onClick={() => onChosen(null)}>
          {t('templates.preview.change')}
        </Button>
      </p>
      {terms.length > 0 || awaited ? (
        <SelectField
          dense
          name="previewWorkTerm"
          label={t('templates.preview.workTerm')}
          value={chosen.workTermId ?? ''}
          onValue={(id: string) => onChosen({ ...chosen, workTermId: id || null })}
          empty={t('templates.preview.noWorkTerm')}
          awaited={awaited}
          choices={terms.map(({ id, term, from, to }) => ({ value: id, label: `${term}: ${from} – ${to}` }))}
        />
      ) : null}
    </div>
  );
}
