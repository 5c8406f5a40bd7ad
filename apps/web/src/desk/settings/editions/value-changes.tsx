import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sameContent } from '../../../api/same-content.js';
import table from '../../../elements/table.module.css';
import type { FormField } from '../../forms/form-field.js';

type Values = Readonly<Record<string, unknown>>;

/** Fields in which two editions differ. */
export const differing = (fields: readonly FormField[], one: Values, other: Values): FormField[] =>
  fields.filter(({ name }) => !sameContent(one[name], other[name]));

interface Props {
  /** Those that differ. */
  fields: readonly FormField[];
  today: Values;
  then: Values;
}

/** What would be different: each value as it is today, and as it would be. */
export function ValueChanges({ fields, today, then }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const shown = useShownValue();
  return (
    <table className={`${table['table']} ${table['stacked']}`}>
      <thead>
        <tr>
          <th scope="col">{t('editions.office.field')}</th>
          <th scope="col">{t('editions.office.today')}</th>
          <th scope="col">{t('editions.office.then')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.label}</th>
            <td>{shown(field, today[field.name])}</td>
            <td>{shown(field, then[field.name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value as a page says it. */
export function useShownValue(): (field: FormField, value: unknown) => string {
  const { t } = useTranslation();
  return (field, value) => {
    if (field.type === 'check') return t(value === true ? 'frame.yes' : 'frame.no');
    if (field.type === 'choice')
      return field.choices.find((choice) => choice.value === value)?.label ?? String(value);
    if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : '–';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '–';
  };
}
