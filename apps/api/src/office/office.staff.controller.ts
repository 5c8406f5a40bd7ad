import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OfficeSettings } from '#casework/students/office-settings.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { ChangeOfficeBody, OfficeAnswer, OfficeHolidaysAnswer } from './office.dto.js';

@ApiTags('Staff: office')
@Controller('office')
@May('office.read')
export class OfficeStaffController {
  constructor(private readonly settings: OfficeSettings) {}

  /** What the office says of itself: letterhead, zone, who signs, how fast it answers. */
  @Get()
  @ApiOkResponse({ type: OfficeAnswer })
  async read(@FromStaff() { actor }: StaffRequester): Promise<OfficeAnswer> {
    return this.settings.read(actor);
  }

  /** When the office's clock stands still: the holidays of its province, with their source, and days of its own. */
  @Get('holidays')
  @ApiOkResponse({ type: OfficeHolidaysAnswer })
  async holidays(@FromStaff() { actor }: StaffRequester): Promise<OfficeHolidaysAnswer> {
    return this.settings.holidays(actor);
  }

  /** For coordinators and administrators. */
  @Patch()
  @May('office.change')
  @ApiOkResponse({ type: OfficeAnswer })
  async change(
    @Body() { version, ...wish }: ChangeOfficeBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OfficeAnswer> {
    return answer(await this.settings.change(actor, version, wish, origin));
  }
}
