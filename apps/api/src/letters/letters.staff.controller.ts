import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LetterFlagSteps } from '#casework/letters/flags/letter-flag-steps.js';
import { LetterReading } from '#casework/letters/issue/letter-reading.js';
import { LetterSteps } from '#casework/letters/issue/letter-steps.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { sendFile } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { EndLetterBody, LetterAnswer, RevokedLetterAnswer } from './letters.dto.js';

@ApiTags('Staff: letters')
@Controller('letters')
@May('letters.decide')
export class LettersStaffController {
  constructor(
    private readonly letters: LetterReading,
    private readonly steps: LetterSteps,
    private readonly flags: LetterFlagSteps,
  ) {}

  /** The page as it was issued. */
  @Get(':id/pdf')
  @May('letters.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const page = answer(await this.letters.open(actor, id, origin));
    return sendFile(reply, { ...page, mediaType: 'application/pdf' });
  }

  /** Ends a letter with a reason, or asks a second person for it; the student is told, and placements no longer rest on it. */
  @Post(':id/revoke')
  @May('letters.revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: RevokedLetterAnswer })
  async revoke(
    @Param('id', IdPipe) id: string,
    @Body() body: EndLetterBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<RevokedLetterAnswer> {
    return answer(await this.steps.revoke(actor, id, body, origin));
  }

  /** Makes a letter in its place from the facts and words of today: the answer is the new one. It stays good until then. */
  @Post(':id/supersede')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterAnswer })
  async supersede(
    @Param('id', IdPipe) id: string,
    @Body() body: EndLetterBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterAnswer> {
    return answer(await this.steps.supersede(actor, id, body, origin));
  }

  /** Makes a failed letter again, under a number of its own, once its cause is put right. */
  @Post(':id/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterAnswer })
  async retry(
    @Param('id', IdPipe) id: string,
    @Body() body: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterAnswer> {
    return answer(await this.steps.retry(actor, id, body, origin));
  }

  /** Lets a flagged letter stand with a reason; it is flagged again only when the facts change again. */
  @Post(':id/keep')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterAnswer })
  async keep(
    @Param('id', IdPipe) id: string,
    @Body() body: EndLetterBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterAnswer> {
    return answer(await this.flags.keep(actor, id, body, origin));
  }
}
