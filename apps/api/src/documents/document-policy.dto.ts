import { ApiProperty, IntersectionType, PartialType } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { SeenVersionBody } from '../edge/versioned.dto.js';
import { SettingEditionFacts, WriteEditionBody } from '../office/editions.dto.js';

const DAYS = 'Enter a number of days from 1 to 365.';
const SHRINK = 'Enter a number of days from 1 to 3650, or nothing for never.';
const REMOVE =
  'Enter a number of days from 365 to 7300, or nothing for never: what was used in a decision is kept for a year.';
const PERCENT = 'Enter a share from 0 to 100 percent.';
const ROOM = 'Enter a number of megabytes from 20 to 10000.';

export class DocumentPolicyBody {
  @ApiProperty({
    minimum: 1,
    maximum: 365,
    example: 60,
    description: 'So long after it was verified an approval letter stands for the permit.',
  })
  @Max(365, { message: DAYS })
  @Min(1, { message: DAYS })
  @IsInt({ message: DAYS })
  approvalLetterDays: number;

  @ApiProperty({
    minimum: 1,
    maximum: 365,
    example: 14,
    description: 'So long after a student declared an approval its letter or permit must have been uploaded.',
  })
  @Max(365, { message: DAYS })
  @Min(1, { message: DAYS })
  @IsInt({ message: DAYS })
  declaredApprovalDays: number;

  @ApiProperty({
    minimum: 0,
    maximum: 100,
    example: 5,
    description: 'Of a hundred verified documents, so many are read again by somebody else.',
  })
  @Max(100, { message: PERCENT })
  @Min(0, { message: PERCENT })
  @IsInt({ message: PERCENT })
  secondReadingPercent: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 1,
    maximum: 3650,
    example: 30,
    description:
      'So long after verification pages are shrunk and blurred but for what was read; null: never.',
  })
  @ValidateIf((_, value) => value !== null)
  @Max(3650, { message: SHRINK })
  @Min(1, { message: SHRINK })
  @IsInt({ message: SHRINK })
  shrinkImagesAfterDays: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    minimum: 365,
    maximum: 7300,
    example: 730,
    description: 'So long after their last use originals are removed; null: never.',
  })
  @ValidateIf((_, value) => value !== null)
  @Max(7300, { message: REMOVE })
  @Min(365, { message: REMOVE })
  @IsInt({ message: REMOVE })
  removeOriginalsAfterDays: number | null;

  @ApiProperty({
    minimum: 20,
    maximum: 10_000,
    example: 200,
    description: 'Megabytes that one student’s documents may take together.',
  })
  @Max(10_000, { message: ROOM })
  @Min(20, { message: ROOM })
  @IsInt({ message: ROOM })
  studentMegabytes: number;
}

export class ChangeDocumentPolicyBody extends IntersectionType(
  PartialType(DocumentPolicyBody, { skipNullProperties: false }),
  SeenVersionBody,
) {}

export class DocumentPolicyAnswer extends DocumentPolicyBody {
  @ApiProperty()
  version: number;
}

/** All of it anew: the next edition, for today or a day to come. */
export class WriteDocumentPolicyBody extends IntersectionType(DocumentPolicyBody, WriteEditionBody) {}

export class DocumentPolicyEditionAnswer extends SettingEditionFacts {
  @ApiProperty({ type: DocumentPolicyBody })
  content: DocumentPolicyBody;
}
