import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { OUTCOME_KINDS, SUBMISSION_KINDS } from '#casework/submissions/submission.js';
import { CalendarDate, Id, IfGiven, Instant, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

export class NewSubmissionBody {
  @ApiProperty({ enum: SUBMISSION_KINDS })
  @IsIn(SUBMISSION_KINDS, { message: `Choose among ${SUBMISSION_KINDS.join(', ')}.` })
  kind: (typeof SUBMISSION_KINDS)[number];

  @ApiProperty({ example: '2026-11-30T16:59:59', description: 'As a clock in timeZone showed it.' })
  @Matches(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/, {
    message: 'Enter date and time to the second, for example 2026-11-30T16:59:59.',
  })
  statedLocalTime: string;

  @ApiProperty({ example: 'America/Vancouver' })
  @OneLine(60, 'the time zone by its place, for example America/Vancouver')
  timeZone: string;

  @ApiPropertyOptional({ example: '-07:00', description: 'Needed where the local time occurred twice.' })
  @IfGiven()
  @Matches(/^[+-]\d{2}:\d{2}$/, { message: 'Enter the offset from UTC, for example -07:00.' })
  utcOffset?: string;

  @ApiPropertyOptional({ example: 'V123456789' })
  @IfGiven()
  @MaxLength(40, { message: 'An application number is one to three letters and nine digits.' })
  @IsString({ message: 'An application number is one to three letters and nine digits.' })
  applicationNumber?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'A submission_confirmation uploaded before.' })
  @IfGiven()
  @Id('a confirmation that you uploaded')
  documentId?: string;

  @ApiPropertyOptional({ enum: ['online', 'paper'], default: 'online' })
  @IfGiven()
  @IsIn(['online', 'paper'], { message: 'Choose online or paper.' })
  channel?: 'online' | 'paper';

  @ApiPropertyOptional({ format: 'date', description: 'Paper only: the date of the stamp.' })
  @IfGiven()
  @CalendarDate()
  stampedOn?: string;
}

export class SubmissionOutcomeBody extends SeenVersionBody {
  @ApiProperty({ enum: OUTCOME_KINDS })
  @IsIn(OUTCOME_KINDS, { message: `Choose among ${OUTCOME_KINDS.join(', ')}.` })
  kind: (typeof OUTCOME_KINDS)[number];

  @ApiProperty({ format: 'date-time', description: 'When the decision was sent.' })
  @Instant()
  at: string;
}

export class SubmissionOutcomeAnswer {
  @ApiProperty({ enum: OUTCOME_KINDS })
  kind: (typeof OUTCOME_KINDS)[number];

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  atLocal: string;

  @ApiProperty({ enum: ['declared', 'verified'] })
  evidence: 'declared' | 'verified';

  @ApiProperty({ description: 'A declared approval that no letter or permit has shown in time.' })
  lapsed: boolean;
}

export class MarginAnswer {
  @ApiProperty({
    description:
      'In time: how many were left. Late: negative, counted from the last second that was in time. Never 0.',
  })
  seconds: number;
}
