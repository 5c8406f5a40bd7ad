import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { CasesPage, PathwayCase, PathwayOffer } from '../../api/shapes/pathway.js';
import { pagesOf } from '../lists/pages-ahead.js';

export const pathwaysQuery = queryOptions({
  queryKey: ['desk', 'pathways'],
  queryFn: ({ signal }) => api.get<PathwayOffer[]>('/pathways', {}, signal),
  staleTime: Infinity,
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'pathway-case', id],
    queryFn: ({ signal }) => api.get<PathwayCase>(`/pathway-cases/${id}`, {}, signal),
  });

/** Of one person, the newest first. */
export const casesOfQuery = (student: string) =>
  queryOptions({
    queryKey: ['desk', 'pathway-cases', 'of', student],
    queryFn: ({ signal }) => api.get<CasesPage>('/pathway-cases', { student }, signal),
  });

export interface CandidatesSearch {
  stage?: string;
  text?: string;
}

export function readCandidatesSearch(search: Record<string, unknown>): CandidatesSearch {
  const { stage, text } = search;
  return {
    ...(typeof stage === 'string' && stage ? { stage } : {}),
    ...(typeof text === 'string' && text ? { text } : {}),
  };
}

export const candidatePages = (search: CandidatesSearch) =>
  pagesOf(['desk', 'pathway-cases', search], (cursor, signal) =>
    api.get<CasesPage>('/pathway-cases', { ...search, cursor }, signal),
  );
