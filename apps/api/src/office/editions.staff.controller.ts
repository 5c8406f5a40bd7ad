import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { RETURN_REASON_SETTING } from '#casework/documents/return-reason-setting.js';
import { notFound } from '#casework/outcome.js';
import { BRAND } from '#casework/students/editions/brand-setting.js';
import { RETENTION } from '#casework/privacy/retention/retention-setting.js';
import { PREPARATION } from '#casework/students/editions/preparation-setting.js';
import { OFFICE, TERMS } from '#casework/students/editions/office-setting.js';
import type { AnySetting } from '#casework/students/editions/setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer, RefusalError } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { SettingEditionAnswer } from './editions.dto.js';
import { ReturnReasonEditionAnswer, WriteReturnReasonsBody } from './return-reasons.dto.js';

const SETTINGS = [
  OFFICE,
  TERMS,
  RETURN_REASON_SETTING,
  PREPARATION,
  BRAND,
  RETENTION,
] as readonly AnySetting<unknown>[];
const NAMES = SETTINGS.map(({ name }) => name);

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
  @ApiParam({ name: 'setting', enum: NAMES })
  @ApiOkResponse({ type: [SettingEditionAnswer] })
  async history(
    @Param('setting') setting: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<SettingEditionAnswer[]> {
    return this.editions.history(actor, known(setting));
  }

  /** Goes back: writes an earlier edition anew, from today. `version` is the newest edition that was seen. */
  @Post('editions/:setting/:edition/restore')
  @May('office.change')
  @HttpCode(200)
  @ApiParam({ name: 'setting', enum: NAMES })
  @ApiParam({ name: 'edition', type: Number })
  @ApiOkResponse({ type: SettingEditionAnswer })
  async restore(
    @Param('setting') setting: string,
    @Param('edition') edition: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SettingEditionAnswer> {
    const of = /^[1-9]\d{0,8}$/.test(edition) ? Number(edition) : 0;
    return answer(await this.editions.restore(actor, known(setting), version, of, origin));
  }
}

function known(setting: string): AnySetting<unknown> {
  const found = SETTINGS.find(({ name }) => name === setting);
  if (!found) throw new RefusalError(notFound('setting').refusal);
  return found;
}
