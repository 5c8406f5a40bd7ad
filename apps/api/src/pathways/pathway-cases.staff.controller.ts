import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseFacts } from '#casework/pathways/case-facts.js';
import { CaseOpening } from '#casework/pathways/case-opening.js';
import { CaseSteps } from '#casework/pathways/case-steps.js';
import { PathwayCases } from '#casework/pathways/pathway-cases.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { PathwayAnswer, PathwayCaseAnswer, PathwayCasesAnswer } from './pathway-answers.dto.js';
import { CaseFactsBody, CasesQuery, NewCandidateBody, TakeBackBody, TakeStepBody } from './pathways.dto.js';

@ApiTags('Staff: pathways')
@Controller()
@May('candidates.work')
export class PathwayCasesStaffController {
  constructor(
    private readonly cases: PathwayCases,
    private readonly opening: CaseOpening,
    private readonly facts: CaseFacts,
    private readonly steps: CaseSteps,
  ) {}

  /** The pathways beside that of our own students, with their stages. */
  @Get('pathways')
  @ApiOkResponse({ type: [PathwayAnswer] })
  pathways(): readonly PathwayAnswer[] {
    return this.cases.offered();
  }

  /** Cases, the latest first. */
  @Get('pathway-cases')
  @ApiOkResponse({ type: PathwayCasesAnswer })
  async list(
    @Query() query: CasesQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCasesAnswer> {
    return this.cases.list(actor, query, origin);
  }

  /** Opens a case for somebody new. A student of ours never goes this way. */
  @Post('pathway-cases')
  @ApiCreatedResponse({ type: PathwayCaseAnswer })
  async open(
    @Body() { language = 'en', invite = false, ...body }: NewCandidateBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.opening.open(actor, { ...body, language, invite }, origin));
  }

  @Get('pathway-cases/:id')
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.cases.read(actor, id, origin));
  }

  /** Replaces all facts. */
  @Put('pathway-cases/:id/facts')
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() body: CaseFactsBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.facts.change(actor, id, body, origin));
  }

  /** Records a step. */
  @Post('pathway-cases/:id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async step(
    @Param('id', IdPipe) id: string,
    @Body() body: TakeStepBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.steps.take(actor, id, body, origin));
  }

  /** Takes the last step back; it stays in the history with the reason. */
  @Post('pathway-cases/:id/take-back')
  @HttpCode(200)
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async takeBack(
    @Param('id', IdPipe) id: string,
    @Body() body: TakeBackBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.steps.takeBack(actor, id, body, origin));
  }

  /** The desk has looked at what was new: its task is done. */
  @Post('pathway-cases/:id/seen')
  @HttpCode(200)
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async seen(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.cases.seen(actor, id, version, origin));
  }

  /** A new case for the person of a case that has ended. */
  @Post('pathway-cases/:id/again')
  @ApiCreatedResponse({ type: PathwayCaseAnswer })
  async again(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.opening.again(actor, id, origin));
  }
}
