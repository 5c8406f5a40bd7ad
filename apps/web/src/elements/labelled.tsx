import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A label and its colon, as the language sets it, before what it is the label of. */
export function Label({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {children}
      {t('frame.colon')}
    </>
  );
}

/** The same as plain text, for a name that is read aloud. */
export function useLabelled(): (label: string, value: string) => string {
  const { t } = useTranslation();
  return (label, value) => `${label}${t('frame.colon')}${value}`;
}
