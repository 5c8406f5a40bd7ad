import type { Settings } from '#platform/config/settings.js';
import type { Role } from './account.store.js';

/** Whether accounts of this role may have a password here; an administrator always may, or nobody could mend the rest. */
export function maySignInLocally({ signIn }: Pick<Settings, 'signIn'>, role: Role): boolean {
  if (role === 'administrator' || signIn.local === 'everyone') return true;
  return signIn.local === 'staff' && role !== 'student';
}
