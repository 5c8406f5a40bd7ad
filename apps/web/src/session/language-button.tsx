import type { ReactNode } from 'react';
import type { Language } from '../time/calendar-date.js';
import { changeLanguage } from '../words/i18n.js';
import { useLanguage } from '../words/use-language.js';
import css from './language-switch.module.css';

const NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

/** Names the other language in that language; the page, the form and the focus stay where they are. */
export function LanguageButton({ onChanged }: { onChanged?: (language: Language) => void }): ReactNode {
  const other: Language = useLanguage() === 'en' ? 'fr' : 'en';
  const change = async (): Promise<void> => {
    await changeLanguage(other);
    onChanged?.(other);
  };
  return (
    <button type="button" lang={other} className={css['switch']} onClick={() => void change()}>
      {NAMES[other]}
    </button>
  );
}
