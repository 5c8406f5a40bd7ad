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

export function sendRefusal(reply: FastifyReply, refusal: Refusal): void {
  sendProblem(reply, refusal.status, problemOf(refusal));
}

export function sendProblem(reply: FastifyReply, status: number, body: Record<string, unknown>): void {
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}
