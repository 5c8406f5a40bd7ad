import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateEntry } from '../time/date-entry.js';
import { FieldGroup, type FieldProps } from './field.js';
import css from './field.module.css';
import { fieldId } from './field-id.js';

interface Props extends FieldProps {
  value: DateEntry;
  onValue: (value: DateEntry) => void;
}

const PARTS = ['day', 'month', 'year'] as const;

/** Day, month and year as three fields: no calendar to page through for a date that is printed on a permit. */
export function DateField({ value, onValue, ...field }: Props): ReactNode {
  const { t } = useTranslation();
  const id = fieldId(field.name);
  return (
    <FieldGroup {...field}>
      <div className={css['dates']}>
        {PARTS.map((part) => (
          <div key={part} className={css['datePart']}>
            <label htmlFor={`${id}-${part}`}>{t(`date.${part}`)}</label>
            <input
              id={`${id}-${part}`}
              className={css['input']}
              data-part={part}
              type="text"
              autoComplete="off"
              inputMode={part === 'month' ? 'text' : 'numeric'}
              maxLength={part === 'month' ? 10 : part === 'year' ? 4 : 2}
              aria-invalid={field.error ? true : undefined}
              value={value[part]}
              onChange={(event) => onValue({ ...value, [part]: event.target.value })}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
