import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Address } from '../../api/address.js';
import { Problem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import { useFormProblems, type FormProblems } from '../../fields/use-form-problems.js';
import { afterInWalk } from '../queue/queue-walk.js';

export interface Decided {
  address: Address<'post'>;
  body: Record<string, unknown>;
}

interface Decision {
  decide: UseMutationResult<unknown, Error, Decided>;
  problems: FormProblems;
  /** What stands now, when the decision was refused because of a change in between. */
  current: unknown;
  reload: () => void;
  /** To the next row of the list without deciding. */
  skip: () => void;
  /** To the next row of the list, after a decision. */
  moveOn: () => void;
}

/** Sends a decision with the version seen and moves on; a stale one is refused and shown. */
export function useDecision(
  version: number,
  queryKey: QueryKey,
  within = '',
  /** Whether the answer must be read first: then whoever asked goes on with `moveOn`. */
  stays: (answer: unknown) => boolean = () => false,
  /** Told of each decision that was taken, before anything moves. */
  onDecided: (decided: Decided, answer: unknown) => void = () => undefined,
): Decision {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const problems = useFormProblems(within);
  const [current, setCurrent] = useState<unknown>(undefined);
  const skip = (): void => void navigate({ href: afterInWalk(path) });
  const moveOn = (): void => {
    queries.removeQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: ['queue'] });
    void queries.invalidateQueries({ queryKey: ['desk'] });
    skip();
  };
  const decide = useMutation({
    mutationFn: ({ address, body }: Decided) => api.post(address, { version, ...body }),
    onSuccess: (answer, decided) => {
      onDecided(decided, answer);
      if (!stays(answer)) moveOn();
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'stale_version' && error.extra['current']) {
        problems.clear();
        setCurrent(error.extra['current']);
      } else problems.showRefusal(error);
    },
  });
  const reload = (): void => {
    setCurrent(undefined);
    void queries.invalidateQueries({ queryKey });
  };
  return { decide, problems, current, reload, skip, moveOn };
}
