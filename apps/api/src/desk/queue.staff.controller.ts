import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DeskQueue } from '#casework/desk/desk-queue.js';
import { QueueExport } from '#casework/desk/queue-export.js';
import { TaskHandling } from '#casework/desk/task-handling.js';
import type { StateStep } from '#casework/desk/task-step.js';
import { May } from '../access/access-rules.js';
import { type AccessRequest, FromStaff, type StaffRequester } from '../access/requester.js';
import { sendTable } from '../edge/file-reply.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { DueClockAnswer, QueueItemAnswer, QueuePageAnswer, SelectionAnswer } from './desk.dto.js';
import { QueueExportQuery, QueueFilterFields, QueueQuery } from './queue-filter.dto.js';
import { AssignTaskBody, BulkResultAnswer, BulkStepBody, SnoozeTaskBody, stepOf } from './task-steps.dto.js';

@ApiTags('Staff: desk')
@ApiExtraModels(DueClockAnswer)
@Controller('queue')
@May('queue.work')
export class QueueStaffController {
  constructor(
    private readonly queue: DeskQueue,
    private readonly files: QueueExport,
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

  /** Every task of a filter by id and version, for a step with all of them. */
  @Get('selection')
  @ApiOkResponse({ type: SelectionAnswer })
  async selection(
    @Query() filter: QueueFilterFields,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<SelectionAnswer> {
    return answer(await this.queue.selection(actor, filter, origin));
  }

  /** The rows of a filter as a file, in the columns and the order of the screen. */
  @Get('export')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Query() { format, ...filter }: QueueExportQuery,
    @FromStaff() { actor, origin }: StaffRequester,
    @Req() { language }: AccessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendTable(reply, await this.files.file(actor, filter, { format, language }, origin));
  }

  /** One step with many tasks, each on its own merits. */
  @Post('steps')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkResultAnswer })
  async bulk(
    @Body() body: BulkStepBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<BulkResultAnswer> {
    return answer(await this.tasks.takeMany(actor, body.tasks, stepOf(body), origin));
  }

  /** Takes a task, gives it to a colleague, or puts it back. */
  @Post(':id/assign')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueItemAnswer })
  async assign(
    @Param('id', IdPipe) id: string,
    @Body() { version, accountId }: AssignTaskBody,
    @FromStaff() by: StaffRequester,
  ): Promise<object> {
    return this.step(id, version, { kind: 'assign', accountId }, by);
  }

  /** Puts a task off until a day, with the reason. */
  @Post(':id/snooze')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueItemAnswer })
  async snooze(
    @Param('id', IdPipe) id: string,
    @Body() { version, until, reason }: SnoozeTaskBody,
    @FromStaff() by: StaffRequester,
  ): Promise<object> {
    return this.step(id, version, { kind: 'snooze', until, reason }, by);
  }

  /** Shows a task that was put off again. */
  @Post(':id/wake')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueItemAnswer })
  async wake(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() by: StaffRequester,
  ): Promise<object> {
    return this.step(id, version, { kind: 'wake' }, by);
  }

  /** Closes a question or a problem that was looked into; other tasks end with their decision. */
  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueItemAnswer })
  async close(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() by: StaffRequester,
  ): Promise<object> {
    return this.step(id, version, { kind: 'close' }, by);
  }

  /** Takes the closing of a question back. */
  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOkResponse({ type: QueueItemAnswer })
  async reopen(
    @Param('id', IdPipe) id: string,
    @Body() { version }: SeenVersionBody,
    @FromStaff() by: StaffRequester,
  ): Promise<object> {
    return this.step(id, version, { kind: 'reopen' }, by);
  }

  private async step(
    id: string,
    version: number,
    step: StateStep,
    { actor, origin }: StaffRequester,
  ): Promise<object> {
    return answer(await this.tasks.take(actor, { id, version }, step, origin));
  }
}
