import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SubmissionOutcomes } from '#casework/submissions/submission-outcomes.js';
import { SubmissionRecording } from '#casework/submissions/submission-recording.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SubmissionAnswer } from './submission-answer.dto.js';
import { NewSubmissionBody, SubmissionOutcomeBody } from './submissions.dto.js';

@ApiTags('Student: applications to IRCC')
@Controller('me/submissions')
@ForStudents()
export class SubmissionsStudentController {
  constructor(
    private readonly recording: SubmissionRecording,
    private readonly outcomes: SubmissionOutcomes,
  ) {}

  /** My applications, the latest first, each with its timing. */
  @Get()
  @ApiOkResponse({ type: [SubmissionAnswer] })
  async list(@FromStudent() { actor }: StudentRequester): Promise<readonly SubmissionAnswer[]> {
    return this.recording.list(actor);
  }

  /** Records an application: answers whether it was in time, to the second, and what that maintains. */
  @Post()
  @ApiCreatedResponse({ type: SubmissionAnswer })
  async record(
    @Body() body: NewSubmissionBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<SubmissionAnswer> {
    return answer(await this.recording.record(actor, body, origin));
  }

  /** What IRCC answered, by my statement. */
  @Post(':id/outcome')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionAnswer })
  async outcome(
    @Param('id', IdPipe) id: string,
    @Body() body: SubmissionOutcomeBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<SubmissionAnswer> {
    return answer(await this.outcomes.record(actor, id, body, origin));
  }
}
