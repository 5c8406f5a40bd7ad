import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';
import { homeOf, sessionQuery } from './session-query.js';

/** Only for showing the right pages: what may be read or done is decided by the API alone. */
export async function requireAudience(
  queryClient: QueryClient,
  audience: 'student' | 'staff',
  here: string,
): Promise<void> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/', search: { back: here } });
  const isStudent = session.account.role === 'student';
  if (isStudent !== (audience === 'student')) throw redirect({ to: homeOf(session.account) });
}
