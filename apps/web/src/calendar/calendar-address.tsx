import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { TextField } from '../fields/text-field.js';
import css from './calendar.module.css';

const PROGRAMS = ['google', 'apple', 'outlook'] as const;

/** The address this once: to copy, to open in the calendar of this device, and where it goes in others. */
export function CalendarAddress({ address }: { address: string }): ReactNode {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      // Without https or permission the browser refuses; the address stands there to be selected.
      setCopied('copyFailed');
    }
  };
  return (
    <>
      <div className={css['address']}>
        <TextField
          name="calendarAddress"
          label={t('calendar.address')}
          value={address}
          width="full"
          onValue={() => undefined}
          input={{ readOnly: true, onFocus: (event) => event.currentTarget.select() }}
        />
        <Button kind="secondary" onClick={() => void copy()}>
          {t('calendar.copy')}
        </Button>
        <span role="status">{copied ? t(`calendar.${copied}`) : ''}</span>
      </div>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{t('calendar.subscribe')}</a>
      </p>
      <ul>
        {PROGRAMS.map((program) => (
          <li key={program}>{t(`calendar.programs.${program}`)}</li>
        ))}
      </ul>
    </>
  );
}
