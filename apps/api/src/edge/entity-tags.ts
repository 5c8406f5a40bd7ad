import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A tag as an ETag of ours stands in a header: the version, and in an answer to a GET what its text is. */
const OF_A_VERSION = /^"\d+"$/;

/** Whether If-None-Match names the tag: weak or strong, one of a list, or any (RFC 9110). */
export const namesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header.split(',').some((one) => ['*', `"${tag}"`, `W/"${tag}"`].includes(one.trim()));

/**
 * Makes the tag of a version one of the answer: `"7-1c9a…"`. Much that is shown beside a thing (its permits, its clock)
 * moves without a new version of it; only an answer that is the same to the letter is 304. By then it has been read, and
 * the trail says so.
 *
 * @returns the text to send, empty for 304
 */
export async function tagAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  const version = reply.getHeader('etag');
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  if (typeof version !== 'string' || !OF_A_VERSION.test(version)) return payload;
  const digest = createHash('sha256').update(payload).digest('hex').slice(0, 32);
  const tag = `${version.slice(1, -1)}-${digest}`;
  void reply.header('etag', `"${tag}"`);
  if (!namesTag(request.headers['if-none-match'], tag)) return payload;
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return '';
}
