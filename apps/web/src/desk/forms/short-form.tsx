import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { parseCalendarDate } from '../../time/calendar-date.js';
import { FormFieldInput } from './form-field-input.js';
import {
  faultOfField,
  inRows,
  isAwaiting,
  sentValue,
  shownValue,
  type FormField,
  type FormValues,
} from './form-field.js';
import css from './short-form.module.css';

interface Props {
  fields: readonly FormField[];
  values?: Record<string, unknown>;
  submitLabel?: string;
  /** Sends the values; its refusal is shown above the form. */
  send: (body: Record<string, unknown>) => Promise<unknown>;
  onDone: () => void;
  /** Told whether anything typed differs from what was last sent, or from what the form began with. A steady function. */
  onTyped?: (typed: boolean) => void;
  onCancel?: () => void;
}

/** One form for the desk's short records: fields as data, faults in a summary, nothing typed lost on a refusal. */
export function ShortForm({
  fields,
  values = {},
  submitLabel,
  send,
  onDone,
  onTyped,
  onCancel,
}: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const problems = useFormProblems();
  const [shown, setShown] = useState<FormValues>(() =>
    Object.fromEntries(fields.map((field) => [field.name, shownValue(field, values[field.name])])),
  );
  const [kept, setKept] = useState(shown);
  const typed = fields.some(({ name }) => shown[name] !== kept[name]);
  useEffect(() => onTyped?.(typed), [onTyped, typed]);
  const save = useMutation({
    mutationFn: send,
    onSuccess: () => {
      setKept(shown);
      onDone();
    },
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (save.isPending || isAwaiting(fields)) return;
    const faults = fields.flatMap((field) => {
      const fault = faultOfField(field, shown[field.name] ?? '', (text) => parseCalendarDate(text) !== null);
      return fault ? [{ path: field.name, problem: t(`desk.form.${fault}`, { name: field.label }) }] : [];
    });
    if (faults.length > 0) {
      problems.show(faults);
      return;
    }
    problems.clear();
    save.mutate(
      Object.fromEntries(fields.map((field) => [field.name, sentValue(field, shown[field.name] ?? '')])),
    );
  };
  const input = (field: FormField): ReactNode => (
    <FormFieldInput
      key={field.name}
      field={field}
      value={shown[field.name] ?? ''}
      error={problems.of(field.name)}
      onValue={(value) => setShown((old) => ({ ...old, [field.name]: value }))}
      beneath={field.beneath?.(shown)}
    />
  );
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <div className={css['fields']}>
        {inRows(fields).map((row) =>
          row.length === 1 ? (
            input(row[0]!)
          ) : (
            <div key={row[0]!.name} className={css['pair']}>
              {row.map(input)}
            </div>
          ),
        )}
      </div>
      <div className={css['foot']}>
        <Button type="submit" busy={save.isPending} disabled={isAwaiting(fields)}>
          {submitLabel ?? common('frame.save')}
        </Button>
        {onCancel ? (
          <Button kind="secondary" onClick={onCancel}>
            {common('frame.cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
