import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioField, SelectField } from '../fields/choice-fields.js';
import { countries, countryName } from '../words/country-names.js';
import { useLanguage } from '../words/use-language.js';
import type { YesNo } from './draft.js';

interface Asked<Value> {
  name: string;
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  value: Value;
  onValue: (value: Value) => void;
}

export function YesNoField({ hint, ...asked }: Asked<YesNo>): ReactNode {
  const { t } = useTranslation();
  return (
    <RadioField
      {...asked}
      {...(hint ? { hint } : {})}
      choices={[
        { value: 'yes', label: t('frame.yes') },
        { value: 'no', label: t('frame.no') },
      ]}
    />
  );
}

export function CountryField({
  hint,
  withCanada,
  ...asked
}: Asked<string> & { withCanada?: boolean }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = useMemo(() => {
    const all = countries(language).map(({ code, name }) => ({ value: code, label: name }));
    return withCanada ? [{ value: 'CA', label: countryName('CA', language) }, ...all] : all;
  }, [language, withCanada]);
  return (
    <SelectField
      {...asked}
      {...(hint ? { hint } : {})}
      width="medium"
      empty={t('iec.choose')}
      choices={choices}
    />
  );
}
