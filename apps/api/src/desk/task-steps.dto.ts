import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsObject,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { STEP_REFUSALS, type StepRefusal, TASK_STEPS, type TaskStep } from '#casework/desk/task-step.js';
import { CalendarDate, Id, OneLine, SeenVersion } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { GivenReasonBody } from '../edge/words.dto.js';
import { NoteText } from './case-notes.dto.js';

const AT_ONCE = 200;
/** Of a batch. */
export const MOST_ROWS = 5_000;
const RETURN_FOR = 'Send one reason of GET /return-reasons.';
const tasks = (most: number): string =>
  `Send 1 to ${most} tasks, each once, by id and the version that you saw.`;

export class AssignTaskBody extends SeenVersionBody {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Null puts it back for anybody.',
  })
  @ValidateIf((_, value) => value !== null)
  @Id('an account of the office, or null')
  accountId: string | null;
}

export class SnoozeTaskBody extends SeenVersionBody {
  @ApiProperty({ format: 'date', description: 'The task is shown again on this day; its due date stays.' })
  @CalendarDate()
  until: string;

  @ApiProperty({ minLength: 1, maxLength: 300 })
  @OneLine(300, 'why it can wait')
  reason: string;
}

export class SeenTaskBody {
  @ApiProperty({ format: 'uuid' })
  @Id('a task')
  id: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @SeenVersion()
  version: number;
}

const isStep = (...kinds: readonly TaskStep['kind'][]) =>
  ValidateIf(
    ({ step }: { step: TaskStep['kind'] }, value) =>
      kinds.includes(step) || (value !== undefined && value !== null),
  );

/** A step with what it needs. */
class StepBody {
  @ApiProperty({ enum: TASK_STEPS })
  @IsIn(TASK_STEPS, { message: `Choose one of ${TASK_STEPS.join(', ')}.` })
  step: TaskStep['kind'];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    required: false,
    description: 'For `assign`: to whom; null puts the tasks back for anybody.',
  })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @Id('an account of the office, or null')
  accountId?: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    required: false,
    description: 'For `snooze`.',
  })
  @isStep('snooze')
  @CalendarDate()
  until?: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    maxLength: 300,
    description: 'For `snooze`.',
  })
  @isStep('snooze')
  @OneLine(300, 'why they can wait')
  reason?: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    maxLength: 2000,
    description:
      'For `note` (the office reads it) and `message` (each student has it once, and a mail says so).',
  })
  @isStep('note', 'message')
  @NoteText()
  text?: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    required: false,
    maxLength: 2000,
    description: 'For `message`: the same for students who read French; left out, they get `text`.',
  })
  @isStep()
  @NoteText()
  textInFrench?: string | null;

  @ApiProperty({
    type: GivenReasonBody,
    nullable: true,
    required: false,
    description:
      'For `return`: the documents and the requests for letters go back with it; what it is not meant for is left.',
  })
  @isStep('return')
  @ValidateNested({ message: RETURN_FOR })
  @IsObject({ message: RETURN_FOR })
  @Type(() => GivenReasonBody)
  returnFor?: GivenReasonBody | null;
}

const SeenTasks = (most: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [SeenTaskBody], minItems: 1, maxItems: most }),
    ValidateNested({ each: true, message: tasks(most) }),
    Type(() => SeenTaskBody),
    ArrayUnique(({ id }: SeenTaskBody) => id, { message: tasks(most) }),
    ArrayMaxSize(most, { message: tasks(most) }),
    ArrayMinSize(1, { message: tasks(most) }),
    IsArray({ message: tasks(most) }),
  );

/** One step with many tasks, each at the version that was seen. */
export class BulkStepBody extends StepBody {
  @SeenTasks(AT_ONCE)
  tasks: SeenTaskBody[];
}

/** The same for the background. */
export class NewTaskBatchBody extends StepBody {
  @SeenTasks(MOST_ROWS)
  tasks: SeenTaskBody[];
}

/** The step that a body asks for, whose fields were checked. */
export function stepOf({
  step,
  accountId,
  until,
  reason,
  text,
  textInFrench,
  returnFor,
}: StepBody): TaskStep {
  switch (step) {
    case 'assign':
      return { kind: step, accountId: accountId ?? null };
    case 'snooze':
      return { kind: step, until: until!, reason: reason! };
    case 'note':
      return { kind: step, text: text!, textInFrench: null };
    case 'message':
      return { kind: step, text: text!, textInFrench: textInFrench ?? null };
    case 'return':
      return { kind: step, reason: returnFor! };
    default:
      return { kind: step };
  }
}

const OUTCOMES = ['done', 'changed', 'refused', 'unknown'] as const;

class TaskBeforeAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  assignedTo: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  snoozedUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  snoozeReason: string | null;
}

class TaskResultAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: OUTCOMES, description: '`changed`: somebody changed it after you saw it.' })
  outcome: (typeof OUTCOMES)[number];

  @ApiProperty({ type: String, enum: Object.keys(STEP_REFUSALS), nullable: true })
  refusal: StepRefusal | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The version that stands now.' })
  version: number | null;

  @ApiProperty({
    type: TaskBeforeAnswer,
    nullable: true,
    description: 'As it was, to take the step back; null of a step that stays.',
  })
  before: TaskBeforeAnswer | null;
}

export class BulkResultAnswer {
  @ApiProperty({ type: [TaskResultAnswer] })
  results: readonly TaskResultAnswer[];
}
