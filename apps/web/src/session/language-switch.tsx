import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api/request.js';
import type { Language } from '../time/calendar-date.js';
import { changeLanguage } from '../words/i18n.js';
import { useLanguage } from '../words/use-language.js';
import css from './language-switch.module.css';
import { useAccount } from './session-query.js';

const NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

/** Names the other language in that language; the page, the form and the focus stay where they are. */
export function LanguageSwitch(): ReactNode {
  const other: Language = useLanguage() === 'en' ? 'fr' : 'en';
  const account = useAccount();
  // Where it is not kept, the page has changed all the same: only mail stays in the former language until the next switch.
  const keep = useMutation({
    mutationFn: (language: Language) => api.patch('/session/account', { language }),
  });
  const change = async (): Promise<void> => {
    await changeLanguage(other);
    if (account) keep.mutate(other);
  };
  return (
    <button type="button" lang={other} className={css['switch']} onClick={() => void change()}>
      {NAMES[other]}
    </button>
  );
}
