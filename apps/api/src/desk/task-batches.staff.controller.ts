import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TaskBatches } from '#casework/desk/batch/task-batches.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { TaskBatchAnswer, TaskBatchRowPageAnswer, TaskBatchRowsQuery } from './task-batches.dto.js';
import { NewStudentBatchBody, NewTaskBatchBody, stepOf } from './task-steps.dto.js';

@ApiTags('Staff: desk')
@Controller('task-batches')
@May('queue.work')
export class TaskBatchesStaffController {
  constructor(private readonly batches: TaskBatches) {}

  /** One step with many tasks in the background, in the name of who asks; what changed since it was seen is left. */
  @Post()
  @ApiCreatedResponse({ type: TaskBatchAnswer })
  async start(
    @Body() body: NewTaskBatchBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    return answer(await this.batches.start(actor, body.tasks, stepOf(body), origin));
  }

  /** A note or a message about many students in the background, each as it is written singly, and each once. */
  @Post('of-students')
  @May('students.change')
  @ApiCreatedResponse({ type: TaskBatchAnswer })
  async startOfStudents(
    @Body() { step: kind, text, textInFrench, students }: NewStudentBatchBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    const step = { kind, text, textInFrench: textInFrench ?? null };
    return answer(await this.batches.startOfStudents(actor, students, step, origin));
  }

  /** The latest twenty. */
  @Get()
  @ApiOkResponse({ type: [TaskBatchAnswer] })
  async list(@FromStaff() { actor }: StaffRequester): Promise<readonly TaskBatchAnswer[]> {
    return this.batches.list(actor);
  }

  /** How far it is. */
  @Get(':id')
  @ApiOkResponse({ type: TaskBatchAnswer })
  async read(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    return answer(await this.batches.read(actor, id));
  }

  /** What became of each task, by name; the audit trail records who was shown. */
  @Get(':id/rows')
  @ApiOkResponse({ type: TaskBatchRowPageAnswer })
  async rows(
    @Param('id', IdPipe) id: string,
    @Query() page: TaskBatchRowsQuery,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchRowPageAnswer> {
    return answer(await this.batches.rows(actor, id, page, origin));
  }

  /** Looks at no further tasks; what was done stays done. */
  @Post(':id/stop')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskBatchAnswer })
  async stop(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    return answer(await this.batches.stop(actor, id, origin));
  }

  /** A new batch that leads each task back to where it was, once. */
  @Post(':id/undo')
  @ApiCreatedResponse({ type: TaskBatchAnswer })
  async undo(
    @Param('id', IdPipe) id: string,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    return answer(await this.batches.undo(actor, id, origin));
  }
}
