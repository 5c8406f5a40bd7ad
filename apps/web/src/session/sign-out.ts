import { useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem.js';
import { api } from '../api/request.js';
import { KEPT_ANSWERS } from '../iec/kept-answers-key.js';
import { doneBeforeLeaving } from './before-leaving.js';
import { endKeptHere } from './kept-here.js';

/** Ends the session and leaves with a full load, so that nothing of the person stays in memory or on the device. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await doneBeforeLeaving();
    try {
      await api.remove('/session');
    } catch (error) {
      if (asProblem(error).status !== 401) throw error;
    }
    localStorage.removeItem(KEPT_ANSWERS);
    endKeptHere();
    queries.clear();
    window.location.assign('/?left=here');
  };
}
