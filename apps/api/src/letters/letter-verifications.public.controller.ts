import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  LetterVerification,
  NO_LETTER,
  type VerifiedLetter,
} from '#casework/letters/verification/letter-verification.js';
import type { Outcome } from '#casework/outcome.js';
import type { RequestOrigin } from '#database/transaction.js';
import { readVerificationCode } from '#domain/letters/verification-code.js';
import { Clock } from '#platform/clock/clock.js';
import { Public } from '../access/access-rules.js';
import { type AccessRequest, originOf } from '../access/requester.js';
import { AddressLimit } from '../edge/address-limit.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { VerifiedLetterAnswer } from './letter-verifications.dto.js';

/** An officer may check a stack of letters; a program that guesses gets nowhere near a code of 128 bits. */
const PER_MINUTE = 60;
/** A letter that ends reads as ended within a minute, whatever stands between. */
const CACHED = { 'cache-control': 'public, max-age=30', 'x-robots-tag': 'noindex, nofollow, noarchive' };

@ApiTags('Public: letters')
@Controller('letter-verifications')
export class LetterVerificationsPublicController {
  private readonly limit = new AddressLimit(PER_MINUTE);

  constructor(
    private readonly verification: LetterVerification,
    private readonly clock: Clock,
  ) {}

  /** Whether the letter with this printed code is valid, superseded or revoked. Codes of no letter are answered alike. */
  @Get(':code')
  @Public()
  @ApiOkResponse({ type: VerifiedLetterAnswer })
  async byCode(
    @Param('code') typed: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerifiedLetterAnswer> {
    const code = readVerificationCode(typed);
    return this.verify(
      request,
      reply,
      code === null ? null : (origin) => this.verification.byCode(code, origin),
    );
  }

  /** The same for the page itself, by the SHA-256 of its bytes (hex): the file stays where it is. */
  @Get('pages/:sha256')
  @Public()
  @ApiOkResponse({ type: VerifiedLetterAnswer })
  async byPage(
    @Param('sha256') sha256: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerifiedLetterAnswer> {
    const hash = sha256.toLowerCase();
    return this.verify(
      request,
      reply,
      /^[0-9a-f]{64}$/.test(hash) ? (origin) => this.verification.byPage(hash, origin) : null,
    );
  }

  private async verify(
    request: AccessRequest,
    reply: FastifyReply,
    ask: ((origin: RequestOrigin) => Promise<Outcome<VerifiedLetter>>) | null,
  ): Promise<VerifiedLetterAnswer> {
    void reply.headers(CACHED);
    // What cannot be a code costs nothing, and is told nothing else.
    if (!ask) throw new RefusalError(NO_LETTER.refusal);
    const wait = this.limit.secondsToWait(request.ip, this.clock.now().getTime());
    if (wait > 0) {
      void reply.headers({ 'retry-after': String(wait), 'cache-control': 'no-store' });
      throw new RefusalError(TOO_MANY);
    }
    return answer(await ask(originOf(request)));
  }
}

const TOO_MANY = {
  code: 'too_many_requests',
  status: 429,
  title: 'Too many requests',
  detail: 'Many letters were checked from your address just now. Wait a minute and check again.',
  fr: {
    title: 'Trop de demandes',
    detail:
      'Beaucoup de lettres viennent d’être vérifiées depuis votre adresse. Attendez une minute, puis revérifiez.',
  },
} as const;
