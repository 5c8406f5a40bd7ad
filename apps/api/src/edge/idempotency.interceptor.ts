import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type IdempotencyClaim, RepeatedRequestError } from '#database/transaction.js';
import { IdempotencyStore } from '#casework/identity/idempotency.store.js';
import type { AccessRequest } from '../access/requester.js';
import { RefusalError } from './refusal-error.js';

interface Answer {
  readonly requestHash: Buffer;
  readonly status: number;
  readonly body: unknown;
}

/**
 * Honours `Idempotency-Key` on POST: the same key with the same request is answered as the first time, with another
 * request it is refused. The key is claimed inside the transaction of the work (see `ActorTransactions`), so a crash
 * can lose the stored answer but never cause a second execution.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  /** Requests on their way in this process, so that a double click waits for the first answer. */
  private readonly underWay = new Map<string, Promise<Answer>>();

  constructor(private readonly store: IdempotencyStore) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AccessRequest>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (request.method !== 'POST' || key === undefined || !actor || !('accountId' in actor))
      return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once(request, reply, actor.accountId, readKey(key), next));
  }

  private async once(
    request: AccessRequest,
    reply: FastifyReply,
    accountId: string,
    key: string,
    next: CallHandler,
  ): Promise<unknown> {
    const requestHash = hashOf(request);
    const name = `${accountId} ${key}`;
    const running = this.underWay.get(name);
    if (running) return replay(reply, await running, requestHash);
    const work = this.carryOut(request, reply, { accountId, key, requestHash, claimed: false }, next);
    this.underWay.set(name, work);
    try {
      return replay(reply, await work, requestHash);
    } finally {
      this.underWay.delete(name);
    }
  }

  private async carryOut(
    request: AccessRequest,
    reply: FastifyReply,
    claim: IdempotencyClaim,
    next: CallHandler,
  ): Promise<Answer> {
    const actor = request.actor!;
    const stored = await this.store.find(actor, claim.accountId, claim.key);
    if (stored) return storedAnswer(stored);
    request.idempotency = claim;
    try {
      const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (claim.claimed) await this.store.keep(actor, claim.accountId, claim.key, reply.statusCode, body);
      return { requestHash: claim.requestHash, status: reply.statusCode, body };
    } catch (thrown) {
      if (thrown instanceof RepeatedRequestError) {
        const first = await this.store.find(actor, claim.accountId, claim.key);
        if (first) return storedAnswer(first);
      }
      if (claim.claimed) await this.store.forget(actor, claim.accountId, claim.key);
      throw thrown;
    }
  }
}

function storedAnswer(stored: { requestHash: Buffer; status: number | null; response: unknown }): Answer {
  if (stored.status === null) throw new RefusalError(ALREADY_RECEIVED);
  return { requestHash: stored.requestHash, status: stored.status, body: stored.response };
}

function replay(reply: FastifyReply, answer: Answer, requestHash: Buffer): unknown {
  if (!answer.requestHash.equals(requestHash)) throw new RefusalError(KEY_REUSED);
  void reply.code(answer.status);
  return answer.body;
}

function readKey(header: string | string[]): string {
  if (typeof header === 'string' && /^[\x21-\x7e]{1,200}$/.test(header)) return header;
  throw new RefusalError(BAD_KEY);
}

/** Files are not read for the hash: their length stands for them. */
function hashOf(request: AccessRequest): Buffer {
  const body =
    request.body === undefined ? (request.headers['content-length'] ?? '') : JSON.stringify(request.body);
  return createHash('sha256').update(`${request.method} ${request.url}\n${body}`).digest();
}

const BAD_KEY = {
  code: 'bad_idempotency_key',
  status: 400,
  title: 'Idempotency-Key is not usable',
  detail: 'Use 1 to 200 visible ASCII characters, a UUID for example, new for each request.',
} as const;

const KEY_REUSED = {
  code: 'idempotency_key_reused',
  status: 422,
  title: 'Idempotency-Key was used for another request',
  detail: 'Use a new key for a new request; repeat a key only to repeat the very same request.',
} as const;

const ALREADY_RECEIVED = {
  code: 'already_received',
  status: 409,
  title: 'This request was received before',
  detail:
    'It was carried out, or is being carried out. Read the record to see the result; do not send it again under a new key.',
  fr: {
    title: 'Cette demande est déjà arrivée',
    detail: 'Elle a été exécutée, ou elle l’est en ce moment. Relisez le dossier pour voir le résultat.',
  },
} as const;
