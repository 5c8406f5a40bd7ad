import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Beside an answer that is shown once more: to the page it was given on. */
export function ChangeLink({ name, ...to }: LinkProps & { name: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Link {...to} aria-label={t('letters.check.changeNamed', { name })}>
      {t('frame.change')}
    </Link>
  );
}
