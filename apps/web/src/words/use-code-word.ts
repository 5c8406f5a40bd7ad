import { useTranslation } from 'react-i18next';
import type codes from './en/codes.js';

export type CodeList = keyof typeof codes;

/** The words for a code of the API; a code that this page does not know yet is shown as plain text, never hidden. */
export function useCodeWord(): (list: CodeList, code: string) => string {
  const wordAt = useWordAt();
  return (list, code) => wordAt(`codes.${list}`, code);
}

/** The words for a deed of the trail; they come with the pages behind the home page. */
export function useDeedWord(): (deed: string) => string {
  const wordAt = useWordAt();
  return (deed) => wordAt('deeds', deed);
}

function useWordAt(): (list: string, code: string) => string {
  const { t, i18n } = useTranslation();
  return (list, code) => {
    // Dots and colons within a code would read as paths into the catalogue.
    const key = `${list}.${code.replaceAll(/[.:]/g, '_')}`;
    return i18n.exists(key) ? t(key as never) : code.replaceAll(/[_.:]/g, ' ');
  };
}
