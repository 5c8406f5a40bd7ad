import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SUBMISSION_KINDS } from '../api/shapes/submission.js';
import { CheckField, RadioField } from '../fields/choice-fields.js';
import { DateField } from '../fields/date-field.js';
import { useTermName } from '../record/term-names.js';
import { dateInProse } from '../time/calendar-date.js';
import type { DateEntry } from '../time/date-entry.js';
import { useCodeWord } from '../words/use-code-word.js';
import { useLanguage } from '../words/use-language.js';
import { DecisionInputs } from './decision-inputs.js';
import { type InputsProps, MomentInputs } from './moment-inputs.js';

/** The fields of one question; each is named as the API names it. */
export function QuestionInputs(props: InputsProps): ReactNode {
  const { kind, subject, entry, change, errorOf } = props;
  const { t } = useTranslation();
  const word = useCodeWord();
  const date = (name: 'on' | 'from' | 'to' | 'until', label: string, optional = false): ReactNode => (
    <DateField
      name={name}
      label={label}
      error={errorOf(name)}
      optional={optional}
      value={entry[name]}
      onValue={(value: DateEntry) => change({ [name]: value })}
    />
  );
  switch (kind) {
    case 'apply':
      return (
        <>
          <RadioField
            name="applicationKind"
            label={t('whatIf.fields.applicationKind')}
            error={errorOf('applicationKind')}
            value={entry.applicationKind}
            onValue={(applicationKind) => change({ applicationKind })}
            choices={SUBMISSION_KINDS.map((value) => ({ value, label: word('submissionKind', value) }))}
          />
          <MomentInputs
            {...props}
            label={t('whatIf.fields.received')}
            hint={t('whatIf.fields.receivedHint')}
          />
        </>
      );
    case 'decision':
      return <DecisionInputs {...props} />;
    case 'travel':
      return (
        <>
          {date('from', t('whatIf.fields.departure'))}
          {date('to', t('whatIf.fields.return'), true)}
        </>
      );
    case 'work_term':
      return (
        <>
          {subject.workTerms.length > 0 ? <WorkTermInput {...props} /> : null}
          {date('from', t('whatIf.fields.firstDay'))}
          {date('to', t('whatIf.fields.lastDay'))}
        </>
      );
    case 'study_load':
      return (
        <>
          <RadioField
            name="load"
            label={t('whatIf.fields.load')}
            error={errorOf('load')}
            value={entry.load}
            onValue={(load) => change({ load })}
            choices={['leave', 'part_time'].map((value) => ({ value, label: word('studyLoad', value) }))}
          />
          {entry.load === 'part_time' ? (
            <CheckField
              name="finalSession"
              label={t('whatIf.fields.finalSession')}
              checked={entry.finalSession}
              onChecked={(finalSession) => change({ finalSession })}
            />
          ) : null}
          {date('from', t('whatIf.fields.firstDay'))}
          {date('to', t('whatIf.fields.lastDay'))}
        </>
      );
    case 'passport_renewed':
      return date('until', t('whatIf.fields.passportEnds'));
    case 'finish_program':
    case 'leave_institution':
    case 'letter_issued':
      return date('on', t(`whatIf.fields.${kind}`));
  }
}

function WorkTermInput({ subject, entry, change, errorOf }: InputsProps): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const termName = useTermName();
  return (
    <RadioField
      name="workTerm"
      label={t('whatIf.fields.workTerm')}
      error={errorOf('workTerm')}
      value={entry.workTerm}
      onValue={(workTerm) => change({ workTerm })}
      choices={[
        { value: 'new', label: t('whatIf.fields.newWorkTerm') },
        ...subject.workTerms.map(({ id, term, from, to }) => ({
          value: id,
          label: `${termName(term)}, ${dateInProse(from, language)} – ${dateInProse(to, language)}`,
        })),
      ]}
    />
  );
}
