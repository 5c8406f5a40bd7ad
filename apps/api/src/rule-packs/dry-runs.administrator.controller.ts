import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RulePackDryRuns } from '#casework/authorization/rule-packs/rule-pack-dry-runs.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { DryRunAnswer, DryRunRowPageAnswer, DryRunRowsQuery } from './dry-runs.dto.js';
import { NewDryRunBody } from './rule-packs.dto.js';

@ApiTags('Administration')
@Controller('rule-packs/:id/dry-runs')
@May('rules.change')
export class DryRunsAdministratorController {
  constructor(private readonly dryRuns: RulePackDryRuns) {}

  /** Finds out in the background who would gain or lose under a pack; nothing is changed. */
  @Post()
  @ApiCreatedResponse({ type: DryRunAnswer })
  async start(
    @Param('id') id: string,
    @Body() body: NewDryRunBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DryRunAnswer> {
    return answer(await this.dryRuns.start(actor, id, body, origin));
  }

  /** How far a dry run is, and its counts. */
  @Get(':runId')
  @ApiOkResponse({ type: DryRunAnswer })
  async read(
    @Param('id') id: string,
    @Param('runId', IdPipe) runId: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<DryRunAnswer> {
    return answer(await this.dryRuns.read(actor, id, runId));
  }

  /** Everybody whose answer would be another, by name; the audit trail records who was shown. */
  @Get(':runId/rows')
  @ApiOkResponse({ type: DryRunRowPageAnswer })
  async rows(
    @Param('id') id: string,
    @Param('runId', IdPipe) runId: string,
    @Query() page: DryRunRowsQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<DryRunRowPageAnswer> {
    return answer(await this.dryRuns.rows(actor, id, runId, page, origin));
  }

  /** Stops a dry run; what it found so far stays. */
  @Delete(':runId')
  @HttpCode(204)
  async stop(
    @Param('id') id: string,
    @Param('runId', IdPipe) runId: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.dryRuns.stop(actor, id, runId, origin));
  }
}
