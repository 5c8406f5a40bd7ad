import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './field.module.css';
import { fieldId } from './field-id.js';

export interface FieldProps {
  /** The path of the value in the request; its id and its errors hang on it. */
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  dense?: boolean;
}

/** The attributes that tie an input to its label, hint and error. */
export function fieldTies(field: Pick<FieldProps, 'name' | 'hint' | 'error'>): {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
} {
  const id = fieldId(field.name);
  const described = [field.hint ? `${id}-hint` : '', field.error ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(field.error ? { 'aria-invalid': true as const } : {}),
  };
}

/** Label above, hint and error between, the input beneath: never a label inside the field. */
export function Field({
  name,
  label,
  hint,
  error,
  optional,
  dense,
  children,
}: FieldProps & { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const id = fieldId(name);
  return (
    <div className={`${css['field']} ${dense ? css['dense'] : ''} ${error ? css['faulty'] : ''}`}>
      <label className={css['label']} htmlFor={id}>
        {label}
        {optional ? <span className={css['optional']}> {t('frame.optional')}</span> : null}
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

export function HintAndError({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {hint ? (
        <div className={css['hint']} id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className={css['error']} id={`${id}-error`}>
          <span className="heard">{t('frame.errorPrefix')} </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A group of fields that answer one question together. */
export function FieldGroup({
  name,
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const id = fieldId(name);
  return (
    <fieldset
      id={id}
      className={`${css['field']} ${error ? css['faulty'] : ''}`}
      aria-describedby={
        [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className={css['label']}>
        {label}
        {optional ? <span className={css['optional']}> {t('frame.optional')}</span> : null}
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
