import { queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Gate, Letter, LetterKind, LetterRequest, RequestAnswers } from '../../api/shapes/letter.js';

export const requestsQuery = queryOptions({
  queryKey: ['me', 'letter-requests'],
  queryFn: ({ signal }) => api.get<LetterRequest[]>('/me/letter-requests', {}, signal),
});

export const lettersQuery = queryOptions({
  queryKey: ['me', 'letters'],
  queryFn: ({ signal }) => api.get<Letter[]>('/me/letters', {}, signal),
});

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'letter-request', id],
    queryFn: ({ signal }) => api.get<LetterRequest>(`/me/letter-requests/${id}`, {}, signal),
  });

/** The kinds of letters that I may ask for. */
export const kindsQuery = queryOptions({
  queryKey: ['me', 'letter-kinds'],
  queryFn: ({ signal }) => api.get<LetterKind[]>('/letter-kinds', {}, signal),
});

export const gateQuery = queryOptions({
  queryKey: ['me', 'letter-gate'],
  queryFn: ({ signal }) => api.get<Gate>('/me/letter-requests/gate', {}, signal),
});

/** Keeps what was answered on one page; a form opened twice answers 409 and the newer version is read before trying again. */
export function useSaveAnswers(id: string): UseMutationResult<LetterRequest, Error, RequestAnswers> {
  const queries = useQueryClient();
  const { queryKey } = requestQuery(id);
  return useMutation({
    mutationFn: (changed: RequestAnswers) => {
      const seen = queries.getQueryData(queryKey);
      return api.patch<LetterRequest>(`/me/letter-requests/${id}`, {
        version: seen?.version ?? 1,
        answers: { ...seen?.answers, ...changed },
      });
    },
    onSuccess: (request) => queries.setQueryData(queryKey, request),
    onError: () => void queries.invalidateQueries({ queryKey }),
  });
}
