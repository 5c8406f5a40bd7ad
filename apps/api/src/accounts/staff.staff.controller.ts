import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OfficeAccounts } from '#casework/identity/office-accounts.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { StaffMemberAnswer } from './accounts.dto.js';

@ApiTags('Staff: desk')
@Controller('staff')
@May('queue.work')
export class StaffController {
  constructor(private readonly accounts: OfficeAccounts) {}

  /** Colleagues to whom a task can be given, by name. */
  @Get()
  @ApiOkResponse({ type: [StaffMemberAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly StaffMemberAnswer[]> {
    return this.accounts.colleagues(actor);
  }
}
