import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField, CheckListField, SelectField } from '../../fields/choice-fields.js';
import { TextAreaField, TextField } from '../../fields/text-field.js';
import type { FormField } from './form-field.js';
import css from './short-form.module.css';

interface Props {
  field: FormField;
  value: string | boolean;
  error: string | undefined;
  onValue: (value: string | boolean) => void;
  beneath?: ReactNode;
}

export function FormFieldInput({ beneath, ...asked }: Props): ReactNode {
  return beneath ? (
    <div className={css['withNote']}>
      <FieldOfKind {...asked} />
      {beneath}
    </div>
  ) : (
    <FieldOfKind {...asked} />
  );
}

function FieldOfKind({ field, value, error, onValue }: Omit<Props, 'beneath'>): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const shared = {
    name: field.name,
    label: field.label,
    error,
    dense: true,
    optional: field.optional === true,
  };
  const hint = field.hint ? { hint: field.hint } : {};
  if (typeof value === 'boolean')
    return (
      <div className={css['whole']}>
        <CheckField {...shared} {...hint} checked={value} onChecked={onValue} />
      </div>
    );
  switch (field.type) {
    case 'choice':
      return (
        <SelectField
          {...shared}
          {...hint}
          value={value}
          onValue={onValue}
          choices={field.choices}
          awaited={field.awaited ?? null}
          empty={field.empty ?? ''}
        />
      );
    case 'three':
      return (
        <SelectField
          {...shared}
          {...hint}
          value={value}
          onValue={onValue}
          empty={t('desk.form.unknown')}
          choices={[
            { value: 'yes', label: common('frame.yes') },
            { value: 'no', label: common('frame.no') },
          ]}
        />
      );
    case 'several':
      return (
        <div className={css['whole']}>
          <CheckListField
            {...shared}
            {...hint}
            values={value.split(' ').filter(Boolean)}
            onValues={(values) => onValue(values.join(' '))}
            choices={field.choices}
            awaited={field.awaited ?? null}
          />
        </div>
      );
    case 'long':
      return (
        <div className={css['whole']}>
          <TextAreaField {...shared} {...hint} value={value} onValue={onValue} rows={3} />
        </div>
      );
    default:
      return (
        <TextField
          {...shared}
          {...(field.type === 'date' ? { hint: field.hint ?? t('desk.form.dateHint') } : hint)}
          value={value}
          onValue={onValue}
          input={{
            type:
              field.type === 'email' || field.type === 'password' || field.type === 'url'
                ? field.type
                : 'text',
            inputMode: field.type === 'number' ? 'decimal' : undefined,
            autoComplete: field.type === 'password' ? 'new-password' : 'off',
          }}
        />
      );
  }
}
