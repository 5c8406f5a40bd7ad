import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RulePackReading } from '#casework/authorization/rule-packs/rule-pack-reading.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { RulePackAnswer, RulePackListAnswer } from './rule-packs.dto.js';

@ApiTags('Staff: rule packs')
@Controller('rule-packs')
@May('rules.read')
export class RulePacksStaffController {
  constructor(private readonly reading: RulePackReading) {}

  /** Which rules answer, since when, what is planned, and every pack there is. */
  @Get()
  @ApiOkResponse({ type: RulePackListAnswer })
  async list(@FromStaff() { actor }: StaffRequester): Promise<RulePackListAnswer> {
    return this.reading.list(actor);
  }

  /** What a pack says, row by row, and how it differs from the one in force. */
  @Get(':id')
  @ApiOkResponse({ type: RulePackAnswer })
  async read(@Param('id') id: string, @FromStaff() { actor }: StaffRequester): Promise<RulePackAnswer> {
    return answer(await this.reading.read(actor, id));
  }
}
