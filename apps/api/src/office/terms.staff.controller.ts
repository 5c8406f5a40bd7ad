import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OfficeSettings } from '#casework/students/office-settings.js';
import { ForAnyone, May } from '../access/access-rules.js';
import { FromAnyone, FromStaff, type Requester, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { TermBody } from './office.dto.js';

@ApiTags('Staff: office')
@Controller('terms')
export class TermsStaffController {
  constructor(private readonly settings: OfficeSettings) {}

  /** The terms by their first day; students choose one for their letter. */
  @Get()
  @ForAnyone()
  @ApiOkResponse({ type: [TermBody] })
  async list(@FromAnyone() { actor }: Requester): Promise<TermBody[]> {
    return this.settings.listTerms(actor);
  }

  /** Adds a term, or corrects the one of this code. For coordinators and administrators. */
  @Post()
  @May('programs.plan')
  @ApiCreatedResponse({ type: TermBody })
  async put(@Body() body: TermBody, @FromStaff() { actor, origin }: StaffRequester): Promise<TermBody> {
    return answer(await this.settings.putTerm(actor, body, origin));
  }
}
