import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CalendarDate, Id } from '../edge/field-rules.js';

/** An answer may be left out (it stays as it was) or be null (it is taken back). */
const IfSaid = () => ValidateIf((_, value) => value !== undefined && value !== null);

const PERMIT_KINDS = ['study_permit', 'coop_work_permit', 'other_work_permit'] as const;

export class PermitAnswersBody {
  @ApiPropertyOptional({ enum: PERMIT_KINDS, nullable: true })
  @IfSaid()
  @IsIn(PERMIT_KINDS, { message: 'Choose study_permit, coop_work_permit or other_work_permit.' })
  kind?: (typeof PERMIT_KINDS)[number] | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'F123456789' })
  @IfSaid()
  @MaxLength(40, { message: 'A document number is one letter and nine digits.' })
  @IsString({ message: 'A document number is one letter and nine digits.' })
  documentNumber?: string | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IfSaid()
  @CalendarDate()
  expiresOn?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 2000,
    description: 'The remarks as printed; an empty text: none are printed.',
  })
  @IfSaid()
  @MaxLength(2000, { message: 'Copy the remarks alone, 2,000 characters at most.' })
  @IsString({ message: 'Copy the remarks as text.' })
  remarkText?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'O19359011033' })
  @IfSaid()
  @MaxLength(40, { message: 'A DLI number is the letter O and 11 or 12 digits.' })
  @IsString({ message: 'A DLI number is the letter O and 11 or 12 digits.' })
  dliNumber?: string | null;
}

/** Answers in any number; what is not sent stays as it was. */
export class LetterAnswersBody {
  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IfSaid()
  @IsBoolean({ message: 'Send true or false.' })
  inCanada?: boolean | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'IN', description: 'ISO 3166-1 alpha-2.' })
  @IfSaid()
  @Matches(/^[A-Z]{2}$/, { message: 'Send the two letters of the country, for example IN.' })
  citizenship?: string | null;

  @ApiPropertyOptional({ type: PermitAnswersBody, nullable: true })
  @IfSaid()
  @ValidateNested()
  @IsObject({ message: 'Send the answers about the permit as an object.' })
  @Type(() => PermitAnswersBody)
  permit?: PermitAnswersBody | null;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IfSaid()
  @CalendarDate()
  passportExpiresOn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '2027-01' })
  @IfSaid()
  @MaxLength(40, { message: 'Choose one of the terms that the office offers.' })
  @IsString({ message: 'Choose one of the terms that the office offers.' })
  targetTerm?: string | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IfSaid()
  @Id('one of your work terms')
  workTermId?: string | null;

  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IfSaid()
  @IsBoolean({ message: 'Send true or false.' })
  consent?: boolean | null;

  @ApiPropertyOptional({ enum: ['en', 'fr'], nullable: true })
  @IfSaid()
  @IsIn(['en', 'fr'], { message: 'Choose en or fr.' })
  language?: 'en' | 'fr' | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    maxLength: 1000,
    description: 'Never a social insurance number or a diagnosis.',
  })
  @IfSaid()
  @MaxLength(1000, { message: 'A note has 1,000 characters at most.' })
  @IsString({ message: 'A note is text.' })
  noteToOffice?: string | null;
}
