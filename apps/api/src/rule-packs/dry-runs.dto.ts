import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { NOTIFICATION_KINDS, type NotificationKind } from '#casework/notifications/notification.js';
import { IfGiven, PageLimit } from '../edge/field-rules.js';

const STATES = ['running', 'done', 'stopped', 'failed'] as const;
const OUTCOMES = ['gain', 'lose', 'undecidable'] as const;
const READINESS = ['ready', 'not_ready', 'unknown'] as const;
const VERDICTS = [
  'covered',
  'covered_policy',
  'partly_covered',
  'not_covered',
  'blocked',
  'unknown',
] as const;

export class ReminderEffectAnswer {
  @ApiProperty({ example: 'study_permit_expiry', enum: NOTIFICATION_KINDS })
  kind: NotificationKind;

  @ApiProperty({ description: 'Reminders that go out on another day.' })
  moved: number;

  @ApiProperty({ description: 'Reminders that go out beside those of before.' })
  added: number;

  @ApiProperty({ description: 'Reminders that fall away, and none comes in their place.' })
  dropped: number;

  @ApiProperty({ description: 'Of the moved and the added: those that go out on the day of the change.' })
  atOnce: number;

  @ApiProperty({ description: 'Reminders whose day has come or lies behind, and that are not sent.' })
  never: number;

  @ApiProperty({
    description: 'Permits, passports and the like of which a reminder waits, and none would any more.',
  })
  silenced: number;
}

export class DryRunAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  rulePack: string;

  @ApiProperty({ description: 'The pack that it is held against.' })
  against: string;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty({ description: 'Students to look at.' })
  total: number;

  @ApiProperty({ description: 'Students looked at so far.' })
  done: number;

  @ApiProperty()
  unchanged: number;

  @ApiProperty()
  gain: number;

  @ApiProperty()
  lose: number;

  @ApiProperty()
  undecidable: number;

  @ApiProperty()
  startedBy: string;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;

  @ApiProperty({
    type: [ReminderEffectAnswer],
    nullable: true,
    description:
      'What would become of reminders that wait, by kind. Null: a run of before, which looked at none.',
  })
  reminders: readonly ReminderEffectAnswer[] | null;
}

const CURSOR = 'Use the nextCursor of the page before, unchanged.';

export class DryRunRowsQuery {
  @ApiPropertyOptional({ enum: OUTCOMES })
  @IfGiven()
  @IsIn(OUTCOMES, { message: `Choose one of ${OUTCOMES.join(', ')}.` })
  outcome?: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IfGiven()
  @IsUUID('all', { message: CURSOR })
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IfGiven()
  @PageLimit()
  limit = 50;
}

export class WorkTermChangeAnswer {
  @ApiProperty({ format: 'uuid' })
  workTerm: string;

  @ApiProperty()
  term: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ enum: VERDICTS })
  before: (typeof VERDICTS)[number];

  @ApiProperty({ enum: VERDICTS })
  after: (typeof VERDICTS)[number];
}

export class DryRunRowAnswer {
  @ApiProperty({ format: 'uuid' })
  studentId: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty()
  familyName: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome: (typeof OUTCOMES)[number];

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day of work, stay or study that would be answered otherwise.',
  })
  firstDay: string | null;

  @ApiProperty({ enum: READINESS })
  readyBefore: (typeof READINESS)[number];

  @ApiProperty({ enum: READINESS })
  readyAfter: (typeof READINESS)[number];

  @ApiProperty({ type: [WorkTermChangeAnswer] })
  verdicts: readonly WorkTermChangeAnswer[];
}

export class DryRunRowPageAnswer {
  @ApiProperty({ type: [DryRunRowAnswer] })
  items: readonly DryRunRowAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
