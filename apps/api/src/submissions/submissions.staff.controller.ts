import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SubmissionOutcomes } from '#casework/submissions/submission-outcomes.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SubmissionAnswer } from './submission-answer.dto.js';
import { SubmissionOutcomeBody } from './submissions.dto.js';

@ApiTags('Staff: applications to IRCC')
@Controller('submissions')
@May('submissions.decide')
export class SubmissionsStaffController {
  constructor(private readonly outcomes: SubmissionOutcomes) {}

  @Get(':id')
  @ApiOkResponse({ type: SubmissionAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SubmissionAnswer> {
    return answer(await this.outcomes.forStaff(actor, id, origin));
  }

  /** What IRCC answered, as the office has seen it. */
  @Post(':id/outcome')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionAnswer })
  async outcome(
    @Param('id', IdPipe) id: string,
    @Body() body: SubmissionOutcomeBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SubmissionAnswer> {
    return answer(await this.outcomes.record(actor, id, body, origin));
  }
}
