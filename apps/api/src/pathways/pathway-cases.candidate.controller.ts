import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseFacts } from '#casework/pathways/case-facts.js';
import { CaseSteps } from '#casework/pathways/case-steps.js';
import { PathwayCases } from '#casework/pathways/pathway-cases.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { PathwayCaseAnswer } from './pathway-answers.dto.js';
import { CaseFactsBody, TakeStepBody } from './pathways.dto.js';

@ApiTags('Candidate')
@Controller('me/pathway-cases')
@ForStudents()
export class PathwayCasesCandidateController {
  constructor(
    private readonly cases: PathwayCases,
    private readonly facts: CaseFacts,
    private readonly steps: CaseSteps,
  ) {}

  /** Your case: the open one, else the latest. */
  @Get('current')
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async own(@FromStudent() { actor, origin }: StudentRequester): Promise<PathwayCaseAnswer> {
    return answer(await this.cases.own(actor, origin));
  }

  /** Replaces what you told; what the office alone writes stays. */
  @Put(':id/facts')
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async change(
    @Param('id', IdPipe) id: string,
    @Body() body: CaseFactsBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.facts.change(actor, id, body, origin));
  }

  /** Records a step of yours. */
  @Post(':id/steps')
  @HttpCode(200)
  @ApiOkResponse({ type: PathwayCaseAnswer })
  async step(
    @Param('id', IdPipe) id: string,
    @Body() body: TakeStepBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<PathwayCaseAnswer> {
    return answer(await this.steps.take(actor, id, body, origin));
  }
}
