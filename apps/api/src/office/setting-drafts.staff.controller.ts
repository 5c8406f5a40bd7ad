import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { SettingDrafts } from '#casework/students/editions/setting-drafts.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { SaveSettingDraftBody, SettingDraftAnswer } from './setting-draft.dto.js';
import { SETTING_NAMES, settingOf } from './settings-in-editions.js';

/** What is begun on a setting and not published: one draft for the whole office, which holds nothing yet. */
@ApiTags('Staff: office')
@Controller('office/editions/:setting/draft')
@May('office.read')
@ApiParam({ name: 'setting', enum: SETTING_NAMES })
export class SettingDraftsStaffController {
  constructor(private readonly drafts: SettingDrafts) {}

  /** The draft with who saved it and when; without content where none is begun. */
  @Get()
  @ApiOkResponse({ type: SettingDraftAnswer })
  async read(
    @Param('setting') setting: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<SettingDraftAnswer> {
    return this.drafts.read(actor, settingOf(setting));
  }

  /** Keeps it in place of the one that was seen, or gives it up. Publishing an edition with `draft` ends it too. */
  @Put()
  @May('office.change')
  @ApiOkResponse({ type: SettingDraftAnswer })
  async save(
    @Param('setting') setting: string,
    @Body() { version, ...wish }: SaveSettingDraftBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SettingDraftAnswer> {
    return answer(await this.drafts.save(actor, settingOf(setting), version, wish, origin));
  }
}
