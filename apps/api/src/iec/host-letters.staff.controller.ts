import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { HostLetters } from '#casework/iec/host-letters.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { HostLetterAnswer, HostLetterBody } from './iec.dto.js';

@ApiTags('Staff: pathways')
@Controller('iec/cases/:id/host-letters')
@May('candidates.work')
export class HostLettersStaffController {
  constructor(private readonly letters: HostLetters) {}

  /** Issues the host's confirmation for a candidate, from the facts of the case as they are now. */
  @Post()
  @ApiCreatedResponse({ type: HostLetterAnswer })
  async issue(
    @Param('id', IdPipe) id: string,
    @Body() { language }: HostLetterBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<HostLetterAnswer> {
    return answer(await this.letters.issue(actor, id, language, origin));
  }
}
