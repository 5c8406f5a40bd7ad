import type { FastifyInstance } from 'fastify';

/** A provider's answer posted by the browser: the one kind of form that is read here, and the one request another site may send. */
export const isProviderPost = (method: string, url: string): boolean =>
  method === 'POST' && /^\/api\/v1\/sign-in\/[a-z0-9-]{1,40}\/callback(\?|$)/.test(url);

/** Forms go nowhere else: what takes JSON takes nothing a page of another site can send without asking. */
export function readProviderForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 512 * 1024 },
    (request, body, done) => {
      if (isProviderPost(request.method, request.url))
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      else done(Object.assign(new Error('Forms are not read here.'), { statusCode: 415 }));
    },
  );
}

export function formOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
