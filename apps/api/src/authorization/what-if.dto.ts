import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SUBMISSION_KINDS } from '#casework/submissions/submission.js';
import { HYPOTHETICAL_OUTCOMES, MOST_HYPOTHESES } from '#domain/what-if/hypotheses.js';
import { IfGiven, Instant } from '../edge/field-rules.js';

const KINDS = [
  'apply',
  'decision',
  'finish_program',
  'leave_institution',
  'travel',
  'study_load',
  'work_term',
  'passport_renewed',
  'letter_issued',
] as const;
const LOADS = ['full_time', 'part_time', 'leave', 'scheduled_break'] as const;
const SETTINGS = ['general', 'child_care', 'school_teaching', 'health_service', 'agriculture'] as const;

const Day = (description: string) => ApiPropertyOptional({ format: 'date', description });
/** Days and moments are read by the domain, which says what is wrong with one. */
const Text = () => MaxLength(40, { message: 'Enter a day as YYYY-MM-DD, for example 2026-11-30.' });
const IsText = () => IsString({ message: 'Enter a day as YYYY-MM-DD, for example 2026-11-30.' });
const AN_ID = 'Send the id of what is asked about.';

export class HypotheticalPermitBody {
  @ApiProperty({ format: 'date' })
  @Text()
  @IsText()
  expiresOn: string;

  @ApiPropertyOptional({
    type: [String],
    description: 'The printed lines; left out where they stay as they are.',
  })
  @IfGiven()
  @ArrayMaxSize(20, { message: 'Enter at most 20 printed lines.' })
  @MaxLength(2000, { each: true, message: 'Enter at most 2,000 characters a line.' })
  @IsString({ each: true, message: 'Enter each printed line as text.' })
  @IsArray({ message: 'Send the printed lines as a list.' })
  remarks?: string[];
}

/** One thing that might be; which fields it needs depends on its kind. */
export class HypothesisBody {
  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS, { message: `Choose among ${KINDS.join(', ')}.` })
  kind: (typeof KINDS)[number];

  @ApiPropertyOptional({ enum: SUBMISSION_KINDS, description: 'apply: which application.' })
  @IfGiven()
  @IsIn(SUBMISSION_KINDS, { message: `Choose among ${SUBMISSION_KINDS.join(', ')}.` })
  applicationKind?: (typeof SUBMISSION_KINDS)[number];

  @ApiPropertyOptional({
    description: 'decision: the id of a submission, or hypothesis-N of an apply before it.',
  })
  @IfGiven()
  @Length(1, 100, { message: AN_ID })
  @IsString({ message: AN_ID })
  application?: string;

  @ApiPropertyOptional({ enum: HYPOTHETICAL_OUTCOMES, description: 'decision.' })
  @IfGiven()
  @IsIn(HYPOTHETICAL_OUTCOMES, { message: `Choose among ${HYPOTHETICAL_OUTCOMES.join(', ')}.` })
  outcome?: (typeof HYPOTHETICAL_OUTCOMES)[number];

  @ApiPropertyOptional({ type: HypotheticalPermitBody, description: 'decision: approved with this permit.' })
  @IfGiven()
  @ValidateNested()
  @IsObject({ message: 'Describe the new permit, or leave it out.' })
  @Type(() => HypotheticalPermitBody)
  permit?: HypotheticalPermitBody;

  @ApiPropertyOptional({
    example: '2026-11-30T16:59:59',
    description: 'apply, decision: a day, a time by the office’s clocks, or an instant with Z.',
  })
  @IfGiven()
  @Text()
  @IsText()
  at?: string;

  @Day('finish_program, leave_institution, letter_issued.')
  @IfGiven()
  @Text()
  @IsText()
  on?: string;

  @Day('travel, study_load, work_term.')
  @IfGiven()
  @Text()
  @IsText()
  from?: string;

  @Day('travel, study_load, work_term; a trip without it has no return yet.')
  @IfGiven()
  @Text()
  @IsText()
  to?: string;

  @Day('passport_renewed.')
  @IfGiven()
  @Text()
  @IsText()
  until?: string;

  @ApiPropertyOptional({ enum: LOADS, description: 'study_load.' })
  @IfGiven()
  @IsIn(LOADS, { message: `Choose among ${LOADS.join(', ')}.` })
  load?: (typeof LOADS)[number];

  @ApiPropertyOptional({ description: 'study_load: whether it is the final session.' })
  @IfGiven()
  @IsBoolean({ message: 'Say true or false.' })
  finalSession?: boolean;

  @ApiPropertyOptional({ description: 'work_term: the id of one on file whose dates move.' })
  @IfGiven()
  @Length(1, 100, { message: AN_ID })
  @IsString({ message: AN_ID })
  workTerm?: string;

  @ApiPropertyOptional({ enum: SETTINGS, description: 'work_term.' })
  @IfGiven()
  @IsIn(SETTINGS, { message: `Choose among ${SETTINGS.join(', ')}.` })
  setting?: (typeof SETTINGS)[number];
}

export class WhatIfBody {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'The moment both answers are for; left out: now.',
  })
  @IfGiven()
  @Instant()
  asOf?: string;

  @ApiProperty({ type: [HypothesisBody], maxItems: MOST_HYPOTHESES })
  @ValidateNested({ each: true })
  @IsObject({ each: true, message: 'Send each question as an object with its kind.' })
  @ArrayMaxSize(MOST_HYPOTHESES, { message: `Ask at most ${MOST_HYPOTHESES} things at once.` })
  @ArrayMinSize(1, { message: 'Ask at least one thing.' })
  @IsArray({ message: 'Send a list of what might be.' })
  @Type(() => HypothesisBody)
  hypotheses: HypothesisBody[];
}
