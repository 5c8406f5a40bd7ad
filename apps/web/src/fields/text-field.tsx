import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field, fieldTies, type FieldProps } from './field.js';
import css from './field.module.css';

interface Props extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  width?: 'short' | 'medium' | 'full';
  input?: Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id'>;
}

export function TextField({ value, onValue, width, input, ...field }: Props): ReactNode {
  return (
    <Field {...field}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        {...fieldTies(field)}
        className={css['input']}
        data-width={width}
        name={field.name}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Field>
  );
}

interface AreaProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
  rows?: number;
}

export function TextAreaField({ value, onValue, rows = 4, ...field }: AreaProps): ReactNode {
  return (
    <Field {...field}>
      <textarea
        {...fieldTies(field)}
        className={css['input']}
        data-width="full"
        name={field.name}
        rows={rows}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </Field>
  );
}
