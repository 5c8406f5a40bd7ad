import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RestoreGate } from '#casework/privacy/retention/restore-gate.js';
import { RefusalError } from '../edge/refusal-error.js';

/** After a restore nothing is served, public pages included, until whoever was erased is erased again. */
@Injectable()
export class RestoreGuard implements CanActivate {
  constructor(private readonly gate: RestoreGate) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    if (http.getRequest<FastifyRequest>().url.startsWith('/health/')) return true;
    if (await this.gate.isOpen()) return true;
    void http.getResponse<FastifyReply>().header('retry-after', '30');
    throw new RefusalError(ERASING_AGAIN);
  }
}

const ERASING_AGAIN = {
  code: 'erasing_again',
  status: 503,
  title: 'Coopdesk is being restored',
  detail:
    'A backup was brought back, and what had been erased since is being erased again. Try again in a minute.',
  fr: {
    title: 'Coopdesk est en cours de rétablissement',
    detail:
      'Une sauvegarde a été rétablie, et ce qui avait été effacé depuis est effacé de nouveau. Réessayez dans une minute.',
  },
} as const;
