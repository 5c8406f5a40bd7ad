import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import css from './address-to-copy.module.css';
import { TextField } from './text-field.js';

interface Props {
  name: string;
  label: string;
  address: string;
  /** What the button says. */
  copyLabel: string;
}

/** An address that is shown this once, to be copied and put elsewhere. */
export function AddressToCopy({ name, label, address, copyLabel }: Props): ReactNode {
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
    <div className={css['address']}>
      <TextField
        name={name}
        label={label}
        value={address}
        width="full"
        onValue={() => undefined}
        input={{ readOnly: true, onFocus: (event) => event.currentTarget.select() }}
      />
      <Button kind="secondary" onClick={() => void copy()}>
        {copyLabel}
      </Button>
      <span role="status">{copied ? t(`frame.${copied}`) : ''}</span>
    </div>
  );
}
