import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isStatementToken } from '#casework/authorization/employer-statements/statement-token.js';
import {
  NO_STATEMENT,
  StatementViewing,
} from '#casework/authorization/employer-statements/statement-viewing.js';
import { Clock } from '#platform/clock/clock.js';
import { Public } from '../access/access-rules.js';
import { type AccessRequest, originOf } from '../access/requester.js';
import { AddressLimit } from '../edge/address-limit.js';
import { UNTRACED } from '../edge/untraced-pages.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { PublicStatementAnswer } from './employer-statements.dto.js';

/** A person who reads needs one; a program that guesses gets nowhere near a token of 128 bits. */
const PER_MINUTE = 30;

@ApiTags('Employers')
@Controller('employer-statements')
export class EmployerStatementsPublicController {
  private readonly limit = new AddressLimit(PER_MINUTE);

  constructor(
    private readonly viewing: StatementViewing,
    private readonly clock: Clock,
  ) {}

  /**
   * What a student's link shows: yes, no or not confirmed, the days and the restrictions, as of now. Links that never
   * were, have expired or were ended are answered alike.
   */
  @Get(':token')
  @Public()
  @ApiOkResponse({ type: PublicStatementAnswer })
  async open(
    @Param('token') token: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicStatementAnswer> {
    void reply.headers(UNTRACED);
    // What cannot be a token costs nothing, and is told nothing else.
    if (!isStatementToken(token)) throw new RefusalError(NO_STATEMENT);
    const wait = this.limit.secondsToWait(request.ip, this.clock.now().getTime());
    if (wait > 0) {
      void reply.header('retry-after', String(wait));
      throw new RefusalError(TOO_MANY);
    }
    return answer(await this.viewing.open(token, originOf(request)));
  }
}

const TOO_MANY = {
  code: 'too_many_requests',
  status: 429,
  title: 'Too many requests',
  detail: 'This page was opened very often from your address. Wait a minute and open it again.',
} as const;
