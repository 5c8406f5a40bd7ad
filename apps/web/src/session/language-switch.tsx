import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api/request.js';
import type { Language } from '../time/calendar-date.js';
import { LanguageButton } from './language-button.js';
import { useAccount } from './session-query.js';

/** The language of pages and, for who is signed in, of mail. */
export function LanguageSwitch(): ReactNode {
  const account = useAccount();
  // Where it is not kept, the page has changed all the same: only mail stays in the former language until the next switch.
  const keep = useMutation({
    mutationFn: (language: Language) => api.patch('/session/account', { language }),
  });
  return <LanguageButton onChanged={(language) => (account ? keep.mutate(language) : undefined)} />;
}
