import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_KINDS, type QuestionKind } from '../api/shapes/what-if.js';
import { Button } from '../elements/button.js';
import { RadioField } from '../fields/choice-fields.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import type { WhatIfSubject } from './what-if-subject.js';

export function QuestionChoice({
  subject,
  onChosen,
  onBack,
}: {
  subject: WhatIfSubject;
  onChosen: (kind: QuestionKind) => void;
  onBack: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation();
  const problems = useFormProblems();
  const [kind, setKind] = useState<QuestionKind | ''>('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (kind === '') problems.show([{ path: 'kind', problem: t('whatIf.chooseOne') }]);
    else onChosen(kind);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <RadioField
        name="kind"
        label={t('whatIf.choose')}
        error={problems.of('kind')}
        value={kind}
        onValue={setKind}
        choices={QUESTION_KINDS.map((value) => ({ value, label: t(`whatIf.${subject.voice}.${value}`) }))}
      />
      <div className="actions">
        <Button type="submit">{t('whatIf.continue')}</Button>
        {onBack ? (
          <Button kind="quiet" onClick={onBack}>
            {t('whatIf.toAnswer')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
