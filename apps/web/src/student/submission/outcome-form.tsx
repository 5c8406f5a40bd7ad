import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import { OUTCOME_KINDS, type OutcomeKind, type Submission } from '../../api/shapes/submission.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { SelectField } from '../../fields/choice-fields.js';
import { useDateReader } from '../../fields/date-faults.js';
import { DateField } from '../../fields/date-field.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { EMPTY_DATE } from '../../time/date-entry.js';
import { useCodeWord } from '../../words/use-code-word.js';

/** The student tells IRCC's decision; it counts as a statement until staff have seen it. */
export function OutcomeForm({ submission }: { submission: Submission }): ReactNode {
  const { t } = useTranslation();
  const word = useCodeWord();
  const readDate = useDateReader();
  const queries = useQueryClient();
  const problems = useFormProblems();
  const again = submission.outcome !== null;
  const [kind, setKind] = useState<OutcomeKind | ''>('');
  const [date, setDate] = useState(EMPTY_DATE);
  const send = useMutation({
    mutationFn: (at: string) =>
      api.post(`/me/submissions/${submission.id}/outcome`, { version: submission.version, kind, at }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const faults: FieldProblem[] = [];
    if (!kind) faults.push({ path: 'kind', problem: t('submissions.result.outcomeKindMissing') });
    const day = readDate('at', t('submissions.result.outcomeDateName'), date, faults);
    if (faults.length > 0 || !day) problems.show(faults);
    // Only the day is printed on the letter; noon in the office keeps that day in every Canadian zone.
    else if (!send.isPending) send.mutate(`${day}T20:00:00Z`);
  };
  return (
    <div className="after">
      <Panel heading={t(again ? 'submissions.result.outcomeAgain' : 'submissions.result.outcome')}>
        <p>{t(again ? 'submissions.result.outcomeAgainHint' : 'submissions.result.outcomeHint')}</p>
        <ErrorSummary problems={problems} />
        <form onSubmit={submit} noValidate>
          <SelectField
            name="kind"
            label={t('submissions.result.outcomeKind')}
            error={problems.of('kind')}
            value={kind}
            onValue={setKind}
            empty={t('submissions.result.outcomeKindMissing')}
            choices={OUTCOME_KINDS.map((value) => ({ value, label: word('outcomeKind', value) }))}
          />
          <DateField
            name="at"
            label={t('submissions.result.outcomeDate')}
            hint={t('submissions.result.outcomeDateHint')}
            error={problems.of('at')}
            value={date}
            onValue={setDate}
          />
          <Button kind="secondary" type="submit" busy={send.isPending}>
            {t('submissions.result.outcomeSubmit')}
          </Button>
        </form>
      </Panel>
    </div>
  );
}
