import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TERMS } from '#casework/students/editions/office-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { OfficeSettings } from '#casework/students/office-settings.js';
import { ForAnyone, May } from '../access/access-rules.js';
import { FromAnyone, FromStaff, type Requester, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { TermBody, TermsEditionAnswer, WriteTermsBody } from './office.dto.js';

@ApiTags('Staff: office')
@Controller()
export class TermsStaffController {
  constructor(
    private readonly settings: OfficeSettings,
    private readonly editions: SettingEditions,
  ) {}

  /** Today’s terms by their first day; students choose one for their letter. */
  @Get('terms')
  @ForAnyone()
  @ApiOkResponse({ type: [TermBody] })
  async list(@FromAnyone() { actor }: Requester): Promise<TermBody[]> {
    return this.settings.listTerms(actor);
  }

  /** Adds a term, or corrects the one of this code, from today: writes an edition too. For coordinators and administrators. */
  @Post('terms')
  @May('programs.plan')
  @ApiCreatedResponse({ type: TermBody })
  async put(@Body() body: TermBody, @FromStaff() { actor, origin }: StaffRequester): Promise<TermBody> {
    return answer(await this.settings.putTerm(actor, body, origin));
  }

  /** The newest list, whether its day has come or not. */
  @Get('office/terms')
  @May('office.read')
  @ApiOkResponse({ type: TermsEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<TermsEditionAnswer> {
    return this.editions.latest(actor, TERMS);
  }

  /** Writes the list anew, for today or a day to come; `version` is the newest edition that was seen. */
  @Put('office/terms')
  @May('office.change')
  @ApiOkResponse({ type: TermsEditionAnswer })
  async write(
    @Body() { version, terms, ...wish }: WriteTermsBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TermsEditionAnswer> {
    return answer(await this.settings.writeTerms(actor, version, { ...wish, content: terms }, origin));
  }
}
