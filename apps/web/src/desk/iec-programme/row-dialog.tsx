import { type FormEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammePart } from '../../api/shapes/pathway.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { parseCalendarDate } from '../../time/calendar-date.js';
import { countries } from '../../words/country-names.js';
import { useLanguage } from '../../words/use-language.js';
import { faultOfField } from '../forms/form-field.js';
import { FormFieldInput } from '../forms/form-field-input.js';
import form from '../forms/short-form.module.css';
import { identityOf, type Row } from './programme-data.js';
import { rowFields } from './row-fields.js';
import { rowOf, type RowValues, valuesOf } from './row-values.js';

/** What the server finds wrong with a row, by its field. */
export interface RowFault {
  path: string;
  problem: string;
}

interface Props {
  part: ProgrammePart;
  /** Undefined: a new one. */
  row: Row | undefined;
  /** Rows that are there already, by what tells them apart. */
  taken: readonly string[];
  faults: RowFault[];
  onRow: (row: Row) => void;
  onClose: () => void;
}

/** What a new row begins with, where there is a usual answer. */
const NEW: Partial<Record<ProgrammePart, Row>> = {
  country_table: {
    coop: {
      ages: { from: 18, to: 35 },
      cap: { per: 'participation', months: 12 },
      participations: 2,
      repeat: 'no_repeat',
      gapMonths: 0,
      residentAtHome: false,
      schoolAtHome: false,
      paidOnly: false,
    },
  },
};

/** One row, a field for each thing it says; it counts with the edition that is published, not before. */
export function RowDialog({ part, row, taken, faults, onRow, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const problems = useFormProblems();
  const { show } = problems;
  const [values, setValues] = useState<RowValues>(() => valuesOf(part, row ?? NEW[part] ?? {}));
  const places = useMemo(
    () => countries(language).map(({ code, name }) => ({ value: code, label: name })),
    [language],
  );
  const fields = rowFields(part, values, t, places);
  useEffect(() => {
    if (faults.length > 0) show(faults);
  }, [faults, show]);
  const valueOf = (name: string, type: string): string | boolean =>
    values[name] ?? (type === 'check' ? false : '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = fields.flatMap((field) => {
      const fault = faultOfField(
        field,
        valueOf(field.name, field.type),
        (text) => parseCalendarDate(text) !== null,
      );
      return fault ? [{ path: field.name, problem: t(`desk.form.${fault}`, { name: field.label }) }] : [];
    });
    const next = rowOf(
      part,
      Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(name, type)])),
      fields.map(({ name }) => name),
    );
    if (found.length === 0 && taken.includes(identityOf(part, next)))
      found.push({ path: fields[0]!.name, problem: t('programme.twice') });
    if (found.length > 0) return show(found);
    onRow(next);
  };
  return (
    <Dialog title={t(row ? 'programme.editRow' : 'programme.newRow')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <div className={form['fields']}>
          {fields.map((field) => (
            <FormFieldInput
              key={field.name}
              field={field}
              value={valueOf(field.name, field.type)}
              error={problems.of(field.name)}
              onValue={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
            />
          ))}
        </div>
        <div className={form['foot']}>
          <Button type="submit">{t('programme.keep')}</Button>
          <Button kind="secondary" onClick={onClose}>
            {common('frame.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
