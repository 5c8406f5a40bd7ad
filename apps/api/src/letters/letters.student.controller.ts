import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LetterReading } from '#casework/letters/issue/letter-reading.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { sendFile } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { LetterAnswer } from './letters.dto.js';

@ApiTags('Student: letters')
@Controller('me/letters')
@ForStudents()
export class LettersStudentController {
  constructor(private readonly letters: LetterReading) {}

  /** My letters, the newest first. */
  @Get()
  @ApiOkResponse({ type: [LetterAnswer] })
  async list(@FromStudent() { actor }: StudentRequester): Promise<readonly LetterAnswer[]> {
    return this.letters.ownList(actor);
  }

  /** The page to save. */
  @Get(':id/pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @Param('id', IdPipe) id: string,
    @FromStudent() { actor, origin }: StudentRequester,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const page = answer(await this.letters.open(actor, id, origin));
    return sendFile(reply, { ...page, mediaType: 'application/pdf' });
  }
}
