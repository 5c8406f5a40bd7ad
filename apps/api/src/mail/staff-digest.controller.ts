import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StaffDigestChoice } from '#casework/notifications/staff/staff-digest-choice.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { StaffDigestBody } from './staff-digest.dto.js';

@ApiTags('Staff: mail')
@Controller('staff-digest')
@May('queue.work')
export class StaffDigestController {
  constructor(private readonly choice: StaffDigestChoice) {}

  /** Whether one gets the day's digest of what waits at the desk. */
  @Get()
  @ApiOkResponse({ type: StaffDigestBody })
  async read(@FromStaff() { actor, origin }: StaffRequester): Promise<StaffDigestBody> {
    return this.choice.read(actor, origin);
  }

  @Put()
  @ApiOkResponse({ type: StaffDigestBody })
  async change(
    @Body() body: StaffDigestBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StaffDigestBody> {
    return this.choice.change(actor, body, origin);
  }
}
