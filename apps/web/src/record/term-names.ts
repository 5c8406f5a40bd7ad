import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/request.js';
import type { Term } from '../api/shapes/office.js';
import { useLanguage } from '../words/use-language.js';
import { termInLanguage } from './term-in-language.js';

export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api.get<Term[]>('/terms', {}, signal),
  staleTime: 300_000,
});

/** 'Spring 2027' for '2027-01'; a code that the office has no name for stays as it is. */
export function useTermName(): (code: string) => string {
  const terms = useQuery(termsQuery).data;
  const language = useLanguage();
  return (code) => {
    const found = terms?.find((term) => term.code === code);
    return found ? termInLanguage(found.name, language) : code;
  };
}
