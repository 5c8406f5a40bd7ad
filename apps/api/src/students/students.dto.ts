import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  Matches,
  MaxLength,
} from 'class-validator';
import { CalendarDate, Id, IfGiven, OneLine } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { ProgramAnswer } from '../programs/programs.dto.js';

const LANGUAGES = ['en', 'fr'] as const;
const COUNTRIES = 'Send country codes of two capital letters, at most five.';

export class NewStudentBody {
  @ApiProperty({ example: '100912345' })
  @OneLine(40, 'the student number')
  studentNumber: string;

  @ApiProperty()
  @OneLine(120, 'the given name')
  givenName: string;

  @ApiProperty()
  @OneLine(120, 'the family name')
  familyName: string;

  @ApiProperty({ example: 'ananya.sharma@students.school.example' })
  @IsEmail({}, { message: 'Enter the mail address of the student.' })
  @MaxLength(254, { message: 'A mail address has 254 characters at most.' })
  email: string;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en' })
  @IfGiven()
  @IsIn(LANGUAGES, { message: 'Choose en or fr.' })
  language?: 'en' | 'fr';

  @ApiPropertyOptional({ type: [String], example: ['IN'], description: 'ISO 3166-1, two letters.' })
  @IfGiven()
  @ArrayMaxSize(5, { message: COUNTRIES })
  @Matches(/^[A-Z]{2}$/, { each: true, message: COUNTRIES })
  @IsArray({ message: COUNTRIES })
  citizenships?: string[];

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @CalendarDate()
  passportExpiresOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The last day on which an immigration medical exam is valid.',
  })
  @IsOptional()
  @CalendarDate()
  medicalExamExpiresOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @Id('a program')
  programId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Surrey' })
  @IsOptional()
  @OneLine(60, 'the campus as the institution calls it')
  campus?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @CalendarDate()
  programStartsOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @CalendarDate()
  programEndsOn?: string | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true, description: 'Null: not known.' })
  @IsOptional()
  @IsBoolean({ message: 'Send true, false, or null when it is not known.' })
  acceptedIntoCoop?: boolean | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true, description: 'Null: not known.' })
  @IsOptional()
  @IsBoolean({ message: 'Send true, false, or null when it is not known.' })
  continuanceMet?: boolean | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Written completion notice.',
  })
  @IsOptional()
  @CalendarDate()
  completedOn?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @CalendarDate()
  deEnrolledOn?: string | null;

  @ApiPropertyOptional({ default: false, description: 'A disaster measure covers the student.' })
  @IfGiven()
  @IsBoolean({ message: 'Send true or false.' })
  disasterMeasure?: boolean;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Needed where the disaster measure is set or lifted, and only there.',
  })
  @IsOptional()
  @OneLine(500, 'the reason')
  disasterReason?: string | null;
}

export class ChangeStudentBody extends IntersectionType(
  PartialType(OmitType(NewStudentBody, ['studentNumber']), { skipNullProperties: false }),
  SeenVersionBody,
) {}

class DisasterNoteAnswer {
  @ApiProperty()
  reason: string;

  @ApiProperty()
  by: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiPropertyOptional({ description: 'In a whole case: the same in the office’s zone, with its offset.' })
  atLocal?: string;
}

export class StudentRecordAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  studentNumber: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty()
  familyName: string;

  @ApiProperty()
  email: string;

  @ApiProperty({ enum: LANGUAGES })
  language: 'en' | 'fr';

  @ApiProperty({ type: [String] })
  citizenships: readonly string[];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  passportExpiresOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  medicalExamExpiresOn: string | null;

  @ApiProperty({ type: ProgramAnswer, nullable: true })
  program: ProgramAnswer | null;

  @ApiProperty({ type: String, nullable: true })
  campus: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  programStartsOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  programEndsOn: string | null;

  @ApiProperty({ type: Boolean, nullable: true })
  acceptedIntoCoop: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  continuanceMet: boolean | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  deEnrolledOn: string | null;

  @ApiProperty()
  disasterMeasure: boolean;

  @ApiProperty({
    type: DisasterNoteAnswer,
    nullable: true,
    description: 'Who last set or lifted the disaster measure, and why.',
  })
  disasterNote: DisasterNoteAnswer | null;

  @ApiProperty()
  version: number;
}
