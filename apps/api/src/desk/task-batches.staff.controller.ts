import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StudentPreviews } from '#casework/desk/batch/student-preview.js';
import { TaskBatches } from '#casework/desk/batch/task-batches.js';
import { May } from '../access/access-rules.js';
import { FromStaff, type StaffRequester } from '../access/requester.js';
import { IdPipe } from '../edge/id.pipe.js';
import { answer } from '../edge/refusal-error.js';
import { StudentPreviewAnswer, StudentStepBody, studentStepOf } from './student-steps.dto.js';
import { TaskBatchAnswer, TaskBatchRowPageAnswer, TaskBatchRowsQuery } from './task-batches.dto.js';
import { NewTaskBatchBody, stepOf } from './task-steps.dto.js';

@ApiTags('Staff: desk')
@Controller('task-batches')
@May('queue.work')
export class TaskBatchesStaffController {
  constructor(
    private readonly batches: TaskBatches,
    private readonly previews: StudentPreviews,
  ) {}

  /** One step with many tasks in the background, in the name of who asks; what changed since it was seen is left. */
  @Post()
  @ApiCreatedResponse({ type: TaskBatchAnswer })
  async start(
    @Body() body: NewTaskBatchBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    return answer(await this.batches.start(actor, body.tasks, stepOf(body), origin));
  }

  /** One step with many students in the background, each as it is taken singly; who needs it no more is left. */
  @Post('of-students')
  @May('students.change')
  @ApiCreatedResponse({ type: TaskBatchAnswer })
  async startOfStudents(
    @Body() body: StudentStepBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<TaskBatchAnswer> {
    return answer(await this.batches.startOfStudents(actor, body.students, studentStepOf(body), origin));
  }

  /** With how many students a step would be done, who would be left as they are, and why. Does nothing. */
  @Post('of-students/preview')
  @HttpCode(200)
  @May('students.change')
  @ApiOkResponse({ type: StudentPreviewAnswer })
  async previewOfStudents(
    @Body() body: StudentStepBody,
    @FromStaff() { actor, origin }: StaffRequester,
  ): Promise<StudentPreviewAnswer> {
    return answer(await this.previews.preview(actor, body.students, studentStepOf(body), origin));
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
