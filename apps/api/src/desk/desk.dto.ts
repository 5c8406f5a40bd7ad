import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches, MaxLength, ValidateIf } from 'class-validator';
import { QUEUE_GROUPS, type QueueGroup } from '#casework/desk/queue-filter.js';
import { REVIEW_TASK_KINDS, type ReviewTaskKind } from '#casework/students/review-task.store.js';
import { CalendarDate, Id, IfGiven } from '../edge/field-rules.js';
import { PageQuery } from '../edge/paging.dto.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

export class QueueQuery extends PageQuery {
  @ApiPropertyOptional({ enum: QUEUE_GROUPS })
  @IfGiven()
  @IsIn(QUEUE_GROUPS, { message: `Choose one of ${QUEUE_GROUPS.join(', ')}.` })
  group?: QueueGroup;

  @ApiPropertyOptional({ enum: REVIEW_TASK_KINDS })
  @IfGiven()
  @IsIn(REVIEW_TASK_KINDS, { message: `Choose one of ${REVIEW_TASK_KINDS.join(', ')}.` })
  kind?: ReviewTaskKind;

  @ApiPropertyOptional({ description: '`me`, `none`, or the id of an account.' })
  @IfGiven()
  @Matches(new RegExp(`^(me|none|${UUID})$`), { message: 'Send me, none or the id of an account.' })
  assignee?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfGiven()
  @Id('a program')
  program?: string;

  @ApiPropertyOptional({ description: 'A reason why the task is here, by its code.' })
  @IfGiven()
  @Matches(/^[a-z0-9_]{1,60}$/, { message: 'Send the code of a reason.' })
  why?: string;

  @ApiPropertyOptional({ description: 'Beginning of a student number, a name or a mail address.' })
  @IfGiven()
  @Matches(/^\P{Cc}*$/u, { message: 'Search for a number, a name or a mail address.' })
  @MaxLength(100, { message: 'Search for 100 characters at most.' })
  q?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Due before this day.' })
  @IfGiven()
  @CalendarDate()
  dueBefore?: string;
}

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

class NamedAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

class QueueStudentAnswer extends NamedAnswer {
  @ApiProperty()
  studentNumber: string;
}

export class ProgramRefAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;
}

class RiskAnswer {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of a verified permit.',
  })
  coveredUntil: string | null;
}

export class QueueItemAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: REVIEW_TASK_KINDS })
  kind: ReviewTaskKind;

  @ApiProperty({ format: 'uuid' })
  subjectId: string;

  @ApiProperty({ type: [String] })
  why: string[];

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ enum: QUEUE_GROUPS })
  group: QueueGroup;

  @ApiProperty({ type: QueueStudentAnswer })
  student: QueueStudentAnswer;

  @ApiProperty({ type: ProgramRefAnswer, nullable: true })
  program: ProgramRefAnswer | null;

  @ApiProperty({ type: NamedAnswer, nullable: true })
  assignee: NamedAnswer | null;

  @ApiProperty({ type: RiskAnswer })
  risk: RiskAnswer;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty()
  version: number;
}

class QueueCountsAnswer {
  @ApiProperty()
  overdue: number;

  @ApiProperty()
  today: number;

  @ApiProperty()
  tomorrow: number;

  @ApiProperty()
  thisWeek: number;

  @ApiProperty()
  later: number;

  @ApiProperty({ description: 'A group has more than the 1000 that are counted.' })
  capped: boolean;
}

export class QueuePageAnswer {
  @ApiProperty({ type: [QueueItemAnswer] })
  items: QueueItemAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: QueueCountsAnswer })
  counts: QueueCountsAnswer;
}

export class ClosedTaskAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ['done'] })
  state: 'done';
}
