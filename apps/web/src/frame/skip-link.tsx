import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './skip-link.module.css';

export function SkipLink(): ReactNode {
  const { t } = useTranslation();
  const skip = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1, main')?.focus();
  };
  return (
    <a className={css['skip']} href="#main" onClick={skip}>
      {t('frame.skip')}
    </a>
  );
}
