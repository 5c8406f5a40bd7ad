import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { INVENTED_STUDENTS, type InventedStudent } from '#domain/letters/invented-letters.js';
import { CalendarDate, Id, IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

const TEXT = 'Send the text of this place, 4,000 characters at most.';
const TEXTS = 'Send a list of texts, 40 at most, each of 4,000 characters at most.';
const ROWS = 'Send a list of rows, 40 at most, each with a label and a value.';

export class TemplateRowBody {
  @ApiProperty({ example: 'Student' })
  @MaxLength(4000, { message: TEXT })
  @IsString({ message: TEXT })
  label: string;

  @ApiProperty({
    example: '{{ student.name }}',
    description: 'A row whose value comes out empty is left out.',
  })
  @MaxLength(4000, { message: TEXT })
  @IsString({ message: TEXT })
  value: string;
}

export class TemplateTextsBody {
  @ApiProperty({ example: 'Confirmation of {{ claims.required_placements }}' })
  @MaxLength(4000, { message: TEXT })
  @IsString({ message: TEXT })
  title: string;

  @ApiProperty()
  @MaxLength(4000, { message: TEXT })
  @IsString({ message: TEXT })
  recipient: string;

  @ApiProperty({ type: [String] })
  @MaxLength(4000, { each: true, message: TEXTS })
  @IsString({ each: true, message: TEXTS })
  @ArrayMaxSize(40, { message: TEXTS })
  @IsArray({ message: TEXTS })
  paragraphs: string[];

  @ApiProperty({ type: [TemplateRowBody] })
  @ValidateNested({ each: true, message: ROWS })
  @ArrayMaxSize(40, { message: ROWS })
  @IsArray({ message: ROWS })
  @Type(() => TemplateRowBody)
  rows: TemplateRowBody[];

  @ApiProperty({ type: [String] })
  @MaxLength(4000, { each: true, message: TEXTS })
  @IsString({ each: true, message: TEXTS })
  @ArrayMaxSize(40, { message: TEXTS })
  @IsArray({ message: TEXTS })
  closing: string[];

  @ApiProperty({ example: 'Letter {{ letter.number }}' })
  @MaxLength(4000, { message: TEXT })
  @IsString({ message: TEXT })
  footer: string;
}

export class TemplateContentBody {
  @ApiProperty({ type: TemplateTextsBody })
  @ValidateNested()
  @IsObject({ message: 'Send the English texts.' })
  @Type(() => TemplateTextsBody)
  en: TemplateTextsBody;

  @ApiProperty({ type: TemplateTextsBody })
  @ValidateNested()
  @IsObject({ message: 'Send the French texts.' })
  @Type(() => TemplateTextsBody)
  fr: TemplateTextsBody;
}

export class NewTemplateBody {
  @ApiProperty({ example: 'placement_confirmation' })
  @OneLine(60, 'the kind of letter')
  kind: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The template it begins as a copy of; without it, the words in force now.',
  })
  @IfGiven()
  @Id('a template')
  basedOn?: string;
}

export class ChangeTemplateBody extends SeenVersionBody {
  @ApiProperty({ type: TemplateContentBody })
  @ValidateNested()
  @IsObject({ message: 'Send the words in both languages: en and fr.' })
  @Type(() => TemplateContentBody)
  content: TemplateContentBody;
}

export class SendTemplateBackBody extends SeenVersionBody {
  @ApiProperty({ maxLength: 1000, example: 'The second paragraph repeats the first.' })
  @OneLine(1000, 'what to correct')
  note: string;
}

export class TemplateReasonBody extends SeenVersionBody {
  @ApiProperty({ maxLength: 500, example: 'The new words confused employers.' })
  @OneLine(500, 'the reason')
  reason: string;
}

export class PutTemplateInForceBody extends TemplateReasonBody {
  @ApiProperty({ format: 'date', description: 'Today or a later day, local to the office.' })
  @CalendarDate()
  from: string;
}

export class PreviewBody {
  @ApiProperty({ enum: ['en', 'fr'] })
  @IsIn(['en', 'fr'], { message: 'Choose en or fr.' })
  language: 'en' | 'fr';

  @ApiPropertyOptional({ type: TemplateContentBody, description: 'Words that are not saved yet.' })
  @IfGiven()
  @ValidateNested()
  @IsObject({ message: 'Send the words in both languages: en and fr.' })
  @Type(() => TemplateContentBody)
  content?: TemplateContentBody;

  @ApiPropertyOptional({
    enum: INVENTED_STUDENTS,
    default: 'plain',
    description: 'A student who does not exist.',
  })
  @IfGiven()
  @IsIn(INVENTED_STUDENTS, { message: `Choose one of ${INVENTED_STUDENTS.join(', ')}.` })
  invented?: InventedStudent;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'A student on record; the look at the record is kept.',
  })
  @IfGiven()
  @Id('a student')
  studentId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'One of that student’s work terms.' })
  @IfGiven()
  @Id('a work term')
  workTermId?: string;
}

export class TemplatesQuery {
  @ApiPropertyOptional({ example: 'placement_confirmation' })
  @IfGiven()
  @Matches(/^[a-z0-9_]{1,60}$/, { message: 'Name a kind of letter by its code.' })
  kind?: string;
}
