import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '#platform/config/settings.js';
import { changesNothing } from './csrf-token.js';
import { isProviderPost } from '../institution/provider-form.js';
import { sendRefusal } from '../edge/problem-reply.js';

/**
 * Refuses changes that a browser sends on behalf of another site (CSRF). Programs that are no browsers send
 * neither `Origin` nor `Sec-Fetch-Site` and pass. What comes with a session's cookie needs that session's token besides.
 */
export function originCheck(settings: Settings) {
  const ours = new URL(settings.http.publicUrl).origin;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    // An institution's answer comes by the browser from there; it is believed for its signature, not for its cookie.
    if (changesNothing(request.method) || isProviderPost(request.method, request.url)) return undefined;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreignSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
    const foreignOrigin = origin !== undefined && origin !== ours && !isOwnHost(origin, request.headers.host);
    if (!foreignSite && !foreignOrigin) return undefined;
    return sendRefusal(reply, {
      code: 'foreign_origin',
      status: 403,
      title: 'Request from another site',
      detail:
        'Changes are accepted from the pages of this address alone. Open Coopdesk itself and try again.',
    });
  };
}

function isOwnHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
