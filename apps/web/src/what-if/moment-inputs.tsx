import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hypothesis, QuestionKind } from '../api/shapes/what-if.js';
import { DateField } from '../fields/date-field.js';
import { TextField } from '../fields/text-field.js';
import type { QuestionEntry } from './question-fields.js';
import type { WhatIfSubject } from './what-if-subject.js';

/** What the fields of every question are given. */
export interface InputsProps {
  kind: QuestionKind;
  subject: WhatIfSubject;
  asked: readonly Hypothesis[];
  entry: QuestionEntry;
  change: (part: Partial<QuestionEntry>) => void;
  errorOf: (path: string) => string | undefined;
}

/** A day and, where it decides, the time by the office's clocks. */
export function MomentInputs({
  entry,
  change,
  errorOf,
  label,
  hint,
}: InputsProps & { label: string; hint: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <DateField
        name="at"
        label={label}
        hint={hint}
        error={errorOf('at')}
        value={entry.at}
        onValue={(at) => change({ at })}
      />
      <TextField
        name="atTime"
        label={t('whatIf.fields.time')}
        hint={t('whatIf.fields.timeHint')}
        error={errorOf('atTime')}
        optional
        value={entry.atTime}
        onValue={(atTime) => change({ atTime })}
        width="short"
        input={{ type: 'time', step: 1 }}
      />
    </>
  );
}
