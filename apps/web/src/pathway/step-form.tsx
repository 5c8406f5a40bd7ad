import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../api/problem.js';
import type { PathwayCase, StepKind } from '../api/shapes/pathway.js';
import { Button } from '../elements/button.js';
import { useDateReader } from '../fields/date-faults.js';
import { ErrorSummary } from '../fields/error-summary.js';
import { useFormProblems } from '../fields/use-form-problems.js';
import { useOfficeZone } from '../session/session-query.js';
import { useLanguage, usePick } from '../words/use-language.js';
import { inLanguage } from './faults-in-words.js';
import { emptyEntry, type FieldEntry, readEntry } from './step-entry.js';
import { StepFieldInput } from './step-field-input.js';

interface Props {
  step: StepKind;
  send: (values: Record<string, unknown>) => Promise<PathwayCase>;
  onDone: (now: PathwayCase) => void;
}

/** The form of a step, whatever the pathway: its fields, faults in a summary, nothing typed lost on a refusal. */
export function StepForm({ step, send, onDone }: Props): ReactNode {
  const { t } = useTranslation();
  const pick = usePick();
  const language = useLanguage();
  const zone = useOfficeZone();
  const readDate = useDateReader();
  const problems = useFormProblems('values.');
  const [entries, setEntries] = useState<Record<string, FieldEntry>>({});
  const entryOf = (code: string): FieldEntry => entries[code] ?? emptyEntry(zone);
  const save = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => problems.showRefusal(inLanguage(error, language)),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending) return;
    const faults: FieldProblem[] = [];
    const values: Record<string, unknown> = {};
    for (const field of step.fields) {
      const name = pick(field.names);
      const value = readEntry(field, entryOf(field.code), faults, {
        needed: t('iec.faults.needed', { name }),
        number: t('iec.faults.number', { name }),
        time: `${t('iec.case.hour')}, ${t('iec.case.minute')}`,
        date: (entry, found, optional) =>
          readDate(field.code, t('date.labelled', { label: name }), entry, found, optional),
      });
      if (value !== undefined) values[field.code] = value;
    }
    if (faults.length > 0) return problems.show(faults);
    problems.clear();
    save.mutate(values);
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      {step.fields.map((field) => (
        <StepFieldInput
          key={field.code}
          field={field}
          entry={entryOf(field.code)}
          onEntry={(part) =>
            setEntries((old) => ({
              ...old,
              [field.code]: { ...(old[field.code] ?? emptyEntry(zone)), ...part },
            }))
          }
          error={problems.of(field.code)}
        />
      ))}
      <Button type="submit" busy={save.isPending}>
        {t('iec.case.record')}
      </Button>
    </form>
  );
}
