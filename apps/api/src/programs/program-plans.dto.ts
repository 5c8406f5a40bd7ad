import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PLACEMENT_BASES } from '#casework/students/program.js';
import { STAGE_KINDS } from '#domain/programs/program-plan.js';
import { CalendarDate, IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { WordsAnswer } from '../edge/words.dto.js';

const WEEKS = 'Enter a number of weeks from 1 to 200.';
const CREDITS = 'Enter a number of credits from 0 to 200, or leave it out.';
const TERM = 'Enter which term of the program it is, from 1 to 40, or leave it out.';
const STAGES = 'Send the stages of the program in order, 1 to 40 of them.';

export class StageNameBody {
  @ApiProperty({ example: 'Work term 1' })
  @OneLine(120, 'the English name of the stage')
  en: string;

  @ApiProperty({ example: 'Stage 1' })
  @OneLine(120, 'the French name of the stage')
  fr: string;
}

export class ProgramStageBody {
  @ApiProperty({ enum: STAGE_KINDS })
  @IsIn(STAGE_KINDS, { message: `Choose ${STAGE_KINDS.join(' or ')}.` })
  kind: (typeof STAGE_KINDS)[number];

  @ApiProperty({ example: 16 })
  @Max(200, { message: WEEKS })
  @Min(1, { message: WEEKS })
  @IsInt({ message: WEEKS })
  weeks: number;

  @ApiPropertyOptional({ type: Number, nullable: true, example: 15 })
  @IsOptional()
  @Max(200, { message: CREDITS })
  @Min(0, { message: CREDITS })
  @IsNumber({ maxDecimalPlaces: 2 }, { message: CREDITS })
  credits?: number | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    example: 3,
    description: 'Which term of the program.',
  })
  @IsOptional()
  @Max(40, { message: TERM })
  @Min(1, { message: TERM })
  @IsInt({ message: TERM })
  term?: number | null;

  @ApiProperty({ type: StageNameBody })
  @ValidateNested()
  @IsObject({ message: 'Send the name in both languages: en and fr.' })
  @Type(() => StageNameBody)
  name: StageNameBody;
}

export class WritePlanBody extends SeenVersionBody {
  @ApiProperty({ enum: PLACEMENT_BASES, description: 'Why placements are part of the program.' })
  @IsIn(PLACEMENT_BASES, { message: `Choose one of ${PLACEMENT_BASES.join(', ')}.` })
  basis: (typeof PLACEMENT_BASES)[number];

  @ApiProperty({ type: [ProgramStageBody] })
  @ValidateNested({ each: true, message: STAGES })
  @ArrayMaxSize(40, { message: STAGES })
  @ArrayMinSize(1, { message: STAGES })
  @IsArray({ message: STAGES })
  @Type(() => ProgramStageBody)
  stages: ProgramStageBody[];

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'First day of admission.',
  })
  @IsOptional()
  @CalendarDate()
  admittedFrom?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last day of admission.',
  })
  @IsOptional()
  @CalendarDate()
  admittedTo?: string | null;
}

export class CertifyPlanBody extends SeenVersionBody {
  @ApiProperty({ example: 'Ines Duarte, Registrar' })
  @OneLine(120, 'who certified the plan')
  by: string;

  @ApiPropertyOptional({ example: 'Office of the Registrar' })
  @IfGiven()
  @OneLine(200, 'the office of who certified the plan')
  office?: string;

  @ApiPropertyOptional({ example: 'Academic calendar 2026–2027, page 214' })
  @IfGiven()
  @OneLine(300, 'the document')
  document?: string;

  @ApiProperty({ format: 'date' })
  @CalendarDate()
  on: string;
}

export class PlanQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Day of admission; today if it is left out.' })
  @IfGiven()
  @CalendarDate()
  admittedOn?: string;
}

class ProgramStageAnswer {
  @ApiProperty({ enum: STAGE_KINDS })
  kind: (typeof STAGE_KINDS)[number];

  @ApiProperty()
  weeks: number;

  @ApiProperty({ type: Number, nullable: true })
  credits: number | null;

  @ApiProperty({ type: Number, nullable: true })
  term: number | null;

  @ApiProperty({ type: WordsAnswer })
  name: WordsAnswer;
}

class CertificationAnswer {
  @ApiProperty()
  by: string;

  @ApiProperty({ type: String, nullable: true })
  office: string | null;

  @ApiProperty({ type: String, nullable: true })
  document: string | null;

  @ApiProperty({ format: 'date' })
  on: string;
}

export class ProgramPlanAnswer {
  @ApiProperty({ format: 'uuid' })
  programId: string;

  @ApiProperty()
  version: number;

  @ApiProperty({
    enum: ['summary', 'office'],
    description: 'summary: made of the weeks of a roster or of the program; office: written stage by stage.',
  })
  source: 'summary' | 'office';

  @ApiProperty({ enum: PLACEMENT_BASES })
  basis: (typeof PLACEMENT_BASES)[number];

  @ApiProperty({ type: [ProgramStageAnswer] })
  stages: readonly ProgramStageAnswer[];

  @ApiProperty()
  totalWeeks: number;

  @ApiProperty()
  workTermWeeks: number;

  @ApiProperty({ description: 'Weeks of work terms over all weeks, 0 to 1.' })
  share: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  admittedFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  admittedTo: string | null;

  @ApiProperty({ type: CertificationAnswer, nullable: true })
  certification: CertificationAnswer | null;

  @ApiProperty({ type: String, nullable: true })
  recordedBy: string | null;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;
}
