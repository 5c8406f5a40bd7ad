import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import type { Session } from '../api/shapes/session.js';
import { homeOf, isCandidate, sessionQuery } from './session-query.js';

/** Only for showing the right pages: what may be read or done is decided by the API alone. */
export async function requireAudience(
  queryClient: QueryClient,
  audience: 'student' | 'staff',
  here: string,
): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/', search: { back: here } });
  const isStudent = session.account.role === 'student';
  if (isStudent !== (audience === 'student')) throw redirect({ to: homeOf(session) });
  if (session.mustSetUpSecondFactor && !here.startsWith('/desk/account'))
    throw redirect({ to: '/desk/account' });
  if (isStudent && isElsewhere(session, here)) throw redirect({ to: homeOf(session) });
}

const FOR_STUDENTS_ALONE =
  /^\/(home|authorization|what-if|travel|submissions|employer-links|letter-request)\b/;

/** Pages of the one pathway are none of the other's. */
function isElsewhere(session: Session, here: string): boolean {
  return isCandidate(session) ? FOR_STUDENTS_ALONE.test(here) : here.startsWith('/candidate');
}
