import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api } from '../api/request.js';
import type { Term } from '../api/shapes/office.js';
import { useLanguage } from '../words/use-language.js';
import { termInLanguage } from './term-in-language.js';

export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api.get<Term[]>('/terms', {}, signal),
  staleTime: 300_000,
});

/** Terms that stand in the place of the office's, within a page that shows what they would look like; null: the office's own. */
export const TermsShown = createContext<readonly Term[] | null>(null);

/** 'Spring 2027' for '2027-01'; a code that the office has no name for stays as it is. */
export function useTermName(): (code: string) => string {
  const known = useQuery(termsQuery).data;
  const terms = useContext(TermsShown) ?? known;
  const language = useLanguage();
  return (code) => {
    const found = terms?.find((term) => term.code === code);
    return found ? termInLanguage(found.name, language) : code;
  };
}
