import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JobBoards } from '#casework/authorization/job-boards/job-boards.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { JobBoardAnswer, NewJobBoardAnswer, NewJobBoardBody } from './job-boards.dto.js';

@ApiTags('Administration')
@Controller('job-boards')
@May('machines.change')
export class JobBoardsAdministratorController {
  constructor(private readonly boards: JobBoards) {}

  /** Boards that are told when a student is no longer eligible. */
  @Get()
  @ApiOkResponse({ type: [JobBoardAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly JobBoardAnswer[]> {
    return this.boards.list(actor);
  }

  /** Registers a board. The secret that signs its notices is shown this once. */
  @Post()
  @ApiCreatedResponse({ type: NewJobBoardAnswer })
  async register(
    @Body() body: NewJobBoardBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<NewJobBoardAnswer> {
    return answer(await this.boards.register(actor, body, origin));
  }

  /** Tells the board nothing more. */
  @Delete(':id')
  @HttpCode(204)
  async disable(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<void> {
    answer(await this.boards.disable(actor, id, origin));
  }
}
