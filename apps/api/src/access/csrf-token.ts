import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export const changesNothing = (method: string): boolean => SAFE_METHODS.has(method);

/**
 * Whether a request says in a header what its session's pages were told (`csrfToken` of the session): a page of another site,
 * on whose behalf a browser would send the cookie, was told nothing.
 */
export function carriesCsrfToken({ headers }: Pick<FastifyRequest, 'headers'>, expected: string): boolean {
  const sent = headers['x-csrf-token'];
  if (typeof sent !== 'string' || sent.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(sent, 'latin1'), Buffer.from(expected, 'latin1'));
}

export const CSRF_TOKEN_MISSING = {
  code: 'csrf_token',
  status: 403,
  title: 'Open this page anew',
  detail:
    'This page belongs to a session that has ended, or to none. Reload it and try again; programs send the csrfToken of GET /session as X-CSRF-Token.',
  fr: {
    title: 'Rouvrez cette page',
    detail: 'Cette page appartient à une session terminée. Rechargez-la et réessayez.',
  },
} as const;
