import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { IecEligibility } from '#casework/iec/iec-eligibility.js';
import { Clock } from '#platform/clock/clock.js';
import { Public } from '../access/access-rules.js';
import type { AccessRequest } from '../access/requester.js';
import { AddressLimit } from '../edge/address-limit.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { UNTRACED } from '../edge/untraced-pages.js';
import { EligibilityAnswerDto, EligibilityBody } from './iec.dto.js';

/** A class that tries it together sits behind one address. */
const PER_MINUTE = 60;

@ApiTags('Public')
@Controller('iec/eligibility')
export class IecEligibilityController {
  private readonly limit = new AddressLimit(PER_MINUTE);

  constructor(
    private readonly eligibility: IecEligibility,
    private readonly clock: Clock,
  ) {}

  /** Answers the questionnaire of International Experience Canada for anybody. Nothing is stored. */
  @Post()
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: EligibilityAnswerDto })
  async ask(
    @Body() { facts, invitedOn }: EligibilityBody,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EligibilityAnswerDto> {
    void reply.headers(UNTRACED);
    const wait = this.limit.secondsToWait(request.ip, this.clock.now().getTime());
    if (wait > 0) {
      void reply.header('retry-after', String(wait));
      throw new RefusalError(TOO_MANY);
    }
    return answer(await this.eligibility.answer(facts, invitedOn));
  }
}

const TOO_MANY = {
  code: 'too_many_requests',
  status: 429,
  title: 'Too many requests',
  detail: 'The questionnaire was sent very often from your address. Wait a minute and send it again.',
} as const;
