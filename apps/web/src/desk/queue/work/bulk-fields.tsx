import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskStepKind } from '../../../api/shapes/desk.js';
import { RadioField, SelectField } from '../../../fields/choice-fields.js';
import type { ChoiceSource } from '../../forms/choices-of.js';
import { TextAreaField, TextField } from '../../../fields/text-field.js';
import { BY_NOTE, type BulkValues } from './bulk-values.js';

interface Props {
  kind: TaskStepKind;
  /** What it is chosen from. */
  offer: ChoiceSource;
  values: BulkValues;
  onValues: (values: BulkValues) => void;
  /** What the server says against a field. */
  errorOf: (name: keyof BulkValues) => string | undefined;
}

/** What a step with many tasks needs to be told. */
export function BulkFields({ kind, offer, values, onValues, errorOf }: Props): ReactNode {
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
      return (
        <SelectField {...tie('accountId')} {...offer} label={t('queue.assignTo')} empty={t('queue.nobody')} />
      );
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
          <RadioField {...tie('code')} {...offer} dense={false} label={t('work.bulk.returnFor')} />
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
