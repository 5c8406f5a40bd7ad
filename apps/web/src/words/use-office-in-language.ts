import type { Language } from '../time/calendar-date.js';
import { useLanguage } from './use-language.js';

interface FrenchNames {
  institutionNameFr?: string | null;
  officeNameFr?: string | null;
  signatoryTitleFr?: string | null;
}

/** An office under the names of one language. */
export type Named<Office extends FrenchNames> = Omit<Office, keyof FrenchNames>;

/** Where the office has no French name, the English one stands. */
export function officeInLanguage<Office extends FrenchNames>(
  office: Office,
  language: Language,
): Named<Office> {
  const { institutionNameFr, officeNameFr, signatoryTitleFr, ...english } = office;
  if (language === 'en') return english;
  return {
    ...english,
    ...(institutionNameFr && { institutionName: institutionNameFr }),
    ...(officeNameFr && { officeName: officeNameFr }),
    ...(signatoryTitleFr && { signatoryTitle: signatoryTitleFr }),
  };
}

/** The office as the reader of the page calls it. */
export function useOfficeInLanguage(): <Office extends FrenchNames>(office: Office) => Named<Office> {
  const language = useLanguage();
  return (office) => officeInLanguage(office, language);
}
