import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentStepKind } from '../../../api/shapes/desk.js';
import type { CourseState } from '../../../api/shapes/record.js';
import { CheckField, SelectField } from '../../../fields/choice-fields.js';
import { TextField } from '../../../fields/text-field.js';
import { termsQuery } from '../../../record/term-names.js';
import { useCodeWord } from '../../../words/use-code-word.js';
import { useTermChoices } from '../../queue/office-choices.js';
import { BulkFields } from '../../queue/work/bulk-fields.js';
import { NO_CHOICES } from '../../queue/work/step-choices.js';
import type { StudentValues } from './student-values.js';

const STATES: readonly CourseState[] = ['registered', 'completed', 'dropped'];

interface Props {
  kind: StudentStepKind;
  values: StudentValues;
  onValues: (values: StudentValues) => void;
  /** What the server says against a field. */
  errorOf: (name: string) => string | undefined;
}

/** What a step with many students needs to be told. */
export function StudentStepFields({ kind, values, onValues, errorOf }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const known = useQuery(termsQuery).data;
  const terms = useTermChoices();
  const set = (part: Partial<StudentValues>): void => onValues({ ...values, ...part });
  const tie = (name: 'courseCode' | 'from' | 'to') => ({
    dense: true,
    name,
    error: errorOf(name),
    value: values[name],
    onValue: (value: string) => set({ [name]: value }),
  });
  const termField = (onTerm: (code: string) => void): ReactNode => (
    <SelectField
      dense
      name="term"
      label={t('case.fields.term')}
      error={errorOf('term')}
      value={values.term}
      onValue={onTerm}
      empty=""
      {...terms}
    />
  );
  switch (kind) {
    case 'note':
    case 'message':
      return (
        <BulkFields
          kind={kind}
          offer={NO_CHOICES}
          values={values}
          onValues={(changed) => set(changed)}
          errorOf={errorOf}
        />
      );
    case 'invite':
      return <p>{t('students.bulk.inviteLead')}</p>;
    case 'course':
      return (
        <>
          <p>{t('students.bulk.courseLead')}</p>
          <TextField {...tie('courseCode')} label={t('case.fields.courseCode')} />
          {termField((term) => set({ term }))}
          <SelectField
            dense
            name="state"
            label={t('case.fields.state')}
            error={errorOf('state')}
            value={values.state}
            onValue={(state) => set({ state })}
            choices={STATES.map((value) => ({ value, label: word('courseState', value) }))}
          />
        </>
      );
    case 'work_term':
      return (
        <>
          <p>{t('students.bulk.workTermLead')}</p>
          {termField((code) => {
            const term = known?.find((one) => one.code === code);
            set({ term: code, ...(term && { from: term.startsOn, to: term.endsOn }) });
          })}
          <TextField {...tie('from')} label={t('case.fields.from')} hint={t('desk.form.dateHint')} />
          <TextField {...tie('to')} label={t('case.fields.to')} hint={t('desk.form.dateHint')} />
          <CheckField
            name="approvedByDli"
            label={t('case.fields.approvedByDli')}
            checked={values.approvedByDli}
            onChecked={(approvedByDli) => set({ approvedByDli })}
          />
        </>
      );
  }
}
