import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IfGiven } from '../edge/field-rules.js';
import { PageQuery } from '../edge/paging.dto.js';

const STATES = ['running', 'finished', 'failed'] as const;
export const ROW_OUTCOMES = ['changed', 'rejected', 'to_a_person', 'absent'] as const;

export class RosterImportAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ description: 'Everything was tried and nothing was kept.' })
  dryRun: boolean;

  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];

  @ApiProperty()
  rowsRead: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Lines of the file, about; null until it was surveyed.',
  })
  rowsTotal: number | null;

  @ApiProperty()
  created: number;

  @ApiProperty()
  changed: number;

  @ApiProperty()
  unchanged: number;

  @ApiProperty()
  rejected: number;

  @ApiProperty({ description: 'Lines that a person must decide.' })
  toAPerson: number;

  @ApiProperty({ description: 'Students on file of whom the roster says nothing.' })
  absent: number;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the file could not be used, and what to do.',
  })
  problem: string | null;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class RosterRowsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ROW_OUTCOMES })
  @IfGiven()
  @IsIn(ROW_OUTCOMES, { message: `Choose one of ${ROW_OUTCOMES.join(', ')}.` })
  outcome?: (typeof ROW_OUTCOMES)[number];
}

export class RosterRowAnswer {
  @ApiProperty({ type: Number, nullable: true, description: 'Null: the student is not in the file.' })
  line: number | null;

  @ApiProperty({ enum: ROW_OUTCOMES })
  outcome: (typeof ROW_OUTCOMES)[number];

  @ApiProperty({ type: String, nullable: true })
  studentNumber: string | null;

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: '`{code, column?, line?, text: {en, fr}}`',
  })
  reasons: readonly object[];

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The case that the question is about.',
  })
  studentId: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'For a person to compare: `{onFile, inFile}`.',
  })
  values: unknown;
}

export class RosterRowPageAnswer {
  @ApiProperty({ type: [RosterRowAnswer] })
  items: readonly RosterRowAnswer[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
