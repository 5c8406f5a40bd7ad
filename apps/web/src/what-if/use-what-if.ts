import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api } from '../api/request.js';
import type { Hypothesis, WhatIf } from '../api/shapes/what-if.js';

export type WhatIfPath = '/me/what-if' | `/students/${string}/what-if`;

interface Asked {
  questions: Hypothesis[];
  answer: WhatIf | null;
}

const NOTHING: Asked = { questions: [], answer: null };

/**
 * The questions of this visit and the answer to all of them. They stay in the page's memory alone: what somebody wonders
 * about belongs in no address, no storage and no log.
 */
export function useWhatIf(path: WhatIfPath): Asked & {
  ask: UseMutationResult<Asked, Error, Hypothesis[]>;
} {
  const queries = useQueryClient();
  const key = ['what-if', path];
  const asked = useQuery<Asked>({
    queryKey: key,
    queryFn: () => NOTHING,
    initialData: NOTHING,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const ask = useMutation({
    mutationFn: async (questions: Hypothesis[]): Promise<Asked> =>
      questions.length === 0
        ? NOTHING
        : { questions, answer: await api.post<WhatIf>(path, { hypotheses: questions }) },
    onSuccess: (result) => queries.setQueryData(key, result),
  });
  return { ...asked.data, ask };
}
