import { useQuery } from '@tanstack/react-query';
import { useCodeWord } from '../../words/use-code-word.js';
import { usePick } from '../../words/use-language.js';
import { letterKindsQuery } from '../letter-templates/template-data.js';

/** The name of a kind by its code, where an answer has the code alone; also of kinds that the office made or retired. */
export function useKindName(): (code: string) => string {
  const kinds = useQuery(letterKindsQuery).data ?? [];
  const pick = usePick();
  const word = useCodeWord();
  return (code) => pick(kinds.find((kind) => kind.code === code)?.names) || word('letterKind', code);
}
