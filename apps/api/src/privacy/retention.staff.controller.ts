import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Retention } from '#casework/privacy/retention/retention.js';
import { RETENTION } from '#casework/privacy/retention/retention-setting.js';
import { SettingEditions } from '#casework/students/editions/setting-editions.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import {
  OneRetentionRunAnswer,
  ProposeRunBody,
  RetentionEditionAnswer,
  RetentionPreviewAnswer,
  RetentionRunAnswer,
  WriteRetentionBody,
} from './retention.dto.js';

@ApiTags('Staff: privacy')
@Controller('retention')
@May('retention.run')
export class RetentionStaffController {
  constructor(
    private readonly retention: Retention,
    private readonly editions: SettingEditions,
  ) {}

  /** How long what is kept: the newest edition, whether its day has come or not. */
  @Get('rules')
  @ApiOkResponse({ type: RetentionEditionAnswer })
  async rules(@FromStaff() { actor }: StaffRequester): Promise<RetentionEditionAnswer> {
    return this.editions.latest(actor, RETENTION);
  }

  /** Writes the rules anew; `version` is the newest edition that was seen. */
  @Put('rules')
  @ApiOkResponse({ type: RetentionEditionAnswer })
  async writeRules(
    @Body() { version, rules, ...wish }: WriteRetentionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<RetentionEditionAnswer> {
    return answer(await this.editions.write(actor, RETENTION, version, { ...wish, content: rules }, origin));
  }

  /** What a run would erase today, and what stays though its ceiling has passed. */
  @Get('preview')
  @ApiOkResponse({ type: RetentionPreviewAnswer })
  async preview(@FromStaff() { actor, origin }: StaffRequester): Promise<RetentionPreviewAnswer> {
    return this.retention.preview(actor, origin);
  }

  @Get('runs')
  @ApiOkResponse({ type: [RetentionRunAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly RetentionRunAnswer[]> {
    return this.retention.list(actor);
  }

  /** Proposes to erase what the preview showed; nothing goes before it is confirmed, or approved by a second person. */
  @Post('runs')
  @ApiCreatedResponse({ type: OneRetentionRunAnswer })
  async propose(
    @Body() seen: ProposeRunBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OneRetentionRunAnswer> {
    return answer(await this.retention.propose(actor, seen, origin));
  }

  /** One run with its rows; once done, what its certificate says. */
  @Get('runs/:id')
  @ApiOkResponse({ type: OneRetentionRunAnswer })
  async one(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OneRetentionRunAnswer> {
    return answer(await this.retention.read(actor, id, origin));
  }

  /** Erases, soon and for good; where the office has two people settle it, this asks for the second. */
  @Post('runs/:id/confirm')
  @HttpCode(200)
  @ApiOkResponse({ type: OneRetentionRunAnswer })
  async confirm(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OneRetentionRunAnswer> {
    return answer(await this.retention.confirm(actor, id, version, origin));
  }

  @Post('runs/:id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: OneRetentionRunAnswer })
  async cancel(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<OneRetentionRunAnswer> {
    return answer(await this.retention.cancel(actor, id, version, origin));
  }
}
