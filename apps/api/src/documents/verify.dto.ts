import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PERMIT_KINDS, RESTRICTED_SETTINGS } from '#casework/documents/permit.js';
import { CalendarDate, IfGiven, Instant } from '../edge/field-rules.js';
import { SeenVersionBody } from '../edge/versioned.dto.js';

/** The field may be left out or be null: nothing of the kind is printed. */
const IfPrinted = () => ValidateIf((_, value) => value !== undefined && value !== null);
const LINES = 'Send the printed lines, 40 at most, each of 500 characters at most.';
const NUMBER = 'Enter the number as printed, 40 characters at most.';

/** What stands on the document. Which of them belong to it depends on its purpose. */
export class VerifyFieldsBody {
  @ApiPropertyOptional({ enum: PERMIT_KINDS })
  @IfGiven()
  @IsIn(PERMIT_KINDS, { message: 'Choose study_permit, coop_work_permit or other_work_permit.' })
  kind?: (typeof PERMIT_KINDS)[number];

  @ApiPropertyOptional({ type: String, nullable: true, example: 'F123456789' })
  @IfPrinted()
  @MaxLength(40, { message: NUMBER })
  @IsString({ message: NUMBER })
  documentNumber?: string | null;

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @CalendarDate()
  issuedOn?: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IfPrinted()
  @CalendarDate()
  validFrom?: string | null;

  @ApiPropertyOptional({ format: 'date' })
  @IfGiven()
  @CalendarDate()
  expiresOn?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'O19359011033' })
  @IfPrinted()
  @MaxLength(40, { message: NUMBER })
  @IsString({ message: NUMBER })
  dliNumber?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IfPrinted()
  @MaxLength(200, { message: 'An employer’s name has 200 characters at most.' })
  @IsString({ message: 'Enter the employer as printed.' })
  employerName?: string | null;

  @ApiPropertyOptional({
    type: [String],
    nullable: true,
    description: 'The printed lines; null: not readable, empty: none.',
  })
  @IfPrinted()
  @MaxLength(500, { each: true, message: LINES })
  @IsString({ each: true, message: LINES })
  @ArrayMaxSize(40, { message: LINES })
  @IsArray({ message: LINES })
  remarks?: string[] | null;

  @ApiPropertyOptional({ enum: RESTRICTED_SETTINGS, isArray: true })
  @IfGiven()
  @IsIn(RESTRICTED_SETTINGS, { each: true, message: `Choose among ${RESTRICTED_SETTINGS.join(', ')}.` })
  @ArrayMaxSize(4, { message: 'Name each setting once.' })
  @IsArray({ message: 'Send the restricted settings as a list.' })
  restrictions?: (typeof RESTRICTED_SETTINGS)[number][];

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'submission_confirmation: when IRCC received it.',
  })
  @IfGiven()
  @Instant()
  receivedAt?: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'V123456789' })
  @IfPrinted()
  @MaxLength(40, { message: NUMBER })
  @IsString({ message: NUMBER })
  applicationNumber?: string | null;
}

export class VerifyDocumentBody extends SeenVersionBody {
  @ApiProperty({ type: VerifyFieldsBody })
  @ValidateNested()
  @IsObject({ message: 'Send the fields as an object.' })
  @Type(() => VerifyFieldsBody)
  fields: VerifyFieldsBody;
}
