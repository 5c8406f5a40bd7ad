import { ApiProperty, ApiPropertyOptional, IntersectionType, PartialType } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DESK_ROLES, type StaffRole } from '#domain/permissions/roles.js';
import { PROVINCES } from '#domain/time/statutory-holidays.js';
import { CalendarDate, OneLine } from '../edge/field-rules.js';
import { WordsAnswer } from '../edge/words.dto.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { SettingEditionFacts, WriteEditionBody } from './editions.dto.js';

/** A name in French, where the office has one: whoever reads French is shown it. */
const FrenchName = (max: number, what: string, example: string) =>
  applyDecorators(
    ApiPropertyOptional({
      type: String,
      nullable: true,
      example,
      description: 'In French; null or left out: the English one stands there too.',
    }),
    OneLine(max, what),
    IsOptional(),
  );

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const TIME_PROBLEM = 'Enter a time of the day as HH:MM, for example 08:30.';
const DAYS = 'Enter a number of days from 0 to 60.';
const SIGNERS = 'Send the roles that may sign off, each once: reviewer, coordinator, administrator.';
const CLOSED_DAYS = 'Send the days on which the office closes, each once, at most 200.';
const TERMS = 'Send the terms as a list, at most 100: code, name, first and last day of each.';
const COURSES = 'Send the codes of the co-op course, at least one and at most 20.';

export class OfficeValuesBody {
  @ApiProperty({ example: 'Kestrel Polytechnic University' })
  @OneLine(200, 'the name of the institution')
  institutionName: string;

  @FrenchName(200, 'the French name of the institution', 'Université polytechnique Kestrel')
  institutionNameFr?: string | null;

  @ApiProperty({ example: 'O19359011033', description: 'Number of the designated learning institution.' })
  @OneLine(20, 'the DLI number')
  dliNumber: string;

  @ApiProperty({ example: 'America/Vancouver', description: 'Name of the IANA list.' })
  @OneLine(60, 'the time zone')
  timeZone: string;

  @ApiProperty({ example: 'Co-operative Education' })
  @OneLine(200, 'the name of the office')
  officeName: string;

  @FrenchName(200, 'the French name of the office', 'Bureau de l’enseignement coopératif')
  officeNameFr?: string | null;

  @ApiProperty({ example: 'coop@school.example' })
  @IsEmail({}, { message: 'Enter the mail address of the office.' })
  email: string;

  @ApiProperty({ example: '+1 604 555 0100' })
  @OneLine(40, 'the telephone number')
  telephone: string;

  @ApiProperty({ description: 'As the letterhead shows it; line breaks are kept.' })
  @Length(1, 400, { message: 'Enter the address, 400 characters at most.' })
  address: string;

  @ApiProperty()
  @OneLine(120, 'the name of who signs letters')
  signatoryName: string;

  @ApiProperty()
  @OneLine(120, 'the title of who signs letters')
  signatoryTitle: string;

  @FrenchName(120, 'the French title of who signs letters', 'Coordination de l’enseignement coopératif')
  signatoryTitleFr?: string | null;

  @ApiProperty({ type: [String], example: ['COOP 1101'] })
  @ArrayMaxSize(20, { message: COURSES })
  @ArrayMinSize(1, { message: COURSES })
  @Length(1, 40, { each: true, message: COURSES })
  @IsArray({ message: COURSES })
  coopCourseCodes: string[];

  @ApiProperty({ description: 'Working days in which the office answers.', example: 5 })
  @Max(60, { message: DAYS })
  @Min(0, { message: DAYS })
  @IsInt({ message: DAYS })
  reviewBusinessDays: number;

  @ApiProperty({ description: 'How many days of the target term a permit must cover.', example: 1 })
  @Max(60, { message: DAYS })
  @Min(0, { message: DAYS })
  @IsInt({ message: DAYS })
  readyIntoTermDays: number;

  @ApiProperty({ description: 'New placements may start on a pending application.' })
  @IsBoolean({ message: 'Send true or false.' })
  policyNewStarts: boolean;

