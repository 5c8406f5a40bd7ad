import { Body, Controller, Get, Patch, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OfficeSettings } from '#casework/students/office-settings.js';
import { OFFICE } from '#casework/students/editions/office-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import {
  ChangeOfficeBody,
  OfficeAnswer,
  OfficeEditionAnswer,
  OfficeHolidaysAnswer,
  WriteOfficeBody,
} from './office.dto.js';

@ApiTags('Staff: office')
@Controller('office')
@May('office.read')
export class OfficeStaffController {
  constructor(
    private readonly settings: OfficeSettings,
    private readonly editions: SettingEditions,
  ) {}

  /** What the office says of itself today: letterhead, zone, who signs, how fast it answers. */
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

  /** The newest edition of it, whether its day has come or not. */
  @Get('details')
  @ApiOkResponse({ type: OfficeEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<OfficeEditionAnswer> {
    return this.editions.latest(actor, OFFICE);
  }

  /** Writes all of it anew, for today or a day to come; `version` is the newest edition that was seen. */
  @Put('details')
  @May('office.change')
  @ApiOkResponse({ type: OfficeEditionAnswer })
  async write(
    @Body() { version, inForceFrom, note, draft, ...content }: WriteOfficeBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OfficeEditionAnswer> {
    const wish = {
      content,
      ...(inForceFrom && { inForceFrom }),
      ...(note && { note }),
      ...(draft && { draft }),
    };
    return answer(await this.settings.write(actor, version, wish, origin));
  }

  /** Some values anew, from today: writes an edition too. For coordinators and administrators. */
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
