import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import type { Language } from '../time/calendar-date.js';
import { changeLanguage } from '../words/i18n.js';
import { useLanguage } from '../words/use-language.js';
import css from './language-switch.module.css';
import { sessionQuery } from './session-query.js';

const NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

/** Names the other language in that language; the page, the form and the focus stay where they are. */
export function LanguageSwitch(): ReactNode {
  const other: Language = useLanguage() === 'en' ? 'fr' : 'en';
  const queries = useQueryClient();
  const change = async (): Promise<void> => {
    await changeLanguage(other);
    if (!queries.getQueryData(sessionQuery.queryKey)) return;
    try {
      await api.patch('/session/account', { language: other });
    } catch (error) {
      // The page has changed already; only mail keeps the former language until the next switch.
      console.warn(`language not kept: ${asProblem(error).code}`);
    }
  };
  return (
    <button type="button" lang={other} className={css['switch']} onClick={() => void change()}>
      {NAMES[other]}
    </button>
  );
}
