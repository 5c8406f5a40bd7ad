import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CalendarDate, IfGiven, OneLine } from '../edge/field-rules.js';
import { DryRunAnswer } from './dry-runs.dto.js';

const PERIOD_STATES = ['in_force', 'planned', 'ended', 'taken_back'] as const;

export class RulePackPeriodAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  rulePack: string;

  @ApiProperty({ enum: PERIOD_STATES })
  state: (typeof PERIOD_STATES)[number];

  @ApiProperty({ format: 'date-time' })
  fromAt: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null: the rules that the product came with.' })
  putInForceBy: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  takenBackAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  takenBackBy: string | null;
}

export class RulePackSummaryAnswer {
  @ApiProperty({ example: '2026-11-21' })
  id: string;

  @ApiProperty({ description: 'Whether it came with the product.' })
  shipped: boolean;

  @ApiProperty({ type: String, nullable: true })
  loadedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  loadedAt: string | null;
}

export class RulePackListAnswer {
  @ApiProperty({ type: RulePackPeriodAnswer })
  inForce: RulePackPeriodAnswer;

  @ApiProperty({
    type: [RulePackPeriodAnswer],
    description: 'Newest first, also those that were taken back.',
  })
  periods: readonly RulePackPeriodAnswer[];

  @ApiProperty({ type: [RulePackSummaryAnswer] })
  packs: readonly RulePackSummaryAnswer[];
}

export class FieldDifferenceAnswer {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Any JSON.' })
  before: unknown;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Any JSON.' })
  after: unknown;
}

const CHANGES = ['added', 'removed', 'changed'] as const;

export class RowDifferenceAnswer {
  @ApiProperty({ description: 'The list of the pack that the row stands in.' })
  kind: string;

  @ApiProperty({ enum: CHANGES })
  change: (typeof CHANGES)[number];

  @ApiProperty({ type: 'object', additionalProperties: true })
  row: object;

  @ApiProperty({ type: [FieldDifferenceAnswer] })
  fields: readonly FieldDifferenceAnswer[];
}

export class RulePackAnswer extends RulePackSummaryAnswer {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The pack as it was loaded.' })
  contents: object;

  @ApiProperty({ description: 'Id of the pack in force.' })
  inForce: string;

  @ApiProperty({ type: [RowDifferenceAnswer], description: 'What is other than in the pack in force.' })
  difference: readonly RowDifferenceAnswer[];

  @ApiProperty({ type: [DryRunAnswer], description: 'The latest, for administrators alone.' })
  dryRuns: readonly DryRunAnswer[];
}

export class LoadedRulePackAnswer {
  @ApiProperty({ example: '2027-05-01' })
  id: string;

  @ApiProperty({ description: 'False: a pack with the same contents was there already.' })
  isNew: boolean;
}

export class NewPeriodBody {
  @ApiProperty({ format: 'date', description: 'The first day, in the office’s zone. Today or later.' })
  @CalendarDate()
  from: string;

  @ApiProperty({ maxLength: 500 })
  @OneLine(500, 'why the rules change')
  reason: string;
}

export class NewPeriodAnswer {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null while it waits.' })
  id: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Where the office has two people settle it: under this id it waits for the second.',
  })
  approvalId: string | null;
}

export class NewDryRunBody {
  @ApiPropertyOptional({ description: 'The pack to hold it against; the one in force where left out.' })
  @IfGiven()
  @OneLine(40, 'the id of a rule pack')
  against?: string;
}
