import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelectedTask, TaskStepKind } from '../../../api/shapes/desk.js';
import { RadioField, SelectField } from '../../../fields/choice-fields.js';
import { TextAreaField, TextField } from '../../../fields/text-field.js';
import { usePick } from '../../../words/use-language.js';
import { reasonsQuery } from '../../review/review-data.js';
import { staffQuery } from '../queue-data.js';
import { BY_NOTE, type BulkValues } from './bulk-values.js';

interface Props {
  kind: TaskStepKind;
  tasks: readonly SelectedTask[];
  values: BulkValues;
  onValues: (values: BulkValues) => void;
  /** What the server says against a field. */
  errorOf: (name: keyof BulkValues) => string | undefined;
}

/** What a step with many tasks needs to be told. */
export function BulkFields({ kind, tasks, values, onValues, errorOf }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const tie = (name: keyof BulkValues) => ({
    dense: true,
    name,
    error: errorOf(name),
    value: values[name],
    onValue: (value: string) => onValues({ ...values, [name]: value }),
  });
  switch (kind) {
    case 'assign':
      return <Whom {...tie('accountId')} />;
    case 'snooze':
      return (
        <>
          <p>{t('work.snoozeLead')}</p>
          <TextField {...tie('until')} label={t('work.until')} hint={t('desk.form.dateHint')} />
          <TextField {...tie('reason')} label={t('work.reason')} />
        </>
      );
    case 'note':
      return <TextAreaField {...tie('text')} label={t('work.noteText')} hint={t('work.bulk.noteHint')} />;
    case 'message':
      return (
        <>
          <TextAreaField {...tie('text')} label={t('work.bulk.text')} hint={t('work.bulk.textHint')} />
          <TextAreaField
            {...tie('textInFrench')}
            label={t('work.bulk.textInFrench')}
            hint={t('work.bulk.textInFrenchHint')}
            optional
          />
        </>
      );
    case 'return':
      return (
        <>
          <ReturnReasons {...tie('code')} tasks={tasks} />
          <TextAreaField
            {...tie('note')}
            label={t('review.reasons.note')}
            hint={t('work.bulk.returnNoteHint')}
            optional={values.code !== BY_NOTE}
            rows={3}
          />
        </>
      );
    default:
      return null;
  }
}

interface OneField {
  name: string;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

/** One reason for all of them, with the fix that each student reads. */
function ReturnReasons({ tasks, ...field }: OneField & { tasks: readonly SelectedTask[] }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const reasons = useQuery(reasonsQuery).data ?? [];
  const kinds = new Set<string>(tasks.map(({ kind }) => kind));
  return (
    <RadioField
      {...field}
      dense={false}
      label={t('work.bulk.returnFor')}
      choices={reasons
        .filter((reason) => reason.for.some((use) => kinds.has(use)))
        .map(({ code, text, fix }) => ({ value: code, label: pick(text), hint: pick(fix) }))}
    />
  );
}

function Whom(field: OneField): ReactNode {
  const { t } = useTranslation('desk');
  const staff = useQuery(staffQuery).data ?? [];
  return (
    <SelectField
      dense
      {...field}
      label={t('queue.assignTo')}
      empty={t('queue.nobody')}
      choices={staff.map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}
