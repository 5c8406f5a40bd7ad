import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../fields/field.js';
import css from '../../fields/field.module.css';
import { fieldId } from '../../fields/field-id.js';
import type { SubmissionEntry } from './submission-entry.js';

type Clock = Pick<SubmissionEntry, 'hour' | 'minute' | 'second'>;

interface Props {
  value: Clock;
  onValue: (value: Clock) => void;
  error: string | undefined;
}

const PARTS = ['hour', 'minute', 'second'] as const;

export function ClockField({ value, onValue, error }: Props): ReactNode {
  const { t } = useTranslation();
  const id = fieldId('time');
  return (
    <FieldGroup name="time" label={t('submissions.time')} hint={t('submissions.timeHint')} error={error}>
      <div className={css['dates']}>
        {PARTS.map((part) => (
          <div key={part} className={css['datePart']}>
            <label htmlFor={`${id}-${part}`}>{t(`submissions.${part}`)}</label>
            <input
              id={`${id}-${part}`}
              className={css['input']}
              type="text"
              autoComplete="off"
              inputMode="numeric"
              maxLength={2}
              aria-invalid={error ? true : undefined}
              value={value[part]}
              onChange={(event) =>
                onValue({
                  hour: value.hour,
                  minute: value.minute,
                  second: value.second,
                  [part]: event.target.value,
                })
              }
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
