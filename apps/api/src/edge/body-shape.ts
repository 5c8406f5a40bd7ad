import type { FastifyReply, FastifyRequest } from 'fastify';
import { type PathStep, pathText } from '#casework/input-path.js';
import { type Fault, invalid, type Refusal } from '#casework/outcome.js';
import { sendRefusal } from './problem-reply.js';

/** No request of ours is nested half as deep; what is comes from no program that wants an answer. */
const DEEPEST = 32;

/**
 * Refuses bodies that no later step should have to think of: nested without end, or with texts that PostgreSQL cannot
 * hold (a NUL character) or would change unasked (half of a surrogate pair).
 */
export async function checkBodyShape(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const refusal = shapeRefusal(request.body);
  return refusal ? sendRefusal(reply, refusal) : undefined;
}

/** Walks without recursion, since depth is the attack. */
function shapeRefusal(body: unknown): Refusal | null {
  const faults: Fault[] = [];
  const waiting: { value: unknown; steps: readonly PathStep[] }[] = [{ value: body, steps: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, steps } = next;
    if (typeof value === 'string' && !canBeKept(value))
      faults.push({ path: pathText(steps), problem: UNKEEPABLE });
    if (typeof value !== 'object' || value === null) continue;
    if (steps.length === DEEPEST) return TOO_DEEP;
    for (const [name, inner] of Object.entries(value)) {
      if (!canBeKept(name)) faults.push({ path: pathText(steps), problem: UNKEEPABLE });
      waiting.push({ value: inner, steps: [...steps, Array.isArray(value) ? Number(name) : name] });
    }
  }
  return faults.length > 0 ? invalid(faults).refusal : null;
}

const canBeKept = (text: string): boolean => !/\p{Cs}/u.test(text) && !text.includes('\u0000');

const UNKEEPABLE = 'This text holds a character that cannot be kept. Type it again without it.';

const TOO_DEEP: Refusal = {
  code: 'malformed_request',
  status: 400,
  title: 'The request could not be read',
  detail: 'The body is nested deeper than any request needs to be. Send the object that /api/docs describes.',
};
