import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import {
  BATCH_STEPS,
  type BatchStepKind,
  TASK_BATCH_OUTCOMES,
  TASK_LEFT_FOR,
  type TaskBatchOutcome,
  type TaskLeftFor,
} from '#casework/desk/batch/task-batch.js';
import { IfGiven } from '../edge/field-rules.js';

class TaskBatchCountsAnswer {
  @ApiProperty({ description: 'Not looked at yet.' })
  waiting: number;

  @ApiProperty()
  done: number;

  @ApiProperty({ description: 'Nothing was written: the task is where it was.' })
  left: number;

  @ApiProperty({ description: 'Never looked at: the batch was stopped before.' })
  stopped: number;
}

export class TaskBatchAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: BATCH_STEPS })
  step: BatchStepKind;

  @ApiProperty({ description: 'Its rows are students, without a task of theirs.' })
  ofStudents: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The batch that it takes back.' })
  undoes: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The batch that took it back.' })
  undoneBy: string | null;

  @ApiProperty({ enum: ['running', 'done', 'stopped'], description: '`done`: every task was looked at.' })
  state: 'running' | 'done' | 'stopped';

  @ApiProperty()
  total: number;

  @ApiProperty({ type: TaskBatchCountsAnswer })
  counts: TaskBatchCountsAnswer;

  @ApiProperty()
  startedBy: string;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

class BatchTaskAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'document' })
  kind: string;
}

export class TaskBatchStudentAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty()
  name: string;
}

class TaskBatchRowAnswer {
  @ApiProperty({ description: 'Counts from 1, in the order of choosing.' })
  position: number;

  @ApiProperty({ type: BatchTaskAnswer, nullable: true, description: 'Null where the row is a student.' })
  task: BatchTaskAnswer | null;

  @ApiProperty({ type: TaskBatchStudentAnswer })
  student: TaskBatchStudentAnswer;

  @ApiProperty({ enum: TASK_BATCH_OUTCOMES })
  outcome: TaskBatchOutcome;

  @ApiProperty({ type: String, enum: TASK_LEFT_FOR, nullable: true, description: 'Why it was left.' })
  leftFor: TaskLeftFor | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: string | null;
}

export class TaskBatchRowPageAnswer {
  @ApiProperty({ type: [TaskBatchRowAnswer] })
  items: readonly TaskBatchRowAnswer[];

  @ApiProperty({ type: Number, nullable: true })
  nextCursor: number | null;
}

const LIMIT = 'Ask for 1 to 200 rows.';
const CURSOR = 'Send the nextCursor of the page before.';

export class TaskBatchRowsQuery {
  @ApiPropertyOptional({ enum: TASK_BATCH_OUTCOMES })
  @IfGiven()
  @IsIn(TASK_BATCH_OUTCOMES, { message: `Choose one of ${TASK_BATCH_OUTCOMES.join(', ')}.` })
  outcome?: TaskBatchOutcome;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IfGiven()
  @Min(0, { message: CURSOR })
  @IsInt({ message: CURSOR })
  @Type(() => Number)
  cursor?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 100 })
  @IfGiven()
  @Max(200, { message: LIMIT })
  @Min(1, { message: LIMIT })
  @IsInt({ message: LIMIT })
  @Type(() => Number)
  limit: number = 100;
}
