import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressToCopy } from '../fields/address-to-copy.js';
import css from './calendar.module.css';

const PROGRAMS = ['google', 'apple', 'outlook'] as const;

/** The address this once: to copy, to open in the calendar of this device, and where it goes in others. */
export function CalendarAddress({ address }: { address: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <div className={css['address']}>
        <AddressToCopy
          name="calendarAddress"
          label={t('calendar.address')}
          address={address}
          copyLabel={t('calendar.copy')}
        />
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
