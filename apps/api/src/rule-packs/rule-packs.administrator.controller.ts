import { Body, Controller, Delete, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { RulePackLoading } from '#casework/authorization/rule-packs/rule-pack-loading.js';
import { RulePackPeriods } from '#casework/authorization/rule-packs/rule-pack-periods.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { LoadedRulePackAnswer, NewPeriodAnswer, NewPeriodBody } from './rule-packs.dto.js';

@ApiTags('Administration')
@Controller('rule-packs')
@May('rules.change')
export class RulePacksAdministratorController {
  constructor(
    private readonly loading: RulePackLoading,
    private readonly periods: RulePackPeriods,
  ) {}

  /** Takes a pack in. Every fault is told with its path. It answers nothing before it is put in force. */
  @Post()
  @ApiBody({ schema: { oneOf: [{ type: 'object' }] }, description: 'A rule pack, one JSON object.' })
  @ApiCreatedResponse({ type: LoadedRulePackAnswer })
  async load(
    @Req() { body }: FastifyRequest,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<LoadedRulePackAnswer> {
    return answer(await this.loading.load(actor, body, origin));
  }

  /** Puts a pack in force from a day on. Needs a dry run against the pack before it, at most 7 days old. */
  @Post(':id/periods')
  @ApiCreatedResponse({ type: NewPeriodAnswer })
  async putInForce(
    @Param('id') id: string,
    @Body() body: NewPeriodBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<NewPeriodAnswer> {
    return answer(await this.periods.putInForce(actor, id, body, origin));
  }

  /** Takes back a period that has not begun. */
  @Delete('periods/:id')
  @HttpCode(204)
  async takeBack(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.periods.takeBack(actor, id, origin));
  }
}
