import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { REVIEW_TASK_KINDS, type ReviewTaskKind } from '#casework/students/review-task.store.js';
import { CalendarDate, Id, IfGiven, OneLine } from '../../edge/field-rules.js';
import { SeenVersionBody } from '../../edge/versioned.dto.js';

export class DelegationBody {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whose queue; left out: your own. For administrators.',
  })
  @IfGiven()
  @Id('an account of the office')
  fromId?: string;

  @ApiProperty({ format: 'uuid' })
  @Id('an account of the office')
  toId: string;

  @ApiProperty({ format: 'date', description: 'The first day.' })
  @CalendarDate()
  fromOn: string;

  @ApiProperty({ format: 'date', description: 'The last day.' })
  @CalendarDate()
  untilOn: string;
}

class ColleagueAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class DelegationAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: ColleagueAnswer, description: 'Who is away.' })
  from: ColleagueAnswer;

  @ApiProperty({ type: ColleagueAnswer, description: 'Who covers for them.' })
  to: ColleagueAnswer;

  @ApiProperty({ format: 'date' })
  fromOn: string;

  @ApiProperty({ format: 'date' })
  untilOn: string;
}

const KINDS = `Choose from ${REVIEW_TASK_KINDS.join(', ')}; none is all of them.`;
const PROGRAMS = 'Choose programs, 100 at most; none is all of them.';
const PEOPLE = 'Choose one to 50 colleagues.';
const RULES = 'Keep 50 rules at most.';

export class SharingRuleFields {
  @ApiProperty({ minLength: 1, maxLength: 60 })
  @OneLine(60, 'a name for the rule')
  name: string;

  @ApiProperty({ enum: REVIEW_TASK_KINDS, isArray: true, description: 'None is all of them.' })
  @IsIn(REVIEW_TASK_KINDS, { each: true, message: KINDS })
  @ArrayMaxSize(REVIEW_TASK_KINDS.length, { message: KINDS })
  @IsArray({ message: KINDS })
  kinds: ReviewTaskKind[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Programs; none is all of them.' })
  @IsUUID('all', { each: true, message: PROGRAMS })
  @ArrayMaxSize(100, { message: PROGRAMS })
  @IsArray({ message: PROGRAMS })
  programs: string[];

  @ApiProperty({
    type: [String],
    format: 'uuid',
    description: 'Colleagues, who get tasks by how little they have.',
  })
  @IsUUID('all', { each: true, message: PEOPLE })
  @ArrayMaxSize(50, { message: PEOPLE })
  @ArrayMinSize(1, { message: PEOPLE })
  @IsArray({ message: PEOPLE })
  people: string[];
}

export class SharingPlanBody extends SeenVersionBody {
  @ApiProperty({ type: [SharingRuleFields], description: 'The first that fits decides.' })
  @ValidateNested({ each: true, message: RULES })
  @Type(() => SharingRuleFields)
  @ArrayMaxSize(50, { message: RULES })
  @IsObject({ each: true, message: RULES })
  @IsArray({ message: RULES })
  rules: SharingRuleFields[];
}

class SharingRuleAnswer {
  @ApiProperty()
  name: string;

  @ApiProperty({ type: [String] })
  kinds: readonly string[];

  @ApiProperty({ type: [String] })
  programs: readonly string[];

  @ApiProperty({ type: [String] })
  people: readonly string[];
}

export class SharingPlanAnswer {
  @ApiProperty({ type: [SharingRuleAnswer] })
  rules: readonly SharingRuleAnswer[];

  @ApiProperty()
  version: number;
}
