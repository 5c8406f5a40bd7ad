import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { TABLE_FORMATS, type TableFormat } from '#casework/desk/tables/table-text.js';
import { SUBMISSION_KINDS } from '#casework/submissions/submission.js';
import { ProgramRefAnswer } from '../desk.dto.js';

class AgeAnswer {
  @ApiProperty({ type: 'integer' })
  fromDays: number;

  @ApiProperty({ type: 'integer', nullable: true })
  toDays: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The filter that shows them.' })
  openedFrom: string | null;

  @ApiProperty({ format: 'date' })
  openedBefore: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'By kind of task.' })
  kinds: Record<string, number>;

  @ApiProperty({ type: 'integer' })
  count: number;
}

class QueueWeekAnswer {
  @ApiProperty({ format: 'date', description: 'Its Monday.' })
  from: string;

  @ApiProperty({ type: 'integer' })
  opened: number;

  @ApiProperty({ type: 'integer' })
  closed: number;
}

class ClearingForecastAnswer {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Working days; null where the queue does not shrink.',
  })
  days: number | null;

  @ApiProperty({ type: Number, nullable: true })
  soonest: number | null;

  @ApiProperty({ type: Number, nullable: true })
  latest: number | null;

  @ApiProperty({ description: 'Tasks a working day by which it grows; negative where it shrinks.' })
  growth: number;
}

class TaskDaysAnswer {
  @ApiProperty({ type: 'integer' })
  letters: number;

  @ApiProperty({ type: 'integer' })
  medianDays: number;

  @ApiProperty({ type: 'integer' })
  p80Days: number;
}

class TaskTurnaroundAnswer {
  @ApiProperty()
  kind: string;

  @ApiProperty({ type: 'integer' })
  count: number;

  @ApiProperty({ type: TaskDaysAnswer, nullable: true, description: 'Null of too few to speak of.' })
  days: TaskDaysAnswer | null;
}

export class QueueDashboardAnswer {
  @ApiProperty({ format: 'date', description: 'The turnarounds are of tasks done on this day or later.' })
  doneSince: string;

  @ApiProperty({ type: 'integer' })
  open: number;

  @ApiProperty({ type: [AgeAnswer] })
  ages: readonly AgeAnswer[];

  @ApiProperty({ type: [QueueWeekAnswer], description: 'The last eight whole weeks.' })
  weeks: readonly QueueWeekAnswer[];

  @ApiProperty({ type: ClearingForecastAnswer, nullable: true })
  forecast: ClearingForecastAnswer | null;

  @ApiProperty({ type: [TaskTurnaroundAnswer] })
  turnarounds: readonly TaskTurnaroundAnswer[];
}

class EndingAnswer {
  @ApiProperty({ format: 'date', description: 'Its Monday.' })
  week: string;

  @ApiProperty({ type: ProgramRefAnswer, nullable: true })
  program: ProgramRefAnswer | null;

  @ApiProperty({ type: 'integer' })
  count: number;
}

class ProgramCoverageAnswer {
  @ApiProperty({ type: ProgramRefAnswer, nullable: true })
  program: ProgramRefAnswer | null;

  @ApiProperty({ type: 'integer' })
  covered: number;

  @ApiProperty({ type: 'integer' })
  policy: number;

  @ApiProperty({ type: 'integer' })
  gap: number;

  @ApiProperty({ type: 'integer' })
  unknown: number;
}

class TermCoverageAnswer {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ type: [ProgramCoverageAnswer] })
  programs: readonly ProgramCoverageAnswer[];
}

export class CoverageDashboardAnswer {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date', description: 'Not included.' })
  before: string;

  @ApiProperty({
    type: [EndingAnswer],
    description: 'Students whose longest verified permit ends in a week.',
  })
  ending: readonly EndingAnswer[];

  @ApiProperty({ type: [TermCoverageAnswer], description: 'The next three terms.' })
  terms: readonly TermCoverageAnswer[];
}

class ReasonCountAnswer {
  @ApiProperty({ enum: ['document', 'letter_request'] })
  about: 'document' | 'letter_request';

  @ApiProperty()
  code: string;

  @ApiProperty({ type: 'integer' })
  count: number;
}

class DecisionTimesAnswer {
  @ApiProperty({ enum: SUBMISSION_KINDS })
  kind: (typeof SUBMISSION_KINDS)[number];

  @ApiProperty({ type: 'integer' })
  decided: number;

  @ApiProperty({ type: 'integer' })
  waiting: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Days; null of too few to speak of.' })
  medianDays: number | null;

  @ApiProperty({ type: Number, nullable: true })
  p80Days: number | null;
}

class PlannedWeekAnswer {
  @ApiProperty({ format: 'date', description: 'Its Monday.' })
  week: string;

  @ApiProperty({ type: 'integer' })
  legal: number;

  @ApiProperty({ type: 'integer' })
  courtesy: number;
}

class ReminderHealthAnswer {
  @ApiProperty({ type: 'integer' })
  dueUnsent: number;

  @ApiProperty({ type: 'integer' })
  legalDueUnsent: number;

  @ApiProperty({ type: 'integer' })
  parked: number;

  @ApiProperty({ type: 'integer' })
  bounced: number;

  @ApiProperty({ type: 'integer' })
  everInDoubt: number;

  @ApiProperty({ type: [PlannedWeekAnswer] })
  planned: readonly PlannedWeekAnswer[];
}

export class OutcomeDashboardAnswer {
  @ApiProperty({ format: 'date' })
  since: string;

  @ApiProperty({ type: [ReasonCountAnswer] })
  reasons: readonly ReasonCountAnswer[];

  @ApiProperty({ format: 'date' })
  decidedSince: string;

  @ApiProperty({ type: [DecisionTimesAnswer] })
  decisions: readonly DecisionTimesAnswer[];

  @ApiProperty({ type: ReminderHealthAnswer })
  reminders: ReminderHealthAnswer;
}

export class ReportQuery {
  @ApiProperty({ enum: TABLE_FORMATS })
  @IsIn(TABLE_FORMATS, { message: 'Choose csv or xlsx.' })
  format: TableFormat;
}
