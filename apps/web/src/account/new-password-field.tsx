import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../fields/choice-fields.js';
import { TextField } from '../fields/text-field.js';

interface Props {
  value: string;
  onValue: (value: string) => void;
  error: string | undefined;
}

export const SHORTEST_PASSWORD = 12;

/** One field, shown on demand: a second one to repeat it catches fewer mistakes than looking does. */
export function NewPasswordField({ value, onValue, error }: Props): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        name="password"
        label={t('account.password.new')}
        hint={t('account.password.hint')}
        value={value}
        onValue={onValue}
        error={error}
        input={{
          type: shown ? 'text' : 'password',
          autoComplete: 'new-password',
          spellCheck: false,
          autoCapitalize: 'none',
        }}
      />
      <CheckField
        name="shown"
        label={t('account.password.show')}
        checked={shown}
        onChecked={setShown}
        error={undefined}
      />
    </>
  );
}
