import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { LetterDrafts } from '#casework/letters/requests/letter-drafts.js';
import { LetterGates } from '#casework/letters/requests/letter-gates.js';
import { RequestSubmission } from '#casework/letters/requests/request-submission.js';
import { ForStudents } from '../access/access-rules.js';
import { FromStudent, type StudentRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import {
  AnswerLetterRequestBody,
  GateAnswer,
  LetterRequestAnswer,
  NewLetterRequestBody,
  SubmitLetterRequestBody,
} from './letter-requests.dto.js';

@ApiTags('Student: letters')
@Controller('me/letter-requests')
@ForStudents()
export class LetterRequestsStudentController {
  constructor(
    private readonly drafts: LetterDrafts,
    private readonly gates: LetterGates,
    private readonly submission: RequestSubmission,
  ) {}

  /** My requests, the newest first. */
  @Get()
  @ApiOkResponse({ type: [LetterRequestAnswer] })
  async list(@FromStudent() { actor }: StudentRequester): Promise<readonly LetterRequestAnswer[]> {
    return this.drafts.list(actor);
  }

  /** Whether I may ask for a letter, and exactly what is missing if not. */
  @Get('gate')
  @ApiOkResponse({ type: GateAnswer })
  async gate(@FromStudent() { actor }: StudentRequester): Promise<GateAnswer> {
    return this.gates.ask(actor);
  }

  /** Begins a request; 409 `gate_not_passed` says what is missing. */
  @Post()
  @ApiCreatedResponse({ type: LetterRequestAnswer })
  async start(
    @Body() { kind }: NewLetterRequestBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.drafts.start(actor, kind, origin));
  }

  @Get(':id')
  @ApiOkResponse({ type: LetterRequestAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStudent() { actor }: StudentRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.drafts.read(actor, id));
  }

  /** Keeps answers, complete or not. */
  @Patch(':id')
  @ApiOkResponse({ type: LetterRequestAnswer })
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerLetterRequestBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.drafts.answer(actor, id, body, origin));
  }

  /** Hands the request in; what is still missing comes back as `errors` with the paths of the answers. */
  @Post(':id/submit')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterRequestAnswer })
  async submit(
    @Param('id', IdPipe) id: string,
    @Body() body: SubmitLetterRequestBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.submission.submit(actor, id, body, origin));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: LetterRequestAnswer })
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() body: SeenVersionBody,
    @FromStudent() { actor, origin }: StudentRequester,
  ): Promise<LetterRequestAnswer> {
    return answer(await this.submission.withdraw(actor, id, body, origin));
  }
}
