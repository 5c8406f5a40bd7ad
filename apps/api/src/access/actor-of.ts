import type { Actor } from '#database/actor.js';
import type { SessionRow } from '#casework/identity/session.store.js';

/** The actor that an account is: a student for their own case, or a member of staff in a role. */
export function actorOf({
  accountId,
  role,
  displayName: name,
  studentId,
}: Pick<SessionRow, 'accountId' | 'role' | 'displayName' | 'studentId'>): Actor {
  if (role !== 'student') return { kind: 'staff', accountId, role, name };
  if (!studentId) throw new Error('A student account without a student.');
  return { kind: 'student', accountId, studentId, name };
}
