import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CoopStatusAnswers } from '#casework/authorization/coop-status-answers.js';
import { ForMachines } from '../access/access-rules.js';
import { FromMachine, type MachineRequester } from '../access/requester.js';
import { answer } from '../edge/refusal-error.js';
import { BoardStatusAnswer } from './authorization.dto.js';

@ApiTags('Machines')
@Controller('coop-status')
@ForMachines('coop-status:read')
export class CoopStatusMachineController {
  constructor(private readonly answers: CoopStatusAnswers) {}

  /** May this student see postings, and work which terms? Nothing else about the person. */
  @Get(':studentNumber')
  @ApiOkResponse({ type: BoardStatusAnswer })
  async read(
    @Param('studentNumber') studentNumber: string,
    @FromMachine() { actor, origin }: MachineRequester,
  ): Promise<BoardStatusAnswer> {
    return answer(await this.answers.answer(actor, studentNumber, origin));
  }
}
