import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { SeenVersion } from '../edge/field-rules.js';
import { SettingEditionFacts, WriteEditionBody } from '../office/editions.dto.js';
import { LocalMoment, LocalMomentIfAny, Moment, MomentIfAny } from '../edge/moments.js';

const DAYS = 'Enter a number of days, 1 to 36,500.';
const RULES = 'Send the rules: file, notes and backupDays.';

export class RetentionTermsBody {
  @ApiProperty({
    minimum: 365,
    maximum: 36_500,
    description: 'Days after the last use in a decision about the person; a year at least.',
  })
  @Max(36_500, { message: DAYS })
  @Min(1, { message: DAYS })
  @IsInt({ message: DAYS })
  floorDays: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 365,
    maximum: 36_500,
    description: 'Days after the end of the file; null keeps it for good.',
  })
  @ValidateIf((_, value) => value !== null)
  @Max(36_500, { message: DAYS })
  @Min(1, { message: DAYS })
  @IsInt({ message: DAYS })
  ceilingDays: number | null;
}

export class RetentionRulesBody {
  @ApiProperty({ type: RetentionTermsBody, description: 'Everything about a person.' })
  @ValidateNested()
  @IsObject({ message: RULES })
  @Type(() => RetentionTermsBody)
  file: RetentionTermsBody;

  @ApiProperty({ type: RetentionTermsBody, description: 'What staff noted alone.' })
  @ValidateNested()
  @IsObject({ message: RULES })
  @Type(() => RetentionTermsBody)
  notes: RetentionTermsBody;

  @ApiProperty({ minimum: 1, maximum: 400, description: 'Age at which the oldest backup is destroyed.' })
  @Max(400, { message: 'Enter 1 to 400 days.' })
  @Min(1, { message: 'Enter 1 to 400 days.' })
  @IsInt({ message: 'Enter 1 to 400 days.' })
  backupDays: number;
}

export class WriteRetentionBody extends WriteEditionBody {
  @ApiProperty({ type: RetentionRulesBody })
  @ValidateNested()
  @IsObject({ message: RULES })
  @Type(() => RetentionRulesBody)
  rules: RetentionRulesBody;
}

export class RetentionEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: RetentionRulesBody })
  content: RetentionRulesBody;
}

export class ProposeRunBody {
  @ApiProperty({ description: 'Edition of the rules that the preview showed.' })
  @SeenVersion()
  edition: number;

  @ApiProperty({ minimum: 1, description: 'How many rows the preview showed.' })
  @Max(1_000_000, { message: 'Send how many rows the preview showed.' })
  @Min(1, { message: 'Send how many rows the preview showed.' })
  @IsInt({ message: 'Send how many rows the preview showed.' })
  rows: number;
}

const KINDS = ['file', 'notes'] as const;

class NamedStudent {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  studentNumber: string;
}

class DueFileAnswer {
  @ApiProperty({ type: NamedStudent })
  student: NamedStudent;

  @ApiProperty({ enum: KINDS })
  kind: (typeof KINDS)[number];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  lastUsedOn: string | null;

  @ApiProperty({ format: 'date', description: 'First day on which it may go.' })
  since: string;
}

class KeptCounts {
  @ApiProperty({ description: 'A legal hold stands.' })
  held: number;

  @ApiProperty({ description: 'Used in a decision within the floor.' })
  inUse: number;

  @ApiProperty({ description: 'Something is under way.' })
  openWork: number;
}

export class RetentionPreviewAnswer {
  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty()
  edition: number;

  @ApiProperty({ type: [DueFileAnswer] })
  due: readonly DueFileAnswer[];

  @ApiProperty({ type: KeptCounts, description: 'Whose ceiling has passed, and who stays all the same.' })
  kept: KeptCounts;
}

class StateCounts {
  @ApiProperty()
  due: number;

  @ApiProperty()
  erased: number;

  @ApiProperty()
  kept: number;
}

class ErasedSums {
  @ApiProperty()
  documents: number;

  @ApiProperty()
  letters: number;

  @ApiProperty()
  notes: number;
}

const RUN_STATES = ['proposed', 'confirmed', 'done', 'cancelled'] as const;
const ROW_STATES = ['due', 'erased', 'kept'] as const;
const KEPT = ['held', 'open_work', 'in_use', 'not_due', 'gone'] as const;

export class RetentionRunAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: RUN_STATES })
  state: (typeof RUN_STATES)[number];

  @ApiProperty({ type: RetentionRulesBody, description: 'As they were when it was proposed.' })
  rules: RetentionRulesBody;

  @ApiProperty()
  edition: number;

  @ApiProperty({ format: 'uuid' })
  proposedById: string;

  @ApiProperty()
  proposedBy: string;

  @Moment()
  proposedAt: string;

  @LocalMoment()
  proposedAtLocal?: string;

  @ApiProperty({ type: String, nullable: true })
  confirmedBy: string | null;

  @MomentIfAny()
  confirmedAt: string | null;

  @LocalMomentIfAny()
  confirmedAtLocal?: string | null;

  @MomentIfAny()
  finishedAt: string | null;

  @LocalMomentIfAny()
  finishedAtLocal?: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day from which no backup holds what was erased.',
  })
  backupsExpireOn: string | null;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: StateCounts })
  files: StateCounts;

  @ApiProperty({ type: StateCounts })
  notes: StateCounts;

  @ApiProperty({ type: ErasedSums })
  erased: ErasedSums;
}

class RetentionRunRowAnswer {
  @ApiProperty({ format: 'uuid', description: 'Once erased, it leads nowhere.' })
  studentId: string;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  studentNumber: string | null;

  @ApiProperty({ enum: KINDS })
  kind: (typeof KINDS)[number];

  @ApiProperty({ enum: ROW_STATES })
  state: (typeof ROW_STATES)[number];

  @ApiProperty({ enum: KEPT, nullable: true })
  keptBecause: (typeof KEPT)[number] | null;
}

export class OneRetentionRunAnswer extends RetentionRunAnswer {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The request for approval that it waits for, where the office has two people settle it.',
  })
  approvalId: string | null;

  @ApiProperty({ type: [RetentionRunRowAnswer] })
  rows: readonly RetentionRunRowAnswer[];
}
