import { ApiProperty } from '@nestjs/swagger';
import { QUEUE_GROUPS, type QueueGroup } from '#casework/desk/queue-filter.js';
import { REVIEW_TASK_KINDS, type ReviewTaskKind } from '#casework/students/review-task.store.js';

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

class SnoozeAnswer {
  @ApiProperty({ format: 'date' })
  until: string;

  @ApiProperty()
  reason: string;
}

class LastNoteAnswer {
  @ApiProperty()
  by: string;

  @ApiProperty({ description: 'Its beginning, 140 characters at most.' })
  text: string;

  @ApiProperty({ description: 'The student reads it too.' })
  forStudent: boolean;
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

  @ApiProperty({ enum: ['open', 'done'] })
  state: 'open' | 'done';

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

  @ApiProperty({ type: SnoozeAnswer, nullable: true, description: 'Until when it is put off, or was.' })
  snooze: SnoozeAnswer | null;

  @ApiProperty({ type: LastNoteAnswer, nullable: true, description: 'The newest note about the student.' })
  lastNote: LastNoteAnswer | null;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;

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

export class DueClockAnswer {
  @ApiProperty({ format: 'date-time', description: 'Closing time of the due day.' })
  dueAt: string;

  @ApiProperty({ format: 'date-time' })
  dueAtLocal: string;

  @ApiProperty({ type: 'integer', description: 'Minutes of office hours until then; negative when past.' })
  leftMinutes: number;
}

export class QueuePageAnswer {
  @ApiProperty({ type: [QueueItemAnswer] })
  items: QueueItemAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  @ApiProperty({ type: QueueCountsAnswer })
  counts: QueueCountsAnswer;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/DueClockAnswer' },
    description: 'The clock of each due date on the page, by the date; none where it is months away.',
  })
  clocks: Record<string, DueClockAnswer>;

  @ApiProperty({ format: 'date-time', description: 'When the page was read, by the clocks of the office.' })
  asOf: string;
}

class SelectedTaskAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: REVIEW_TASK_KINDS })
  kind: string;

  @ApiProperty({ enum: ['open', 'done'] })
  state: 'open' | 'done';

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ type: QueueStudentAnswer })
  student: QueueStudentAnswer;

  @ApiProperty({ type: NamedAnswer, nullable: true })
  assignee: NamedAnswer | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  snoozedUntil: string | null;
}

export class SelectionAnswer {
  @ApiProperty({ type: [SelectedTaskAnswer] })
  tasks: readonly SelectedTaskAnswer[];

  @ApiProperty({ description: 'There are more than the 5000 that are named.' })
  more: boolean;
}
