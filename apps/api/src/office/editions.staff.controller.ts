import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { RETURN_REASON_SETTING } from '#casework/documents/return-reason-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { editionOf } from './edition-number.js';
import { SettingEditionAnswer } from './editions.dto.js';
import { ReturnReasonEditionAnswer, WriteReturnReasonsBody } from './return-reasons.dto.js';
import { SETTING_NAMES, settingOf } from './settings-in-editions.js';

/** What the office writes of its own accord, in editions: read by staff, written by coordinators and administrators. */
@ApiTags('Staff: office')
@Controller('office')
@May('office.read')
export class EditionsStaffController {
  constructor(private readonly editions: SettingEditions) {}

  /** Why something goes back to its student: the newest edition, whether its day has come or not. */
  @Get('return-reasons')
  @ApiOkResponse({ type: ReturnReasonEditionAnswer })
  async returnReasons(@FromStaff() { actor }: StaffRequester): Promise<ReturnReasonEditionAnswer> {
    return this.editions.latest(actor, RETURN_REASON_SETTING) as Promise<ReturnReasonEditionAnswer>;
  }

  /** Writes the list anew; `version` is the newest edition that was seen. */
  @Put('return-reasons')
  @May('office.change')
  @ApiOkResponse({ type: ReturnReasonEditionAnswer })
  async writeReturnReasons(
    @Body() { version, reasons, ...wish }: WriteReturnReasonsBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ReturnReasonEditionAnswer> {
    const written = { ...wish, content: reasons };
    return answer(
      await this.editions.write(actor, RETURN_REASON_SETTING, version, written, origin),
    ) as ReturnReasonEditionAnswer;
  }

  /** Every edition of a setting, the newest first: what it said, who wrote it and when. */
  @Get('editions/:setting')
  @ApiParam({ name: 'setting', enum: SETTING_NAMES })
  @ApiOkResponse({ type: [SettingEditionAnswer] })
  async history(
    @Param('setting') setting: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<SettingEditionAnswer[]> {
    return this.editions.history(actor, settingOf(setting));
  }

  /** Goes back: writes an earlier edition anew, from today. `version` is the newest edition that was seen. */
  @Post('editions/:setting/:edition/restore')
  @May('office.change')
  @HttpCode(200)
  @ApiParam({ name: 'setting', enum: SETTING_NAMES })
  @ApiParam({ name: 'edition', type: Number })
  @ApiOkResponse({ type: SettingEditionAnswer })
  async restore(
    @Param('setting') setting: string,
    @Param('edition') edition: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SettingEditionAnswer> {
    return answer(
      await this.editions.restore(actor, settingOf(setting), version, editionOf(edition), origin),
    );
  }
}
