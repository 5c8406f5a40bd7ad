import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#casework/outcome.js';
import { Logger } from '#platform/logging/logger.js';
import { databaseRefusal } from './database-refusal.js';
import { problemOf, sendProblem } from './problem-reply.js';
import { RefusalError } from './refusal-error.js';
import { wordHttpError } from './http-error-words.js';

/** Turns whatever was thrown into a problem detail. Surprises are logged by id and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (reply.sent) return;
    const refusal = expectedRefusal(thrown);
    if (refusal) return sendProblem(reply, refusal.status, problemOf(refusal));
    this.logger.error('request failed unexpectedly', thrown, { requestId: request.id });
    sendProblem(reply, 500, {
      type: 'urn:coopdesk:problem:unexpected',
      title: 'Something went wrong on our side',
      status: 500,
      detail: `Nothing was changed. Try again; if it happens again, give the office this number: ${request.id}.`,
      code: 'unexpected',
    });
  }
}

function expectedRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof RefusalError) return thrown.refusal;
  if (thrown instanceof HttpException) return wordHttpError(thrown.getStatus(), thrown.message);
  const { statusCode } = thrown as { statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return wordHttpError(statusCode, thrown instanceof Error ? thrown.message : '');
  }
  return databaseRefusal(thrown);
}
