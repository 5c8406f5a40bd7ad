import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HandOvers } from '#casework/hand-overs/hand-overs.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { AnswerHandOverBody, HandOverAnswer, HandOverBody } from './hand-overs.dto.js';

@ApiTags('Staff: hand-overs')
@Controller()
@May('hand_overs.read')
export class HandOversStaffController {
  constructor(private readonly handOvers: HandOvers) {}

  /** Open hand-overs and those closed lately; an adviser sees the waiting ones and their own. */
  @Get('hand-overs')
  @ApiOkResponse({ type: [HandOverAnswer] })
  async list(@FromStaff() { actor, origin }: StaffRequester): Promise<readonly HandOverAnswer[]> {
    return this.handOvers.list(actor, origin);
  }

  @Get('students/:id/hand-overs')
  @ApiOkResponse({ type: [HandOverAnswer] })
  async ofStudent(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<readonly HandOverAnswer[]> {
    return answer(await this.handOvers.ofStudent(actor, id, origin));
  }

  /** Hands a student over to an adviser, who reads the file until the question is answered. */
  @Post('students/:id/hand-overs')
  @May('hand_overs.make')
  @ApiCreatedResponse({ type: HandOverAnswer })
  async make(
    @Param('id', IdPipe) id: string,
    @Body() { question }: HandOverBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<HandOverAnswer> {
    return answer(await this.handOvers.make(actor, id, question, origin));
  }

  @Post('hand-overs/:id/take')
  @May('hand_overs.take')
  @HttpCode(200)
  @ApiOkResponse({ type: HandOverAnswer })
  async take(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<HandOverAnswer> {
    return answer(await this.handOvers.take(actor, id, version, origin));
  }

  /** Answers the question and shuts the file again. */
  @Post('hand-overs/:id/answer')
  @May('hand_overs.take')
  @HttpCode(200)
  @ApiOkResponse({ type: HandOverAnswer })
  async answer(
    @Param('id', IdPipe) id: string,
    @Body() body: AnswerHandOverBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<HandOverAnswer> {
    return answer(await this.handOvers.answer(actor, id, body, origin));
  }

  @Post('hand-overs/:id/withdraw')
  @May('hand_overs.make')
  @HttpCode(200)
  @ApiOkResponse({ type: HandOverAnswer })
  async withdraw(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<HandOverAnswer> {
    return answer(await this.handOvers.withdraw(actor, id, version, origin));
  }
}
