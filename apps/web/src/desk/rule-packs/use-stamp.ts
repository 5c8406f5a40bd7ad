import { stampInProse } from '../../time/local-stamp.js';
import { useLanguage } from '../../words/use-language.js';

/** A local time of the office in the reader's language. */
export function useStamp(): (local: string) => string {
  const language = useLanguage();
  return (local) => stampInProse(local, language);
}
