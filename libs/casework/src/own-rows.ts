import type { Actor } from '#database/actor.js';

/**
 * Whether a row that was asked for by its id may be shown to, or changed by, the actor: a student only ever gets their
 * own. Row-level security says the same beneath; neither is the only lock. The answer to a foreign id is `notFound`.
 */
export const isOwnOrStaffs = (actor: Actor, row: { readonly studentId: string }): boolean =>
  actor.kind !== 'student' || row.studentId === actor.studentId;
