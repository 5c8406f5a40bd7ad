import type { FastifyReply } from 'fastify';
import type { Refusal } from '#casework/outcome.js';

/** The body of an RFC 9457 problem detail for a refusal; `extra` members stand beside the standard ones. */
export function problemOf(refusal: Refusal): Record<string, unknown> {
  return {
    type: `urn:coopdesk:problem:${refusal.code}`,
    title: refusal.title,
    status: refusal.status,
    detail: refusal.detail,
    code: refusal.code,
    ...(refusal.fr && { fr: refusal.fr }),
    ...(refusal.errors && { errors: refusal.errors }),
    ...refusal.extra,
  };
}

/**
 * @returns the reply: a hook hands it on, so that nothing of the request goes on before the refusal has left. Otherwise what
 * was refused is carried out all the same
 */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  sendProblem(reply, refusal.status, problemOf(refusal));
  return reply;
}

export function sendProblem(reply: FastifyReply, status: number, body: Record<string, unknown>): void {
  // A public answer says itself for how long it may be kept, also when it is a no.
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  void reply.code(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
}
