import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../elements/panel.js';
import { RadioField } from '../fields/choice-fields.js';
import { DateField } from '../fields/date-field.js';
import { TextAreaField } from '../fields/text-field.js';
import { stampInProse } from '../time/local-stamp.js';
import { useCodeWord } from '../words/use-code-word.js';
import { useLanguage } from '../words/use-language.js';
import { questionId } from './asked-questions.js';
import { type InputsProps, MomentInputs } from './moment-inputs.js';

const OUTCOMES = ['approved', 'refused', 'returned_incomplete', 'withdrawn'] as const;
const CONDITIONS = ['same', 'none', 'other'] as const;

/** A decision on an application that is on file and open, or that was asked about before. */
export function DecisionInputs(props: InputsProps): ReactNode {
  const { subject, asked, entry, change, errorOf } = props;
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const open = [
    ...subject.applications.map(({ id, kind, receivedAtLocal }) => ({
      value: id,
      label: word('submissionKind', kind),
      hint: t('whatIf.fields.receivedOn', { date: stampInProse(receivedAtLocal, language) }),
    })),
    ...asked.flatMap((question, index) =>
      question.kind === 'apply' && question.applicationKind
        ? [
            {
              value: questionId(index),
              label: word('submissionKind', question.applicationKind),
              hint: t('whatIf.fields.askedAbout'),
            },
          ]
        : [],
    ),
  ];
  if (open.length === 0) return <Callout tone="asks" title={t('whatIf.noApplication')} />;
  return (
    <>
      <RadioField
        name="application"
        label={t('whatIf.fields.application')}
        error={errorOf('application')}
        value={entry.application}
        onValue={(application) => change({ application })}
        choices={open}
      />
      <RadioField
        name="outcome"
        label={t('whatIf.fields.outcome')}
        error={errorOf('outcome')}
        value={entry.outcome}
        onValue={(outcome) => change({ outcome })}
        choices={OUTCOMES.map((value) => ({ value, label: t(`whatIf.outcomes.${value}`) }))}
      />
      <MomentInputs {...props} label={t('whatIf.fields.decided')} hint={t('whatIf.fields.decidedHint')} />
      {entry.outcome === 'approved' ? (
        <>
          <DateField
            name="permit.expiresOn"
            label={t('whatIf.fields.permitEnds')}
            error={errorOf('permit.expiresOn') ?? errorOf('permit')}
            value={entry.permitExpiresOn}
            onValue={(permitExpiresOn) => change({ permitExpiresOn })}
          />
          <RadioField
            name="conditions"
            label={t('whatIf.fields.conditions')}
            value={entry.conditions}
            onValue={(conditions) => change({ conditions })}
            choices={CONDITIONS.map((value) => ({ value, label: t(`whatIf.conditions.${value}`) }))}
          />
          {entry.conditions === 'other' ? (
            <TextAreaField
              name="permit.remarks"
              label={t('whatIf.fields.remarks')}
              hint={t('whatIf.fields.remarksHint')}
              error={errorOf('permit.remarks')}
              value={entry.remarks}
              onValue={(remarks) => change({ remarks })}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
