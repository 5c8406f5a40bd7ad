import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PastAnswers } from '#casework/authorization/as-of/past-answers.js';
import { PastAssessments } from '#casework/authorization/as-of/past-assessments.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { PageQuery } from '../edge/paging.dto.js';
import { answer } from '../edge/refusal-error.js';
import { AsOfQuery, AssessmentPageAnswer, PastAnswerAnswer } from './past-answers.dto.js';

@ApiTags('Staff: students')
@Controller('students/:id')
@May('students.read')
export class PastAnswersStaffController {
  constructor(
    private readonly answers: PastAnswers,
    private readonly assessments: PastAssessments,
  ) {}

  /** What was known at an instant, which rules were in force, and whether the answer can be computed again. */
  @Get('authorization/as-of')
  @ApiOkResponse({ type: PastAnswerAnswer })
  async asOf(
    @Param('id', IdPipe) id: string,
    @Query() query: AsOfQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<PastAnswerAnswer> {
    return answer(await this.answers.at(actor, id, query, origin));
  }

  /** Every assessment, newest first, with what changed from one to the next. */
  @Get('assessments')
  @ApiOkResponse({ type: AssessmentPageAnswer })
  async list(
    @Param('id', IdPipe) id: string,
    @Query() query: PageQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<AssessmentPageAnswer> {
    return answer(await this.assessments.list(actor, id, query, origin));
  }
}