  @ApiProperty({
    enum: DESK_ROLES,
    isArray: true,
    description: 'Who may sign off days that rest on policy alone (R25).',
  })
  @ArrayUnique({ message: SIGNERS })
  @IsIn(DESK_ROLES, { each: true, message: SIGNERS })
  @ArrayMinSize(1, { message: SIGNERS })
  @IsArray({ message: SIGNERS })
  policySignOffRoles: StaffRole[];

  @ApiProperty({
    description: 'For an office of one person: who wrote the template of a letter may review it too.',
  })
  @IsBoolean({ message: 'Send true or false.' })
  authorMayReviewTemplate: boolean;

  @ApiProperty({ enum: PROVINCES, description: 'Whose statutory holidays are no working days.' })
  @IsIn(PROVINCES, { message: `Choose one of ${PROVINCES.join(', ')}.` })
  province: string;

  @ApiProperty({
    example: '08:30',
    description: 'From when the office works on its working days, local time.',
  })
  @Matches(TIME, { message: TIME_PROBLEM })
  opensAt: string;

  @ApiProperty({
    example: '16:30',
    description: 'Until when; letters that are due on a day are due by then.',
  })
  @Matches(TIME, { message: TIME_PROBLEM })
  closesAt: string;

  @ApiProperty({
    type: [String],
    example: ['2026-12-24'],
    description: 'Days on which the office closes besides weekends and holidays.',
  })
  @CalendarDate({ each: true })
  @ArrayUnique({ message: CLOSED_DAYS })
  @ArrayMaxSize(200, { message: CLOSED_DAYS })
  @IsArray({ message: CLOSED_DAYS })
  closedDays: string[];
}

export class ChangeOfficeBody extends IntersectionType(
  PartialType(OfficeValuesBody, { skipNullProperties: false }),
  SeenVersionBody,
) {}

export class OfficeAnswer extends OfficeValuesBody {
  @ApiProperty()
  version: number;
}

/** All of it anew: the next edition, for today or a day to come. */
export class WriteOfficeBody extends IntersectionType(OfficeValuesBody, WriteEditionBody) {}

export class OfficeEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: OfficeValuesBody })
  content: OfficeValuesBody;
}

class HolidayAnswer {
  @ApiProperty({ format: 'date', description: 'The day on which it is kept.' })
  on: string;

  @ApiProperty({ type: WordsAnswer })
  names: WordsAnswer;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day it fell on, where it is kept on another.',
  })
  fellOn: string | null;
}

export class OfficeHolidaysAnswer {
  @ApiProperty({ enum: PROVINCES })
  province: string;

  @ApiProperty({ type: WordsAnswer, description: 'The law that names the holidays.' })
  law: WordsAnswer;

  @ApiProperty({ type: [String], description: 'Where the list was read.' })
  sources: readonly string[];

  @ApiProperty({ description: 'Whether that was a text of the province itself.' })
  official: boolean;

  @ApiProperty({ format: 'date' })
  verifiedOn: string;

  @ApiProperty({
    type: WordsAnswer,
    description: 'What is closed here and there and is no holiday by this law.',
  })
  note: WordsAnswer;

  @ApiProperty({ type: [HolidayAnswer], description: 'Of this year and the next two.' })
  days: readonly HolidayAnswer[];

  @ApiProperty({ type: [String], description: 'Days of the office’s own.' })
  closedDays: readonly string[];
}

export class TermBody {
  @ApiProperty({ example: '2027-01' })
  @OneLine(20, 'the code of the term')
  code: string;

  @ApiProperty({ example: 'Spring 2027' })
  @OneLine(100, 'the name of the term')
  name: string;

  @ApiProperty({ format: 'date' })
  @CalendarDate()
  startsOn: string;

  @ApiProperty({ format: 'date' })
  @CalendarDate()
  endsOn: string;
}

export class WriteTermsBody extends WriteEditionBody {
  @ApiProperty({ type: [TermBody], description: 'The whole list; the order does not matter.' })
  @ValidateNested({ each: true, message: TERMS })
  @ArrayMaxSize(100, { message: TERMS })
  @IsObject({ each: true, message: TERMS })
  @IsArray({ message: TERMS })
  @Type(() => TermBody)
  terms: TermBody[];
}

export class TermsEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: [TermBody] })
  content: readonly TermBody[];
}
