import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { PUBLISHED_TIMES } from '#casework/reminders/forecast/published-times-setting.js';
import type { AnySetting } from '#casework/students/editions/setting.js';
import { SettingDrafts } from '#casework/students/editions/setting-drafts.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { editionOf } from '../office/edition-number.js';
import { SaveSettingDraftBody, SettingDraftAnswer } from '../office/setting-draft.dto.js';
import { PublishedTimesEditionAnswer, WritePublishedTimesBody } from './forecasts.dto.js';

/** IRCC's figures in editions: whoever may enter one may go back on it. */
@ApiTags('Forecasts')
@Controller('office/published-times')
@May('forecasts.publish')
export class PublishedTimesStaffController {
  constructor(
    private readonly editions: SettingEditions,
    private readonly drafts: SettingDrafts,
  ) {}

  /** The newest edition, whether its day has come or not. */
  @Get()
  @May('office.read')
  @ApiOkResponse({ type: PublishedTimesEditionAnswer })
  async latest(@FromStaff() { actor }: StaffRequester): Promise<PublishedTimesEditionAnswer> {
    return this.editions.latest(actor, PUBLISHED_TIMES) as Promise<PublishedTimesEditionAnswer>;
  }

  /** Writes all figures anew, for today or a day to come; `version` is the newest edition that was seen. */
  @Put()
  @ApiOkResponse({ type: PublishedTimesEditionAnswer })
  async write(
    @Body() { version, figures, ...wish }: WritePublishedTimesBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PublishedTimesEditionAnswer> {
    const written = { ...wish, content: figures };
    return answer(
      await this.editions.write(actor, PUBLISHED_TIMES, version, written, origin),
    ) as PublishedTimesEditionAnswer;
  }

  /** Keeps what is begun on the figures for the whole office, or gives it up; publishing with `draft` ends it too. */
  @Put('draft')
  @ApiOkResponse({ type: SettingDraftAnswer })
  async save(
    @Body() { version, ...wish }: SaveSettingDraftBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SettingDraftAnswer> {
    return answer(
      await this.drafts.save(actor, PUBLISHED_TIMES as AnySetting<unknown>, version, wish, origin),
    );
  }

  /** Goes back: writes an earlier edition anew, from today, also where its figures are of an earlier day. */
  @Post('editions/:edition/restore')
  @HttpCode(200)
  @ApiParam({ name: 'edition', type: Number })
  @ApiOkResponse({ type: PublishedTimesEditionAnswer })
  async restore(
    @Param('edition') edition: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PublishedTimesEditionAnswer> {
    return answer(
      await this.editions.restore(actor, PUBLISHED_TIMES, version, editionOf(edition), origin),
    ) as PublishedTimesEditionAnswer;
  }
}
