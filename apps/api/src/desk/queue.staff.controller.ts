import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DeskQueue } from '#casework/desk/desk-queue.js';
import { TaskHandling } from '#casework/desk/task-handling.js';
import { ForStaff } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import {
  AssignTaskBody,
  ClosedTaskAnswer,
  QueueItemAnswer,
  QueuePageAnswer,
  QueueQuery,
} from './desk.dto.js';

@ApiTags('Staff: desk')
@Controller('queue')
@ForStaff()
export class QueueStaffController {
  constructor(
    private readonly queue: DeskQueue,
    private readonly tasks: TaskHandling,
  ) {}

  /** What is to be done, by due date, with the numbers of each group under the same filters. */
  @Get()
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: QueuePageAnswer })
  async page(
    @Query() { cursor, limit, ...filter }: QueueQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<string> {
    return answer(await this.queue.page(actor, filter, { cursor, limit }, origin));
  }

  /** Takes a task, gives it to a colleague, or puts it back. */
  @Post(':id/assign')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueItemAnswer })
  async assign(
    @Param('id', IdPipe) id: string,
    @Body() { version, accountId }: AssignTaskBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<object> {
    return answer(await this.tasks.assign(actor, id, version, accountId, origin));
  }

  /** Closes a question or a problem that was looked into; other tasks end with their decision. */
  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: ClosedTaskAnswer })
  async close(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<ClosedTaskAnswer> {
    return answer(await this.tasks.close(actor, id, version, origin));
  }
}
