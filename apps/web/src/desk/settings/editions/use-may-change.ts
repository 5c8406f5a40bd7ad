import { useAccount } from '../../../session/session-query.js';

/** Reviewers read settings; coordinators and administrators change them. */
export function useMayChange(): boolean {
  const role = useAccount()?.role;
  return role === 'coordinator' || role === 'administrator';
}
