import type { Schemas } from '../schema.js';

export type AccountLink = Schemas['LinkAnswer'];
/** How a person can sign in, as the office sees it. */
export type AccountAccess = Schemas['AccountAccessAnswer'];
