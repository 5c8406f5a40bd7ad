import { Body, Controller, Get, HttpCode, Param, Post, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LetterReading } from '#casework/letters/letter-reading.js';
import { LetterVoiding } from '#casework/letters/letter-voiding.js';
import { ForStaff } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { sendFile } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { LetterAnswer, VoidLetterBody } from './letters.dto.js';

@ApiTags('Staff: letters')
@Controller('letters')
@ForStaff()
export class LettersStaffController {
  constructor(
    private readonly letters: LetterReading,
    private readonly voiding: LetterVoiding,
  ) {}

  /** The page as it was issued. */
  @Get(':id/pdf')
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

  /** Withdraws a letter with a reason; the student is told, and placements no longer rest on it. */
  @Post(':id/void')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterAnswer })
  async void(
    @Param('id', IdPipe) id: string,
    @Body() body: VoidLetterBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterAnswer> {
    return answer(await this.voiding.void(actor, id, body, origin));
  }

  /** Makes the page of a failed letter again, once its cause is put right. */
  @Post(':id/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterAnswer })
  async retry(
    @Param('id', IdPipe) id: string,
    @Body() body: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LetterAnswer> {
    return answer(await this.voiding.retry(actor, id, body, origin));
  }
}
