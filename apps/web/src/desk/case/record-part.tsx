import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StudentRecord } from '../../api/shapes/record.js';
import { Button } from '../../elements/button.js';
import { FactList } from '../../elements/fact-list.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { countryName } from '../../words/country-names.js';
import { useOfficeStamp } from '../../time/use-office-stamp.js';
import { useLanguage } from '../../words/use-language.js';
import { FormDialog } from '../forms/form-dialog.js';
import { caseQuery } from './case-data.js';
import { useRecordFields } from './record-fields.js';

export function RecordPart({ record }: { record: StudentRecord }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const fields = useRecordFields();
  const [editing, setEditing] = useState(false);
  const three = (value: boolean | null): string =>
    value === null ? common('frame.unknown') : common(value ? 'frame.yes' : 'frame.no');
  const unknown = common('frame.notOnFile');
  return (
    <Panel
      id="record"
      heading={t('case.parts.record')}
      beside={
        <Button kind="secondary" small onClick={() => setEditing(true)}>
          {t('case.edit')}
        </Button>
      }
    >
      <FactList
        dense
        facts={[
          { name: t('case.fields.email'), value: record.email },
          {
            name: t('case.fields.program'),
            value: record.program ? `${record.program.code} ${record.program.name}` : unknown,
          },
          ...(record.campus ? [{ name: t('case.fields.campus'), value: record.campus }] : []),
          {
            name: t('case.fields.programEndsOn'),
            value:
              record.programStartsOn || record.programEndsOn
                ? `${record.programStartsOn ?? '?'} – ${record.programEndsOn ?? '?'}`
                : unknown,
          },
          { name: t('case.fields.acceptedIntoCoop'), value: three(record.acceptedIntoCoop) },
          { name: t('case.fields.continuanceMet'), value: three(record.continuanceMet) },
          {
            name: t('case.fields.citizenships'),
            value: record.citizenships.map((code) => countryName(code, language)).join(', ') || unknown,
          },
          { name: t('case.fields.passportExpiresOn'), value: record.passportExpiresOn ?? unknown },
          ...(record.medicalExamExpiresOn
            ? [{ name: t('case.fields.medicalExamExpiresOn'), value: record.medicalExamExpiresOn }]
            : []),
          { name: t('case.fields.language'), value: record.language === 'fr' ? 'Français' : 'English' },
          ...(record.completedOn ? [{ name: t('case.fields.completedOn'), value: record.completedOn }] : []),
          ...(record.deEnrolledOn
            ? [{ name: t('case.fields.deEnrolledOn'), value: record.deEnrolledOn }]
            : []),
          { name: t('case.fields.disasterMeasureShort'), value: <DisasterMeasure record={record} /> },
        ]}
      />
      {editing ? (
        <FormDialog
          title={t('case.dialogs.record')}
          fields={fields}
          values={{ ...record, programId: record.program?.id }}
          send={async (body) => {
            await api.patch(`/students/${record.id}`, { version: record.version, ...body });
            await queries.invalidateQueries({ queryKey: caseQuery(record.id).queryKey });
          }}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Panel>
  );
}

/** R32: whether it is set, and whose finding that was. */
function DisasterMeasure({ record }: { record: StudentRecord }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const stamp = useOfficeStamp();
  const note = record.disasterNote;
  return (
    <>
      {common(record.disasterMeasure ? 'frame.yes' : 'frame.no')}
      {note ? (
        <span className={table['change']}>
          {t(record.disasterMeasure ? 'case.fields.disasterSet' : 'case.fields.disasterLifted', {
            name: note.by,
            at: stamp.inTable(note.atLocal ?? note.at),
            reason: note.reason,
          })}
        </span>
      ) : null}
    </>
  );
}
