import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { caseQuery } from './case-data.js';

interface Props {
  studentId: string;
  collection: 'work-terms' | 'course-enrolments' | 'study-enrolments';
  title: string;
  fields: readonly FormField[];
  /** The record to change; left out for a new one. */
  record?: { id: string; version: number };
  defaults?: Record<string, unknown>;
  name?: string;
}

/** The button that adds or edits one fact of a student, with its form. */
export function SubRecordButton({
  studentId,
  collection,
  title,
  fields,
  record,
  defaults,
  name,
}: Props): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const path = `/students/${studentId}/${collection}` as const;
  return (
    <>
      <Button
        kind={record ? 'quiet' : 'secondary'}
        small
        onClick={() => setOpen(true)}
        {...(name ? { 'aria-label': `${t('case.edit')}: ${name}` } : {})}
      >
        {t(record ? 'case.edit' : 'case.add')}
      </Button>
      {open ? (
        <FormDialog
          title={title}
          fields={fields}
          values={{ ...(record ?? defaults) }}
          send={async (body) => {
            if (record) await api.patch(`${path}/${record.id}`, { version: record.version, ...body });
            else await api.post(path, body);
            await queries.invalidateQueries({ queryKey: caseQuery(studentId).queryKey });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
