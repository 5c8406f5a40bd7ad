import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PLACEMENT_BASES, PROGRAM_KINDS, PROGRAM_LEVELS } from '#casework/students/program.js';
import { IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const MONTHS = 'Enter a number of months from 1 to 120.';
const WEEKS = 'Enter a number of weeks from 1 to 600.';
const WORK_TERM_WEEKS = 'Enter a number of weeks from 0 to 600.';

export class NewProgramBody {
  @ApiProperty({ example: 'CIS-BTECH' })
  @OneLine(40, 'the code of the program')
  code: string;

  @ApiProperty({ example: 'Computer Information Systems' })
  @OneLine(200, 'the name of the program')
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Null: it leads to no credential.' })
  @IsOptional()
  @OneLine(200, 'the credential')
  credential?: string | null;

  @ApiPropertyOptional({ enum: PROGRAM_LEVELS, default: 'post_secondary' })
  @IfGiven()
  @IsIn(PROGRAM_LEVELS, { message: `Choose ${PROGRAM_LEVELS.join(' or ')}.` })
  level?: (typeof PROGRAM_LEVELS)[number];

  @ApiPropertyOptional({ enum: PROGRAM_KINDS, default: 'academic' })
  @IfGiven()
  @IsIn(PROGRAM_KINDS, { message: `Choose one of ${PROGRAM_KINDS.join(', ')}.` })
  kind?: (typeof PROGRAM_KINDS)[number];

  @ApiProperty({ example: 24 })
  @Max(120, { message: MONTHS })
  @Min(1, { message: MONTHS })
  @IsInt({ message: MONTHS })
  months: number;

  @ApiProperty({ example: 96 })
  @Max(600, { message: WEEKS })
  @Min(1, { message: WEEKS })
  @IsInt({ message: WEEKS })
  totalWeeks: number;

  @ApiProperty({ example: 32 })
  @Max(600, { message: WORK_TERM_WEEKS })
  @Min(0, { message: WORK_TERM_WEEKS })
  @IsInt({ message: WORK_TERM_WEEKS })
  workTermWeeks: number;

  @ApiProperty({ enum: PLACEMENT_BASES, description: 'Why placements are part of the program.' })
  @IsIn(PLACEMENT_BASES, { message: `Choose one of ${PLACEMENT_BASES.join(', ')}.` })
  placementBasis: (typeof PLACEMENT_BASES)[number];

  @ApiPropertyOptional({ default: false, description: 'The registrar confirmed the basis of the stream.' })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  streamCertified?: boolean;
}

export class ChangeProgramBody extends IntersectionType(
  PartialType(NewProgramBody, { skipNullProperties: false }),
  SeenVersionBody,
) {}

export class ProgramAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  credential: string | null;

  @ApiProperty({ enum: PROGRAM_LEVELS })
  level: (typeof PROGRAM_LEVELS)[number];

  @ApiProperty({ enum: PROGRAM_KINDS })
  kind: (typeof PROGRAM_KINDS)[number];

  @ApiProperty()
  months: number;

  @ApiProperty()
  totalWeeks: number;

  @ApiProperty()
  workTermWeeks: number;

  @ApiProperty({ enum: PLACEMENT_BASES })
  placementBasis: (typeof PLACEMENT_BASES)[number];

  @ApiProperty()
  streamCertified: boolean;

  @ApiProperty({ description: 'Weeks, basis and certification come from the plan and are changed there.' })
  planWritten: boolean;

  @ApiProperty()
  version: number;
}
