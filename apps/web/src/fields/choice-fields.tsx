import type { ReactNode } from 'react';
import { Field, FieldGroup, fieldTies, type FieldProps } from './field.js';
import css from './field.module.css';
import { fieldId } from './field-id.js';

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string | undefined;
}

/** What stands in a field for choices that are not here: they come from the server, and are on their way or did not come. */
export interface Awaited {
  /** Without a value it is beside choices that are here. */
  option: (value?: string) => ReactNode;
  group: ReactNode;
  note: (field: Pick<FieldProps, 'name' | 'label'>) => ReactNode;
}

interface Offer<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  /** What of the choices is not here; left out where they are always known. */
  awaited?: Awaited | null;
}

interface OneOf<Value extends string> extends Offer<Value> {
  value: Value | '';
  onValue: (value: Value) => void;
}

export function RadioField<Value extends string>({
  value,
  onValue,
  choices,
  awaited = null,
  ...field
}: OneOf<Value>): ReactNode {
  return (
    <FieldGroup {...field}>
      <div className={css['choices']} data-dense={field.dense}>
        {choices.map((choice) => (
          <label key={choice.value} className={css['choice']}>
            <input
              type="radio"
              name={fieldId(field.name)}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onValue(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint ? <span className={css['choiceHint']}>{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {awaited?.group}
      {awaited?.note(field)}
    </FieldGroup>
  );
}

interface Select<Value extends string> extends OneOf<Value> {
  /** What stands for 'nothing chosen yet'. */
  empty?: string;
  more?: { label: string; choices: readonly Choice<Value>[] };
  width?: 'short' | 'medium' | 'full';
}

export function SelectField<Value extends string>({
  value,
  onValue,
  choices,
  empty,
  more,
  width,
  awaited = null,
  ...field
}: Select<Value>): ReactNode {
  const option = (choice: Choice<Value>): ReactNode => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  );
  // What is chosen is not among what is here: nothing else may stand there as if it were.
  const isHeld = awaited !== null && choices.every((choice) => choice.value !== value);
  return (
    <Field {...field}>
      <select
        {...fieldTies(field)}
        className={css['input']}
        data-width={width}
        name={field.name}
        value={value}
        aria-disabled={isHeld || undefined}
        onChange={(event) => onValue(event.target.value as Value)}
      >
        {isHeld ? (
          awaited.option(value)
        ) : (
          <>
            {empty === undefined ? null : <option value="">{empty}</option>}
            {choices.map(option)}
            {awaited?.option()}
          </>
        )}
        {more ? <optgroup label={more.label}>{more.choices.map(option)}</optgroup> : null}
      </select>
      {awaited?.note(field)}
    </Field>
  );
}

interface Tick extends FieldProps {
  checked: boolean;
  onChecked: (checked: boolean) => void;
}

export function CheckField({ checked, onChecked, label, hint, error, name }: Tick): ReactNode {
  const ties = fieldTies({ name, error });
  return (
    <div className={`${css['field']} ${error ? css['faulty'] : ''}`}>
      {error ? (
        <p className={css['error']} id={`${ties.id}-error`}>
          {error}
        </p>
      ) : null}
      <label className={css['choice']}>
        <input
          {...ties}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChecked(event.target.checked)}
        />
        <span>
          {label}
          {hint ? <span className={css['choiceHint']}>{hint}</span> : null}
        </span>
      </label>
    </div>
  );
}

interface SeveralOf<Value extends string> extends Offer<Value> {
  values: readonly Value[];
  onValues: (values: Value[]) => void;
}

export function CheckListField<Value extends string>({
  values,
  onValues,
  choices,
  awaited = null,
  ...field
}: SeveralOf<Value>): ReactNode {
  const toggle = (value: Value, on: boolean): void =>
    onValues(on ? [...values, value] : values.filter((other) => other !== value));
  return (
    <FieldGroup {...field}>
      <div className={css['choices']} data-dense={field.dense}>
        {choices.map((choice) => (
          <label key={choice.value} className={css['choice']}>
            <input
              type="checkbox"
              checked={values.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span>
              {choice.label}
              {choice.hint ? <span className={css['choiceHint']}>{choice.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {awaited?.group}
      {awaited?.note(field)}
    </FieldGroup>
  );
}
