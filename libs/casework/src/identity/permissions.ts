import type { Actor } from '#database/actor.js';
import { type Permission, rolesWith } from '#domain/permissions/permissions.js';

/** Whether a member of staff has the permission; nobody else ever has one of these. */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'staff' && rolesWith(permission).includes(actor.role);
